import { createContact } from './cinnox.ts';
import {
  type Account,
  hasHostAccess,
  isSameAccount,
  loadAccount,
  loadLearned,
  loadOutlet,
  type Outlet,
  saveLearned,
} from './connection.ts';
import type { Delivery } from './delivery.ts';
import type { Entry, EntryState } from './entry.ts';
import { keepConnectionsFresh } from './fresh-connection.ts';
import { settleSaved } from './ledger.ts';
import type { Outbox } from './outbox.ts';

/** Milliseconds until an attempt that surely sent nothing is made again; also the browser's shortest alarm. */
const RETRY_AFTER = 30_000;
/** Milliseconds that "too many requests" stops this device at least: the limit is counted by the minute. */
const BUSY_AFTER = 60_000;

/** One sender at a time, over all of the extension's contexts. */
const LOCK = 'outbox';

/**
 * Sends what is queued, one contact after the other, each exactly once. Resolves to the epoch milliseconds at which
 * there is something to do again, or `undefined` where nothing waits for time to pass.
 */
export async function deliverQueued(outbox: Outbox): Promise<number | undefined> {
  return navigator.locks.request(LOCK, async () => {
    // The lock is held, so no sender lives: whatever stands as `sending` was cut off, and may have been created.
    await outbox.update(interrupt);
    const outlet = await loadOutlet();
    await outbox.update((entry) => bind(entry, outlet?.account));
    if (outlet) await deliverFor(outbox, outlet);
    return nextDue(await outbox.list());
  });
}

async function deliverFor(outbox: Outbox, { connection, account, listFormat }: Outlet): Promise<void> {
  if (!(await hasHostAccess(connection.baseUrl))) {
    await block(outbox, account, 'permission');
    return;
  }
  await keepConnectionsFresh(connection.baseUrl);
  for (;;) {
    const entry = await outbox.claim(account, Date.now());
    if (!entry) return;
    const known = await loadLearned(connection);
    const { delivery, learned } = await createContact(connection, entry.contact, { listFormat, learned: known });
    await outbox.updateOne(entry.id, (sending) => ({ ...sending, state: stateAfter(delivery, Date.now()) }));
    if (delivery.outcome === 'delivered') await settleSaved(entry.id, delivery.contactId);
    if (learned !== known) await saveLearned(connection, learned);
    if (delivery.outcome !== 'unavailable') continue;
    // Nothing got through, and the next one would not either.
    if (delivery.reason === 'token' || delivery.reason === 'address') await block(outbox, account, delivery.reason);
    return;
  }
}

/** The state that an outcome leads to. */
export function stateAfter(delivery: Delivery, now: number): EntryState {
  switch (delivery.outcome) {
    case 'delivered':
      return { kind: 'sent', contactId: delivery.contactId, cid: delivery.cid, at: now };
    case 'rejected':
      return { kind: 'rejected', reply: delivery.reply, at: now };
    case 'unknown':
      return { kind: 'unknown', reason: delivery.reason, reply: delivery.reply, at: now };
    case 'unavailable':
      switch (delivery.reason) {
        case 'busy':
          return { kind: 'queued', notBefore: now + Math.max(delivery.retryAfter ?? 0, BUSY_AFTER) };
        case 'offline':
        case 'notSent':
          return { kind: 'queued', notBefore: now + RETRY_AFTER };
        case 'permission':
        case 'token':
        case 'address':
          return { kind: 'blocked', reason: delivery.reason, reply: delivery.reply, at: now };
      }
  }
}

const interrupt = (entry: Entry): Entry | undefined =>
  entry.state.kind === 'sending'
    ? { ...entry, state: { kind: 'unknown', reason: 'interrupted', at: Date.now() } }
    : undefined;

/**
 * Holds an unsent entry to its account: one saved before any settings goes to the first that come; one saved for other
 * settings waits, blocked, until those are back or the user sends it with the present ones.
 */
export function bind(entry: Entry, account: Account | undefined): Entry | undefined {
  const { state } = entry;
  const isBlockedByAccount = state.kind === 'blocked' && (state.reason === 'settings' || state.reason === 'account');
  if (state.kind !== 'queued' && !isBlockedByAccount) return undefined;
  const owner = entry.account ?? account;
  if (owner && account && isSameAccount(owner, account)) {
    return state.kind === 'queued' && entry.account ? undefined : { ...entry, account, state: { kind: 'queued' } };
  }
  const reason = owner ? 'account' : 'settings';
  if (state.kind === 'blocked' && state.reason === reason) return undefined;
  return { ...entry, state: { kind: 'blocked', reason, at: Date.now() } };
}

/** Everything queued for the account waits for the same cure as the one that met the trouble. */
const block = (outbox: Outbox, account: Account, reason: 'permission' | 'token' | 'address') =>
  outbox.update((entry) =>
    entry.state.kind === 'queued' && entry.account && isSameAccount(entry.account, account)
      ? { ...entry, state: { kind: 'blocked', reason, at: Date.now() } }
      : undefined,
  );

/**
 * Makes blocked entries ready again, once their cause may be cured: settings were saved, or host access was granted.
 * A corrected token for the same address and app is the same tenant, and what was refused for the old one goes with it.
 */
export async function unblock(outbox: Outbox): Promise<void> {
  const account = await loadAccount();
  if (!account) return;
  await outbox.update((entry) => {
    const { state, account: owner } = entry;
    if (state.kind !== 'blocked' || !owner) return undefined;
    if (owner.baseUrl !== account.baseUrl || owner.appId !== account.appId) return undefined;
    if (state.reason !== 'token' && !isSameAccount(owner, account)) return undefined;
    return { ...entry, account, state: { kind: 'queued' } };
  });
}

/** Saved for other settings than the present ones: waits until the user decides. */
export const isStranded = ({ state }: Entry) => state.kind === 'blocked' && state.reason === 'account';

/** The user's decision: what was saved for other settings goes to the present account. Nothing of it was sent before. */
export async function sendStranded(outbox: Outbox): Promise<void> {
  const account = await loadAccount();
  if (!account) return;
  await outbox.update((entry) => (isStranded(entry) ? { ...entry, account, state: { kind: 'queued' } } : undefined));
  await outbox.nudge();
}

/** When the earliest queued entry may be sent, in epoch milliseconds. */
function nextDue(entries: readonly Entry[]): number | undefined {
  const due = entries.flatMap(({ state }) => (state.kind === 'queued' ? [state.notBefore ?? 0] : []));
  return due.length > 0 ? Math.min(...due) : undefined;
}
