import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** Whom this device saved: enough to know them again, and nothing that was sent. */
export interface SavedPerson {
  /** Of the entry in the outbox. */
  readonly id: string;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
  readonly company?: string | undefined;
  readonly url?: string | undefined;
  /** The id in the CRM, once it is known. */
  readonly contactId?: string | undefined;
  /** What tells the person, hashed: a number or an address is not to be read from here. */
  readonly keys: readonly string[];
}

interface Schema extends DBSchema {
  people: { key: string; value: SavedPerson; indexes: { keys: string; at: number } };
}

const STORE = 'people';
const DAY = 86_400_000;

let opening: Promise<IDBPDatabase<Schema>> | undefined;

function open(): Promise<IDBPDatabase<Schema>> {
  const forget = () => {
    opening = undefined;
  };
  opening ??= openDB<Schema>('ledger', 1, {
    upgrade(database) {
      const store = database.createObjectStore(STORE, { keyPath: 'id' });
      store.createIndex('keys', 'keys', { multiEntry: true });
      store.createIndex('at', 'at');
    },
    blocking(_version, _blocked, event) {
      forget();
      // Somebody deletes everything: what is open would hold them up for ever.
      if (event.target instanceof IDBDatabase) event.target.close();
    },
    terminated: forget,
  }).catch((cause: unknown) => {
    forget();
    throw cause;
  });
  return opening;
}

/** Opens the ledger ahead of the first question. */
export async function prepareLedger(): Promise<void> {
  await open();
}

const hashOf = async (key: string) => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
};

/** Remembers that this person was saved. `keys`: what tells them, as lib/identity-keys.ts has it. */
export async function recordSaved(person: Omit<SavedPerson, 'keys'>, keys: readonly string[]): Promise<void> {
  const hashed = await Promise.all(keys.map(hashOf));
  await (await open()).put(STORE, { ...person, keys: hashed });
}

/** Adds the CRM's id to somebody who was saved; nothing where nobody was. */
export async function settleSaved(id: string, contactId: string): Promise<void> {
  const transaction = (await open()).transaction(STORE, 'readwrite');
  const person = await transaction.store.get(id);
  if (person) await transaction.store.put({ ...person, contactId });
  await transaction.done;
}

/** Who was saved by one of these keys: by the surest of them, and of several the latest. */
export async function findSaved(keys: readonly string[]): Promise<SavedPerson | undefined> {
  const [hashed, database] = await Promise.all([Promise.all(keys.map(hashOf)), open()]);
  const index = database.transaction(STORE).store.index('keys');
  const found = await Promise.all(hashed.map((key) => index.getAll(key)));
  const [latest] = (found.find((people) => people.length > 0) ?? []).toSorted((one, other) => other.at - one.at);
  return latest;
}

export const loadSaved = async (id: string): Promise<SavedPerson | undefined> => (await open()).get(STORE, id);

/** Puts somebody back who was forgotten. */
export async function restoreSaved(person: SavedPerson): Promise<void> {
  await (await open()).put(STORE, person);
}

/** Everybody, the latest first, at most so many. */
export async function listSaved(most: number): Promise<SavedPerson[]> {
  const people: SavedPerson[] = [];
  const { store } = (await open()).transaction(STORE);
  for await (const cursor of store.index('at').iterate(null, 'prev')) {
    if (people.length >= most) break;
    people.push(cursor.value);
  }
  return people;
}

export async function forgetSaved(id: string): Promise<void> {
  await (await open()).delete(STORE, id);
}

/** Forgets whoever was saved longer ago than so many days. */
export async function pruneSaved(days: number, now: number): Promise<void> {
  const transaction = (await open()).transaction(STORE, 'readwrite');
  for await (const cursor of transaction.store.index('at').iterate(IDBKeyRange.upperBound(now - days * DAY))) {
    await cursor.delete();
  }
  await transaction.done;
}
