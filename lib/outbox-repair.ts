import type { Entry } from './entry.ts';
import { doubtful, interrupted } from './next-state.ts';
import type { Outbox } from './outbox.ts';
import { loadCopies, loadCopyRevision } from './outbox-copy.ts';
import { ofKind } from './outbox-database.ts';
import { DAMAGE } from './outbox-reader.ts';
import { numberOf, recordOf } from './record.ts';

/** What was found damaged and is mended; the user is told, once. */
export interface Damage {
  /** Contacts that were gone, or stood as they were before, and are back from their copies. */
  readonly restored: number;
  /** Contacts of which nobody knows any more whether they were sent. */
  readonly doubtful: number;
  /** Contacts whose copies were gone, and are copied anew. */
  readonly copied: number;
}

const UNSENT = ['queued', 'sending', 'rejected', 'unknown', 'blocked'] as const;

/** Whether the database is behind its copy: what was written to it is gone. Costs two small reads. */
export async function isBehindCopy(outbox: Outbox): Promise<boolean> {
  const [own, copied] = await Promise.all([outbox.revision(), loadCopyRevision()]);
  return copied !== undefined && copied > own;
}

/**
 * Brings the database and its copy together, under the outbox's lock. Nothing that may have been sent comes back as
 * `queued`: what stood as `sending`, or stands in a database that went back in time and has no copy, is `unknown`.
 */
export async function repairOutbox(outbox: Outbox): Promise<void> {
  const copies = await loadCopies();
  await outbox.mend(copies.revision, async ({ before, entries, meta, put }) => {
    const isBehind = (copies.revision ?? 0) > before;
    const stale = new Map<string, Entry | undefined>();
    const damage = { restored: 0, doubtful: 0, copied: 0 };
    for (const [id, copy] of copies.entries) {
      const known = await entries.get(id);
      if (known && !(isBehind && (copy.revision ?? 0) > (known.revision ?? 0))) {
        if (known.state.kind === 'sent') stale.set(id, undefined);
        continue;
      }
      await put(interrupted(copy, 'restored') ?? copy);
      damage.restored += 1;
    }
    for (const kind of UNSENT) {
      for (const entry of await entries.index('queue').getAll(ofKind(kind))) {
        // New ones are copied when the worker takes them up.
        if (copies.entries.has(entry.id) || entry.revision === undefined) continue;
        if (isBehind && kind !== 'unknown') {
          // Its copy went when it was sent, or discarded; the database forgot that. One that was refused or held up by then
          // may have been mended and sent since.
          await put(doubtful(entry));
          damage.doubtful += 1;
        } else {
          stale.set(entry.id, entry);
          // The last change before the browser was killed may not have been copied yet: that is no damage.
          if (entry.revision <= (copies.revision ?? Number.POSITIVE_INFINITY)) damage.copied += 1;
        }
      }
    }
    const last = parseDamage(await meta.get(DAMAGE));
    const isDamaged = damage.restored + damage.doubtful + damage.copied > 0;
    if (isDamaged) await meta.put(sumOf(last, damage), DAMAGE);
    return stale;
  });
}

/** What was mended since the user last looked; `undefined` where nothing was. */
export function parseDamage(stored: unknown): Damage | undefined {
  const { restored, doubtful: unsure, copied } = recordOf(stored);
  const damage = { restored: numberOf(restored) ?? 0, doubtful: numberOf(unsure) ?? 0, copied: numberOf(copied) ?? 0 };
  return damage.restored + damage.doubtful + damage.copied > 0 ? damage : undefined;
}

const sumOf = (one: Damage | undefined, other: Damage): Damage => ({
  restored: (one?.restored ?? 0) + other.restored,
  doubtful: (one?.doubtful ?? 0) + other.doubtful,
  copied: (one?.copied ?? 0) + other.copied,
});
