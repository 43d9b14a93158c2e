import type { Account } from './connection.ts';
import type { Contact } from './contact.ts';
import type { Delivery, ServerReply } from './delivery.ts';

/**
 * Where an entry is on its way. `queued → sending → sent | rejected | unknown | blocked`; only `queued` is ever sent,
 * and nothing but the user turns `unknown` back into it.
 */
export type EntryState =
  | { readonly kind: 'queued' /** Epoch milliseconds; not sent before. */; readonly notBefore?: number | undefined }
  | { readonly kind: 'sending'; readonly startedAt: number }
  | { readonly kind: 'sent'; readonly contactId: string; readonly cid?: string | undefined; readonly at: number }
  | { readonly kind: 'rejected'; readonly reply: ServerReply; readonly at: number }
  | {
      readonly kind: 'unknown';
      readonly reason: Extract<Delivery, { outcome: 'unknown' }>['reason'];
      readonly reply?: ServerReply | undefined;
      readonly at: number;
    }
  | {
      readonly kind: 'blocked';
      /** `settings`: saved before anything was set up; `account`: saved for other settings than the present ones. */
      readonly reason: 'settings' | 'account' | 'permission' | 'token' | 'address';
      readonly reply?: ServerReply | undefined;
      readonly at: number;
    };

/** One contact on its way. */
export interface Entry {
  /** The id of the draft it was saved from: saving the same draft twice is one entry. */
  readonly id: string;
  /** Epoch milliseconds; the order of sending. */
  readonly createdAt: number;
  readonly contact: Contact;
  /** Where it was captured. */
  readonly source: { readonly url?: string | undefined; readonly title?: string | undefined };
  /** Whom it is for; absent while nothing is set up. */
  readonly account?: Account | undefined;
  readonly state: EntryState;
}
