import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showWaitingIntent } from '../lib/badge.ts';
import { closeStorageToPages, onSettingsChanged } from '../lib/connection.ts';
import { leaveIntent } from '../lib/intent.ts';
import { createMenus, intentOf, nameMenus, openReviewWindow } from '../lib/menus.ts';
import { onNotificationClicked } from '../lib/notify.ts';
import { Outbox } from '../lib/outbox.ts';
import { onOutboxNudge, watchOutbox } from '../lib/outbox-signals.ts';
import { WorkerLoop } from '../lib/worker-loop.ts';

// Every listener is registered in the first turn: one that comes after an `await` misses the event that woke the worker.
export default defineBackground(() => {
  const outbox = new Outbox();
  const loop = new WorkerLoop(outbox);

  onOutboxNudge(() => void loop.flush());
  watchOutbox(() => void loop.show());
  onSettingsChanged(() => {
    // There are none yet while an installation goes on: it names them itself.
    nameMenus().catch(console.warn);
    void loop.rebind();
  });
  browser.permissions.onAdded.addListener(() => void loop.unblock());
  browser.alarms.onAlarm.addListener(() => void loop.flush());
  browser.runtime.onStartup.addListener(() => void loop.resume());
  // The network is back: what waited for it goes at once. The browser keeps the worker alive until this is done.
  globalThis.addEventListener('sync', (event) => {
    const { waitUntil } = event as Event & { waitUntil(work: Promise<void>): void };
    waitUntil.call(event, loop.resume());
  });

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    // First of all: whoever installs it is waiting.
    const opening = reason === 'install' ? browser.runtime.openOptionsPage() : undefined;
    await createMenus();
    await opening;
    await loop.flush();
  });

  browser.contextMenus.onClicked.addListener((click, tab) => {
    const intent = intentOf(click, tab?.id);
    if (!intent) return;
    void leaveIntent(intent);
    // Before anything is awaited: some browsers open it in the user's gesture only.
    browser.action
      .openPopup()
      .catch(() => openReviewWindow(tab?.id))
      .catch(() => showWaitingIntent());
  });

  onNotificationClicked(() => void browser.tabs.create({ url: browser.runtime.getURL('/outbox.html') }));

  void closeStorageToPages();
  // Each start looks: an alarm is gone after an update, and a worker before this one may have been cut off.
  void loop.flush();
});
