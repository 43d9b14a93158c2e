import { browser } from 'wxt/browser';
import { plural, t } from './i18n.ts';

const ID = 'outbox';
const TOLD = 'notified';

/** The browser's leave to notify; it is asked for in a click and can be taken back. */
const PERMISSION = { permissions: ['notifications' as const] };

export const mayNotify = () => browser.permissions.contains(PERMISSION);

/** Must be called in a click, before anything is awaited. */
export const askToNotify = () => browser.permissions.request(PERMISSION);

/** Tells the user, once, that contacts need them; not again until none does. Without their leave it says nothing. */
export async function notifyOnce(attention: number): Promise<void> {
  const isTold = (await browser.storage.session.get(TOLD))[TOLD] === true;
  if (attention > 0 === isTold) return;
  await browser.storage.session.set({ [TOLD]: attention > 0 });
  if (!(await mayNotify())) return;
  if (attention === 0) await browser.notifications.clear(ID);
  else {
    await browser.notifications.create(ID, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: t('extensionName'),
      message: plural('notifyAttention', attention),
    });
  }
}

/** Calls `open` when the notification is clicked. There is no such event until the user gave their leave. */
export function onNotificationClicked(open: () => void): void {
  browser.notifications?.onClicked.addListener((id) => {
    if (id === ID) open();
  });
}
