import { deleteDB, openDB } from 'idb';
import { browser } from 'wxt/browser';
import { OUTBOX_LOCK } from './outbox-signals.ts';

/** Every database of ours; one that is not named here would outlive "delete everything". */
const DATABASES = ['outbox', 'ledger'] as const;

/**
 * Removes all that this extension ever wrote on this device: contacts, history, drafts, settings, token. Waits for a contact
 * that is on the wire in this moment. What an organisation's policy says comes back from there.
 */
export async function deleteEverything(): Promise<void> {
  await navigator.locks.request(OUTBOX_LOCK, async () => {
    for (const name of DATABASES) await deleteDB(name);
    await overwrite();
    await browser.alarms.clearAll();
    await browser.storage.session.clear();
    await browser.storage.local.clear();
  });
}

const SCRATCH = 'scratch';
const MEGABYTE = 1_048_576;
/** Megabytes that are written over it. Seen to be enough by a search of the profile's files, which a test repeats. */
const OVERWRITTEN = 64;

/**
 * IndexedDB only marks what is deleted, and its files keep the words until they are merged with later ones (a known wish,
 * leveldb#783: nothing lets an extension ask for it). So much is written, and deleted again, that they are.
 */
async function overwrite(): Promise<void> {
  const database = await openDB(SCRATCH, 1, {
    upgrade: (created) => void created.createObjectStore(SCRATCH, { autoIncrement: true }),
  });
  const noise = new Uint8Array(MEGABYTE);
  for (let written = 0; written < OVERWRITTEN; written += 1) {
    for (let at = 0; at < MEGABYTE; at += 65_536) crypto.getRandomValues(noise.subarray(at, at + 65_536));
    await database.add(SCRATCH, noise);
  }
  database.close();
  await deleteDB(SCRATCH);
}
