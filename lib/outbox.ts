import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { browser } from 'wxt/browser';
import { type Account, isSameAccount } from './connection.ts';
import type { Entry } from './entry.ts';

interface Schema extends DBSchema {
  entries: { key: string; value: Entry; indexes: { createdAt: number } };
}

const DATABASE = 'outbox';
const STORE = 'entries';

/** Without this an answered write may still be in the operating system's memory only, and a power cut takes it back. */
const STRICT = { durability: 'strict' } as const;

/** Names in `storage.session`: a write to the first wakes a stopped worker, a write to the second tells open pages. */
const NUDGE = 'outboxNudge';
const CHANGED = 'outboxChanged';

/** The contacts on their way, in IndexedDB. Each write is one transaction that is on the disk before it answers. */
export class Outbox {
  #opening: Promise<IDBPDatabase<Schema>> | undefined;

  /** The connection; opened anew after the browser closed it (it does when the disk is full). */
  #open(): Promise<IDBPDatabase<Schema>> {
    const forget = () => {
      this.#opening = undefined;
    };
    this.#opening ??= openDB<Schema>(DATABASE, 1, {
      upgrade(database) {
        database.createObjectStore(STORE, { keyPath: 'id' }).createIndex('createdAt', 'createdAt');
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

  async #write<Result>(work: (store: ReturnType<typeof storeOf>) => Promise<Result>): Promise<Result> {
    const database = await this.#open();
    try {
      const transaction = database.transaction(STORE, 'readwrite', STRICT);
      const [result] = await Promise.all([work(transaction.objectStore(STORE)), transaction.done]);
      return result;
    } catch (cause) {
      this.#forget(database);
      throw cause;
    }
  }

  /** Opens the database ahead of the first write, so that a save is one message to the browser and no more. */
  async prepare(): Promise<void> {
    await this.#open();
  }

  /**
   * Keeps the entry, on the disk, and wakes the worker. Resolves only after the strict commit. An entry that is there
   * already (a second click on Save) stays as it is, unless the server refused it: then this is its mended form.
   *
   * The window may be closed in the next moment: the worker is woken before as well as after, and a new entry is added
   * and committed in one go, without a question first.
   */
  async enqueue(entry: Entry): Promise<void> {
    const woken = this.nudge();
    if (!(await this.#add(entry))) {
      await this.#write(async (store) => {
        const known = await store.get(entry.id);
        if (known?.state.kind === 'rejected') await store.put(entry);
      });
    }
    await woken;
    await this.nudge();
  }

  /** Adds a new entry; answers false where there is one of this id. */
  async #add(entry: Entry): Promise<boolean> {
    const database = await this.#open();
    const transaction = database.transaction(STORE, 'readwrite', STRICT);
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

  /** Wakes the worker to look at the outbox. */
  async nudge(): Promise<void> {
    await browser.storage.session.set({ [NUDGE]: crypto.randomUUID() });
    await this.#tell();
  }

  async #tell(): Promise<void> {
    await browser.storage.session.set({ [CHANGED]: crypto.randomUUID() });
  }

  /** Takes the oldest entry that may be sent now, and marks it `sending`: at most one caller gets it. */
  async claim(account: Account, now: number): Promise<Entry | undefined> {
    const claimed = await this.#write(async (store) => {
      for await (const cursor of store.index('createdAt')) {
        const { state, account: owner } = cursor.value;
        const isDue = state.kind === 'queued' && (state.notBefore ?? 0) <= now;
        if (!isDue || !owner || !isSameAccount(owner, account)) continue;
        const entry: Entry = { ...cursor.value, state: { kind: 'sending', startedAt: now } };
        await cursor.update(entry);
        return entry;
      }
      return undefined;
    });
    if (claimed) await this.#tell();
    return claimed;
  }

  /** Changes the entries that `change` returns something for, in one transaction; answers how many. */
  async update(change: (entry: Entry) => Entry | undefined): Promise<number> {
    const count = await this.#write(async (store) => {
      let changed = 0;
      for await (const cursor of store) {
        const entry = change(cursor.value);
        if (!entry) continue;
        await cursor.update(entry);
        changed += 1;
      }
      return changed;
    });
    if (count > 0) await this.#tell();
    return count;
  }

  /** Changes one entry, if it is there and `change` returns something. */
  async updateOne(id: string, change: (entry: Entry) => Entry | undefined): Promise<void> {
    await this.#write(async (store) => {
      const entry = await store.get(id);
      const changed = entry && change(entry);
      if (changed) await store.put(changed);
    });
    await this.#tell();
  }

  async get(id: string): Promise<Entry | undefined> {
    return (await this.#open()).get(STORE, id);
  }

  /** All entries, oldest first. */
  async list(): Promise<Entry[]> {
    return (await this.#open()).getAllFromIndex(STORE, 'createdAt');
  }

  async remove(id: string): Promise<void> {
    await this.#write((store) => store.delete(id));
    await this.#tell();
  }
}

const storeOf = (database: IDBPDatabase<Schema>) => database.transaction(STORE, 'readwrite').objectStore(STORE);

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
