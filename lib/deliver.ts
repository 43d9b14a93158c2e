import { bind, block } from './binding.ts';
import { createContact, useUpConnections } from './cinnox.ts';
import { hasHostAccess, loadAccount, loadLearned, loadOutlet, type Outlet, saveLearned } from './connection.ts';
import { keepConnectionsFresh } from './fresh-connection.ts';
import { settleSaved } from './ledger.ts';
import { afterAttempt, interrupted } from './next-state.ts';
import type { Outbox } from './outbox.ts';
import { OUTBOX_LOCK } from './outbox-signals.ts';
import { nextSlot, paused } from './pace.ts';
import { resolveUnknown } from './resolve.ts';
import { deliverUpdate } from './update.ts';

/** What is to be done next. */
export interface Due {
  /** Epoch milliseconds at which there is something to do again; `undefined` where nothing waits for time to pass. */
  readonly at: number | undefined;
  /** Something waits for the network to come back. */
  readonly isOffline: boolean;
  /** Epoch milliseconds at which the first contact leaves that can still be undone. */
  readonly leavesAt: number | undefined;
}

/** Sends what is queued, one contact after the other, each exactly once, and looks up what may have been sent. */
export async function deliverQueued(outbox: Outbox): Promise<Due> {
  return navigator.locks.request(OUTBOX_LOCK, async () => {
    // The lock is held, so no sender lives: whatever stands as `sending` was cut off, and may have been created.
    await outbox.update(['sending'], (entry) => interrupted(entry));
    const [outlet, account] = await Promise.all([loadOutlet(), loadAccount()]);
    while (await outbox.adopt((entry) => bind(entry, account)));
    const isOffline = outlet ? await sendAll(outbox, outlet) : false;
    // Signed out, or the browser forgot the token as it was told to.
    if (!outlet && account) await block(outbox, account, 'signedOut');
    await resolveUnknown(outbox, outlet);
    return { ...(await nextDue(outbox)), isOffline };
  });
}

/** Holds all that is not sent to its account: once after each change of the settings. */
export const rebind = async (outbox: Outbox): Promise<void> =>
  navigator.locks.request(OUTBOX_LOCK, async () => {
    const account = await loadAccount();
    await outbox.update(['queued', 'blocked'], (entry) => bind(entry, account));
  });

/** Answers whether the network was away. */
async function sendAll(outbox: Outbox, outlet: Outlet): Promise<boolean> {
  const { connection, account, listFormat } = outlet;
  await keepConnectionsFresh(connection.baseUrl);
  let isProven = false;
  for (;;) {
    // Looked at before each: the user can take it back in the middle of the queue.
    if (!(await hasHostAccess(connection.baseUrl))) {
      await block(outbox, account, 'permission');
      return false;
    }
    const known = await loadLearned(connection);
    if (known.transport === 'plain' && !isProven && (await outbox.has('queued'))) await useUpConnections(connection);
    const entry = await outbox.claim(account, Date.now());
    if (entry?.state.kind !== 'sending') return false;
    const { startedAt } = entry.state;
    const { delivery, learned } = await (entry.update
      ? deliverUpdate(outlet, entry, entry.update, known)
      : createContact(connection, entry.contact, { listFormat, learned: known }));
    await outbox.updateOne(entry.id, (sending) => afterAttempt(sending, delivery, startedAt, Date.now()));
    if (delivery.outcome === 'delivered') await settleSaved(entry.id, delivery.contactId).catch(console.warn);
    if (learned !== known) await saveLearned(connection, learned);
    isProven = delivery.outcome === 'delivered' || delivery.outcome === 'rejected';
    if (delivery.outcome !== 'unavailable') continue;
    // Nothing got through, and the next one would not either.
    const { reason, retryAfter } = delivery;
    switch (reason) {
      case 'permission':
      case 'token':
      case 'address':
        await block(outbox, account, reason);
        return false;
      case 'busy':
      case 'offline':
      case 'notSent':
        await outbox.setPace((pace) => paused(pace, reason, retryAfter, Date.now()));
        return reason !== 'busy' && !navigator.onLine;
    }
  }
}

/** When the next contact may be sent or looked up. */
async function nextDue(outbox: Outbox): Promise<Pick<Due, 'at' | 'leavesAt'>> {
  const now = Date.now();
  const [leaves, unknown, pace] = await Promise.all([outbox.firstLeave(now), outbox.list(['unknown']), outbox.pace()]);
  const checks = unknown.flatMap(({ state }) => (state.kind === 'unknown' ? (state.checkAt ?? []) : []));
  const due = leaves === undefined ? checks : [...checks, Math.max(nextSlot(pace, now), leaves)];
  return {
    at: due.length > 0 ? Math.min(...due) : undefined,
    leavesAt: leaves !== undefined && leaves > now ? leaves : undefined,
  };
}
