import type { Account } from './connection.ts';
import type { ContactBody } from './contact.ts';
import type { Delivery, NotUpdated, ServerReply } from './delivery.ts';
import type { FieldValues } from './listed.ts';

type Unavailable = Extract<Delivery, { outcome: 'unavailable' }>;

/**
 * Where an entry is on its way. `queued → sending → sent | rejected | unknown | blocked`; only `queued` is ever sent,
 * and nothing but the user turns `unknown` back into it.
 */
export type EntryState =
  | { readonly kind: 'queued' /** Why the last attempt sent nothing. */; readonly last?: LastAttempt | undefined }
  | { readonly kind: 'sending'; readonly startedAt: number }
  | {
      readonly kind: 'sent';
      readonly contactId: string;
      readonly cid?: string | undefined;
      readonly at: number;
      /** How often it stands in the CRM's list, where that is more than once. */
      readonly times?: number | undefined;
    }
  | {
      readonly kind: 'rejected';
      readonly reply: ServerReply;
      readonly at: number;
      /** Why we did not even ask: how the contact to be changed stands in the CRM. */
      readonly reason?: NotUpdated | undefined;
    }
  | UnknownState
  | {
      readonly kind: 'blocked';
      /** `settings`: saved before anything was set up; `account`: saved for others than the present ones; `editing`: taken back into the form. */
      readonly reason: 'settings' | 'account' | 'permission' | 'token' | 'signedOut' | 'address' | 'editing';
      readonly reply?: ServerReply | undefined;
      readonly at: number;
    };

export interface LastAttempt {
  readonly reason: Extract<Unavailable['reason'], 'offline' | 'notSent' | 'busy'>;
  readonly reply?: ServerReply | undefined;
}

/** Perhaps sent. It is looked up in the CRM's list, and never sent again on its own. */
export interface UnknownState {
  readonly kind: 'unknown';
  /** `restored`: this device lost its record of it, and a copy of unknown age was found. */
  readonly reason: Extract<Delivery, { outcome: 'unknown' }>['reason'] | 'restored';
  readonly reply?: ServerReply | undefined;
  /** When the request went out, in epoch milliseconds: what the CRM created before is not this contact. */
  readonly since: number;
  readonly at: number;
  /** How often the whole list was read without finding it. */
  readonly misses: number;
  /** When it is looked up next; absent once the user has to decide. */
  readonly checkAt?: number | undefined;
  /** Why the user has to. */
  readonly verdict?: 'notFound' | 'unreadable' | 'account' | undefined;
}

/** A change of a contact that the CRM has. */
export interface Update {
  /** The id of the contact in the CRM. */
  readonly contactId: string;
  /** How the CRM's list had it when the user decided. The change is sent only while it still stands so. */
  readonly seen: FieldValues;
  /** How the list has it once it is changed. */
  readonly target: FieldValues;
}

/** One contact on its way. */
export interface Entry {
  /** The id of the draft it was saved from: saving the same draft twice is one entry. */
  readonly id: string;
  /** Epoch milliseconds; the order of sending. */
  readonly createdAt: number;
  /** Once sent, only what names the person: the rest is erased. */
  readonly contact: ContactBody;
  /** Set where it changes a contact that the CRM has, instead of creating one. */
  readonly update?: Update | undefined;
  /** Where it was captured. */
  readonly source: { readonly url?: string | undefined; readonly title?: string | undefined };
  /** Whom it is for; absent while nothing is set up. */
  readonly account?: Account | undefined;
  readonly state: EntryState;
  /** Not sent before this, in epoch milliseconds: until then the user can undo the save. */
  readonly notBefore?: number | undefined;
  /** The outbox's count of changes at its last one; absent while the worker has not seen it. */
  readonly revision?: number | undefined;
  /** Set on a new entry until the worker has seen it, and never otherwise: the database finds those by it. */
  readonly fresh?: 1 | undefined;
}

/** Milliseconds that a contact is kept back at the most: a clock that was set back keeps nothing longer. */
const LONGEST_HOLD = 60_000;

/** When it may leave, in epoch milliseconds: `now` where nothing keeps it back. */
export const leavesAt = ({ notBefore = 0 }: Entry, now: number): number =>
  notBefore > now && notBefore <= now + LONGEST_HOLD ? notBefore : now;

/** Needs the user: nothing more happens to it by itself. */
export const needsUser = ({ state }: Entry): boolean =>
  state.kind === 'rejected' || state.kind === 'blocked' || (state.kind === 'unknown' && state.checkAt === undefined);

/** May be replaced by its mended form: the CRM refused it, or the user took it back. */
export const isMendable = (state: EntryState): boolean =>
  state.kind === 'rejected' || (state.kind === 'blocked' && state.reason === 'editing');

/** The save can be undone: it was kept back for that, and has not left. */
export const canUndo = ({ notBefore, state }: Entry): boolean =>
  notBefore !== undefined && (state.kind === 'queued' || (state.kind === 'blocked' && state.reason !== 'editing'));

/** The contact's name, as people say it. */
export const nameOfContact = ({ firstName, lastName }: ContactBody) => [firstName, lastName].filter(Boolean).join(' ');
