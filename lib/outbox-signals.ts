import { browser } from 'wxt/browser';

/** One sender at a time, over all of the extension's contexts; who repairs or deletes takes it, too. */
export const OUTBOX_LOCK = 'outbox';

/** Names in `storage.session`: a write to the first wakes a stopped worker, a write to the second tells open pages. */
const NUDGE = 'outboxNudge';
const CHANGED = 'outboxChanged';

/** Wakes the worker to look at the outbox. */
export async function nudgeWorker(): Promise<void> {
  await browser.storage.session.set({ [NUDGE]: crypto.randomUUID() });
}

/** Tells open pages that an entry has changed. */
export async function tellOutboxChanged(): Promise<void> {
  await browser.storage.session.set({ [CHANGED]: crypto.randomUUID() });
}

/** Calls `wake` when something was put into the outbox. Registers its listener before it returns. */
export function onOutboxNudge(wake: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (NUDGE in changes) wake();
  });
}

/** Calls `changed` after each change of an entry; the returned function ends that. */
export function watchOutbox(changed: () => void): () => void {
  const listener = (changes: Record<string, unknown>) => {
    if (CHANGED in changes) changed();
  };
  browser.storage.session.onChanged.addListener(listener);
  return () => browser.storage.session.onChanged.removeListener(listener);
}
