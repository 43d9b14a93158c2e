import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { showBadge, showWaitingIntent } from '../lib/badge.ts';
import { closeStorageToPages, onSettingsChanged } from '../lib/connection.ts';
import { deliverQueued, unblock } from '../lib/deliver.ts';
import { createMenus, intentOf, leaveIntent } from '../lib/intent.ts';
import { Outbox, onOutboxNudge, watchOutbox } from '../lib/outbox.ts';

const ALARM = 'outbox';
/** Well below the 30 s after which an idle worker is stopped, a request under way or not. */
const KEEP_ALIVE_EVERY = 20_000;

const LOOK_AGAIN_AFTER = 30_000;

// Every listener is registered in the first turn: one that comes after an `await` misses the event that woke the worker.
export default defineBackground(() => {
  const outbox = new Outbox();
  let running: Promise<void> | undefined;
  let again = false;

  /** Sends what is queued. A call that comes meanwhile is served by one more round, never lost and never doubled. */
  function flush(): Promise<void> {
    again = true;
    running ??= rounds().finally(() => {
      running = undefined;
    });
    return running;
  }

  async function rounds(): Promise<void> {
    const keepAlive = setInterval(() => void browser.runtime.getPlatformInfo(), KEEP_ALIVE_EVERY);
    try {
      while (again) {
        again = false;
        const due = await deliverQueued(outbox);
        if (due !== undefined) browser.alarms.create(ALARM, { when: due });
      }
    } finally {
      clearInterval(keepAlive);
    }
  }

  onOutboxNudge(() => {
    // A window that is closed while it saves cannot wake us again: look once more by ourselves.
    browser.alarms.create(ALARM, { when: Date.now() + LOOK_AGAIN_AFTER });
    void flush();
  });
  watchOutbox(async () => showBadge(await outbox.list()));
  onSettingsChanged(async () => {
    await unblock(outbox);
    await flush();
  });
  browser.permissions.onAdded.addListener(async () => {
    await unblock(outbox);
    await flush();
  });
  browser.alarms.onAlarm.addListener(() => void flush());
  browser.runtime.onStartup.addListener(() => void flush());

  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await createMenus();
    if (reason === 'install') await browser.runtime.openOptionsPage();
    await flush();
  });

  browser.contextMenus.onClicked.addListener((click, tab) => {
    const intent = intentOf(click, tab?.id);
    if (!intent) return;
    void leaveIntent(intent);
    // Before anything is awaited: some browsers open it in the user's gesture only.
    browser.action.openPopup().catch(() => showWaitingIntent());
  });

  void closeStorageToPages();
});
