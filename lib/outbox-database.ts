import { type DBSchema, type IDBPDatabase, type IDBPObjectStore, openDB } from 'idb';
import type { Entry, EntryState } from './entry.ts';
import { parseTally, type Tally, tallyOf, withEntry, withoutEntry } from './tally.ts';

interface Schema extends DBSchema {
  entries: {
    key: string;
    value: Entry;
    indexes: { queue: [EntryState['kind'], number]; fresh: number; contactId: string };
  };
  /** Few things beside the entries, that must change in one transaction with them. */
  meta: { key: string; value: unknown };
}

type Mode = 'readonly' | 'readwrite';
type Stores = ['entries', 'meta'];

export const DATABASE = 'outbox';
const STORES: Stores = ['entries', 'meta'];
export const REVISION = 'revision';
export const TALLY = 'tally';

/** Without this an answered write may still be in the operating system's memory only, and a power cut takes it back. */
const STRICT = { durability: 'strict' } as const;

/** What one transaction can do. Each change gets the outbox's next revision. */
export interface Batch {
  /** The revision that the database has without this transaction. */
  readonly before: number;
  readonly entries: IDBPObjectStore<Schema, Stores, 'entries', 'readwrite'>;
  readonly meta: IDBPObjectStore<Schema, Stores, 'meta', 'readwrite'>;
  put(entry: Entry): Promise<void>;
  /** Puts it in the place of the one of its id as a new one, which the worker will look at. */
  putAsNew(entry: Entry): Promise<void>;
  remove(id: string): Promise<void>;
}

/** What a transaction changed: the entries as they stand now, `undefined` for those that are gone. */
export interface Changes {
  readonly revision: number;
  readonly entries: ReadonlyMap<string, Entry | undefined>;
}

/** The database of the outbox: each write is one transaction that is on the disk before it answers. */
export class OutboxDatabase {
  #opening: Promise<IDBPDatabase<Schema>> | undefined;

  /** The connection; opened anew after the browser closed it (it does when the disk is full). */
  open(): Promise<IDBPDatabase<Schema>> {
    const forget = () => {
      this.#opening = undefined;
    };
    this.#opening ??= openDB<Schema>(DATABASE, 2, {
      upgrade(database, oldVersion) {
        // The first form was never released.
        if (oldVersion === 1) database.deleteObjectStore('entries');
        const entries = database.createObjectStore('entries', { keyPath: 'id' });
        entries.createIndex('queue', ['state.kind', 'createdAt']);
        entries.createIndex('fresh', 'fresh');
        entries.createIndex('contactId', 'state.contactId');
        database.createObjectStore('meta');
      },
      blocking: (_version, _blocked, event) => {
        forget();
        // Somebody repairs or deletes the database: what is open would hold them up for ever.
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: forget,
    }).catch((cause: unknown) => {
      forget();
      throw cause;
    });
    return this.#opening;
  }

  /** After a full disk every use of the old connection fails, also when there is room again. */
  #forget(database: IDBPDatabase<Schema>): void {
    this.#opening = undefined;
    database.close();
  }

  /** Adds a new entry in one message to the browser, without a question first; answers false where there is one of this id. */
  async add(entry: Entry): Promise<boolean> {
    const database = await this.open();
    const transaction = database.transaction('entries', 'readwrite', STRICT);
    const adding = transaction.store.add(entry);
    transaction.commit();
    try {
      await Promise.all([adding, transaction.done]);
      return true;
    } catch (cause) {
      if (cause instanceof DOMException && cause.name === 'ConstraintError') return false;
      this.#forget(database);
      throw cause;
    }
  }

  /** One transaction, on the disk before it answers. `work` waits for nothing but the batch. */
  async write<Result>(
    work: (batch: Batch) => Promise<Result>,
    /** The revisions go on from here, where the database itself has fewer. */
    floor = 0,
  ): Promise<{ readonly result: Result; readonly changes: Changes }> {
    const database = await this.open();
    try {
      const transaction = database.transaction(STORES, 'readwrite', STRICT);
      const [entries, meta] = [transaction.objectStore('entries'), transaction.objectStore('meta')];
      const doing = (async () => {
        const before = Number((await meta.get(REVISION)) ?? 0);
        const revision = Math.max(before, floor) + 1;
        const changed = new Map<string, Entry | undefined>();
        const counted = parseTally(await meta.get(TALLY));
        let tally: Tally = counted ?? tallyOf((await entries.getAll()).filter(isSeen));
        const recount = async (id: string, entry?: Entry) => {
          const known = await entries.get(id);
          tally = known && isSeen(known) ? withoutEntry(tally, known) : tally;
          tally = entry ? withEntry(tally, entry) : tally;
        };
        const result = await work({
          before,
          entries,
          meta,
          async put({ fresh: _, ...entry }) {
            const stored = { ...entry, revision };
            changed.set(entry.id, stored);
            await recount(entry.id, stored);
            await entries.put(stored);
          },
          async putAsNew(entry) {
            await recount(entry.id);
            await entries.put({ ...entry, fresh: 1 });
          },
          async remove(id) {
            changed.set(id, undefined);
            await recount(id);
            await entries.delete(id);
          },
        });
        const isChanged = changed.size > 0 || floor > before;
        if (isChanged) await meta.put(revision, REVISION);
        if (tally !== counted) await meta.put(tally, TALLY);
        return { result, changes: { revision: isChanged ? revision : before, entries: changed } };
      })();
      const [done] = await Promise.all([doing, transaction.done]);
      return done;
    } catch (cause) {
      this.#forget(database);
      throw cause;
    }
  }

  /** One look at entries and the rest, at one moment. */
  async read<Result>(
    work: (stores: {
      readonly entries: IDBPObjectStore<Schema, Stores, 'entries', Extract<Mode, 'readonly'>>;
      readonly meta: IDBPObjectStore<Schema, Stores, 'meta', Extract<Mode, 'readonly'>>;
    }) => Promise<Result>,
  ): Promise<Result> {
    const database = await this.open();
    try {
      const transaction = database.transaction(STORES, 'readonly');
      return await work({ entries: transaction.objectStore('entries'), meta: transaction.objectStore('meta') });
    } catch (cause) {
      this.#forget(database);
      throw cause;
    }
  }

  async close(): Promise<void> {
    const open = await this.#opening?.catch(() => undefined);
    open?.close();
    this.#opening = undefined;
  }
}

/** A new one is counted when the worker takes it up. */
const isSeen = ({ fresh }: Entry) => fresh === undefined;

/** The part of the queue's index that holds entries of this kind, oldest first. */
export const ofKind = (kind: EntryState['kind']) => IDBKeyRange.bound([kind, 0], [kind, Number.POSITIVE_INFINITY]);
