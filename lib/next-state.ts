import type { ContactBody } from './contact.ts';
import type { Delivery } from './delivery.ts';
import type { Entry, EntryState, UnknownState } from './entry.ts';

/** Milliseconds until an unknown outcome is looked up: the server may still be at it. */
export const SETTLE = 30_000;

/** The entry after an attempt that began at `since`. */
export function afterAttempt(entry: Entry, delivery: Delivery, since: number, now: number): Entry {
  const state = stateAfter(delivery, since, now);
  return state.kind === 'sent' ? { ...entry, contact: stubOf(entry.contact), state } : { ...entry, state };
}

function stateAfter(delivery: Delivery, since: number, now: number): EntryState {
  switch (delivery.outcome) {
    case 'delivered':
      return { kind: 'sent', contactId: delivery.contactId, cid: delivery.cid, at: now };
    case 'rejected':
      return { kind: 'rejected', reply: delivery.reply, reason: delivery.reason, at: now };
    case 'unknown':
      return unknownSince(since, now, delivery.reason, delivery.reply);
    case 'unavailable':
      switch (delivery.reason) {
        case 'busy':
        case 'offline':
        case 'notSent':
          return { kind: 'queued', last: { reason: delivery.reason, reply: delivery.reply } };
        case 'permission':
        case 'token':
        case 'address':
          return { kind: 'blocked', reason: delivery.reason, reply: delivery.reply, at: now };
      }
  }
}

/** What is left of a contact once the CRM has it: who it was, for "already saved". The rest is erased. */
export const stubOf = ({ firstName, lastName, company, level, type }: ContactBody): ContactBody => ({
  firstName,
  lastName,
  company,
  level,
  type,
});

function unknownSince(
  since: number,
  now: number,
  reason: UnknownState['reason'],
  reply?: UnknownState['reply'],
): UnknownState {
  return { kind: 'unknown', reason, reply, since, at: now, misses: 0, checkAt: now + SETTLE };
}

/** The sender of this entry was cut off: it may have been created. Anything else stays as it is. */
export const interrupted = (entry: Entry, reason: 'interrupted' | 'restored' = 'interrupted'): Entry | undefined =>
  entry.state.kind === 'sending'
    ? { ...entry, state: unknownSince(entry.state.startedAt, Date.now(), reason) }
    : undefined;

/** Nobody knows how far this entry was: it may have been created since it was saved. */
export const doubtful = (entry: Entry): Entry => ({
  ...entry,
  state: unknownSince(entry.createdAt, Date.now(), 'restored'),
});
