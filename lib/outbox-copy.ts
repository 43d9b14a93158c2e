import { browser } from 'wxt/browser';
import type { Entry } from './entry.ts';
import type { Changes } from './outbox-database.ts';
import { isRecord, numberOf, recordOf, textOf } from './record.ts';

/**
 * A second copy of what is not in the CRM yet, in the other store (`storage.local`), with the count of changes beside it.
 * A damaged IndexedDB comes back silently: shortened, or empty as if new. By the two counts that is seen, and by the
 * copies it is mended. The copy follows the database and never leads it.
 */
const PREFIX = 'copy:';
const REVISION = 'copyRevision';

export interface Copies {
  /** `undefined` where there is none: nothing was ever copied, or the store was wiped. */
  readonly revision: number | undefined;
  readonly entries: ReadonlyMap<string, Entry>;
}

const isKept = (entry: Entry | undefined): entry is Entry => entry !== undefined && entry.state.kind !== 'sent';

/** Brings the copy up to these changes. */
export async function copyChanges({ revision, entries }: Changes): Promise<void> {
  const changed = [...entries];
  const gone = changed.filter(([, entry]) => !isKept(entry)).map(([id]) => PREFIX + id);
  if (gone.length > 0) await browser.storage.local.remove(gone);
  const kept = changed.flatMap(([id, entry]) => (isKept(entry) ? [[PREFIX + id, entry]] : []));
  // Never lowered: a database that went back in time must stay behind its copy until it is repaired.
  const highest = Math.max(revision, (await loadCopyRevision()) ?? 0);
  // One write of the store: a copy never has a count that its entries do not have.
  await browser.storage.local.set({ ...Object.fromEntries(kept), [REVISION]: highest });
}

/** Forgets copies ahead of their entries: a discarded contact must not come back from its copy. */
export async function forgetCopies(ids: readonly string[]): Promise<void> {
  await browser.storage.local.remove(ids.map((id) => PREFIX + id));
}

/** The copies' count of changes, alone. */
export async function loadCopyRevision(): Promise<number | undefined> {
  return numberOf((await browser.storage.local.get(REVISION))[REVISION]);
}

/** All copies. One that is no entry any more is left out. */
export async function loadCopies(): Promise<Copies> {
  const stored = recordOf(await browser.storage.local.get(null));
  const copies = Object.entries(stored)
    .filter(([key]) => key.startsWith(PREFIX))
    .flatMap(([, value]) => (isEntry(value) ? [[value.id, value] as const] : []));
  return { revision: numberOf(stored[REVISION]), entries: new Map(copies) };
}

/** What we wrote ourselves is looked at for its outline only. */
function isEntry(value: unknown): value is Entry {
  const { id, createdAt, contact, source, state } = recordOf(value);
  const isOutlined = textOf(id) !== undefined && numberOf(createdAt) !== undefined;
  return isOutlined && isRecord(contact) && isRecord(source) && textOf(recordOf(state).kind) !== undefined;
}
