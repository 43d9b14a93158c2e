/** The server's own words, shown beside ours and never interpreted further. */
export interface ServerReply {
  readonly status: number;
  readonly code?: number | undefined;
  readonly message?: string | undefined;
  /** The server's correlation id: its support asks for it. */
  readonly cid?: string | undefined;
}

/** Why a contact was not changed: somebody else changed it, it is gone, or nobody can see how it stands. */
export type NotUpdated = 'changed' | 'gone' | 'unreadable';

/**
 * The outcome of one attempt to create a contact. What cannot be told for certain is `unknown`, and only `unavailable`
 * (surely nothing created) may be sent again on its own.
 */
export type Delivery =
  | { readonly outcome: 'delivered'; readonly contactId: string; readonly cid?: string | undefined }
  | { readonly outcome: 'rejected'; readonly reply: ServerReply; readonly reason?: NotUpdated | undefined }
  | {
      readonly outcome: 'unavailable';
      readonly reason: 'offline' | 'notSent' | 'permission' | 'token' | 'address' | 'busy';
      readonly reply?: ServerReply | undefined;
      /** Only with `busy`: how long the server asked us to wait, in milliseconds. */
      readonly retryAfter?: number | undefined;
    }
  | {
      readonly outcome: 'unknown';
      readonly reason: 'timeout' | 'connection' | 'server' | 'noId' | 'interrupted';
      readonly reply?: ServerReply | undefined;
    };
