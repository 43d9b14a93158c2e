import { browser } from 'wxt/browser';

/** One sender at a time, over all of the extension's contexts; who repairs or deletes takes it, too. */
export const OUTBOX_LOCK = 'outbox';

/**
 * Resolves once nobody holds the outbox: its sender is done, or was cut off with its worker, whose locks the browser takes
 * back at once.
 */
export const senderGone = (): Promise<void> => navigator.locks.request(OUTBOX_LOCK, () => undefined);

/** Names in `storage.session`: a write to the first wakes a stopped worker, a write to the second tells open pages. */
const NUDGE = 'outboxNudge';
const CHANGED = 'outboxChanged';

const ALARM = 'outbox';
/** The browser may hold an earlier alarm back to this. */
const SHORTEST_ALARM = 30_000;

/**
 * Wakes the worker to look at the outbox. The event is lost on a worker that is being stopped in this very moment: the
 * alarm is there for that.
 */
export async function nudgeWorker(): Promise<void> {
  await Promise.all([browser.storage.session.set({ [NUDGE]: crypto.randomUUID() }), setAlarm(Date.now())]);
}

/** Wakes the worker at this time, in epoch milliseconds, or soon after. There is one such alarm. */
export async function setAlarm(at: number): Promise<void> {
  await browser.alarms.create(ALARM, { when: Math.max(at, Date.now() + SHORTEST_ALARM) });
}

/** Nothing waits for time to pass. */
export async function clearAlarm(): Promise<void> {
  await browser.alarms.clear(ALARM);
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
