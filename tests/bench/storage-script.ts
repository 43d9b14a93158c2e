import type { Account } from '../../lib/connection.ts';
import type { Entry } from '../../lib/entry.ts';
import { findSaved, prepareLedger, recordSaved } from '../../lib/ledger.ts';
import { Outbox } from '../../lib/outbox.ts';

/** Runs in an extension's page: fills the outbox and the ledger, and times what is asked of them when they are full. */
const account: Account = { baseUrl: 'https://api.example.com', appId: 'app', tokenHash: 'aa' };
const outbox = new Outbox();

const entry = (at: number): Entry => ({
  id: `entry-${at}`,
  createdAt: at,
  contact: {
    firstName: 'Odile',
    lastName: `Marchbanks ${at}`,
    company: 'Tidewright Charts',
    level: 'Primary',
    type: 'Lead',
    emails: [{ type: 'Work', email: `odile.${at}@example.com` }],
  },
  source: {},
  account,
  state: { kind: 'queued' },
});

let filled = 0;

/** Fills the outbox to so many entries, many in one transaction. */
export async function fill(size: number): Promise<void> {
  while (filled < size) {
    await outbox.change(async ({ put }) => {
      for (let at = 0; at < 500 && filled < size; at += 1) {
        filled += 1;
        await put(entry(filled));
      }
    });
  }
}

async function timed(count: number, work: (at: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const began = performance.now();
    await work(at);
    times.push(performance.now() - began);
  }
  return times;
}

/** Milliseconds of each: a save, the list, and one entry on its way (claimed, marked as sent). */
export async function useOutbox(runs: number): Promise<{ enqueue: number[]; list: number[]; drain: number[] }> {
  let now = 1_000_000_000_000;
  const enqueue = await timed(runs, async () => {
    filled += 1;
    await outbox.enqueue(entry(filled));
  });
  await outbox.adopt((fresh) => fresh);
  const list = await timed(runs, () => outbox.list());
  const drain = await timed(runs, async () => {
    // Far enough apart for the pace to allow each.
    now += 600_000;
    const claimed = await outbox.claim(account, now);
    if (!claimed) throw new Error('nothing was claimed');
    await outbox.updateOne(claimed.id, (sending) => ({
      ...sending,
      state: { kind: 'sent', contactId: claimed.id, at: now },
    }));
  });
  return { enqueue, list, drain };
}

/** Fills the ledger with so many people, whose keys are those of nobody, and one whom `known` tells. */
export async function fillLedger(size: number): Promise<void> {
  await prepareLedger();
  await recordSaved({ id: 'known', at: 1, firstName: 'Odile' }, ['known']);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('ledger');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  for (let from = 0; from < size; from += 10_000) {
    const transaction = database.transaction('people', 'readwrite');
    const store = transaction.objectStore('people');
    for (let at = from; at < Math.min(size, from + 10_000); at += 1) {
      const keys = Array.from({ length: 3 }, () => crypto.randomUUID().replaceAll('-', ''));
      store.put({ id: `person-${at}`, at, firstName: 'Odile', lastName: `Marchbanks ${at}`, keys });
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onerror = () => reject(transaction.error);
    });
  }
  database.close();
}

/** Milliseconds of the question whether somebody was saved, with five keys: for one who was, and one who was not. */
export async function askLedger(runs: number): Promise<{ known: number[]; stranger: number[] }> {
  const others = ['a', 'b', 'c', 'd'];
  const known = await timed(runs, async () => {
    if (!(await findSaved([...others, 'known']))) throw new Error('not found');
  });
  return { known, stranger: await timed(runs, () => findSaved([...others, 'e'])) };
}
