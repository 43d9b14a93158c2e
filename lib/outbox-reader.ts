import { type Entry, type EntryState, leavesAt } from './entry.ts';
import { ofKind, REVISION, TALLY } from './outbox-database.ts';
import { OutboxDoor } from './outbox-door.ts';
import { type Pace, parsePace } from './pace.ts';
import { parseTally, type Tally, tallyOf } from './tally.ts';

/** Names of what stands beside the entries. A repair leaves the second: see outbox-repair.ts. */
export const PACE = 'pace';
export const DAMAGE = 'damage';

const KINDS = ['queued', 'sending', 'sent', 'rejected', 'unknown', 'blocked'] as const;

/** What can be asked of the outbox. */
export class OutboxReader extends OutboxDoor {
  /** How many changes there were, by the database's own count. */
  revision(): Promise<number> {
    return this.database.read(async ({ meta }) => Number((await meta.get(REVISION)) ?? 0));
  }

  /** What the last repairs found, as it was stored. */
  damage(): Promise<unknown> {
    return this.database.read(({ meta }) => meta.get(DAMAGE));
  }

  /** All entries of these kinds, oldest first within each. */
  list(kinds: readonly EntryState['kind'][] = KINDS, most?: number): Promise<Entry[]> {
    return this.database.read(async ({ entries }) => {
      const found = await Promise.all(kinds.map((kind) => entries.index('queue').getAll(ofKind(kind), most)));
      return found.flat();
    });
  }

  /** Whether there is any entry of this kind. */
  async has(kind: EntryState['kind']): Promise<boolean> {
    return (await this.list([kind], 1)).length > 0;
  }

  /** Whether one of our entries is already known to be this contact of the CRM. */
  isTaken(contactId: string): Promise<boolean> {
    return this.database.read(async ({ entries }) => (await entries.index('contactId').count(contactId)) > 0);
  }

  /** How many wait, those that the worker has not seen yet included. */
  counts(): Promise<Tally> {
    return this.database.read(async ({ entries, meta }) => {
      const [stored, fresh] = await Promise.all([meta.get(TALLY), entries.index('fresh').getAll()]);
      return tallyOf(fresh, parseTally(stored));
    });
  }

  /** When the first of the queue may leave, in epoch milliseconds; `undefined` where nothing is queued. */
  firstLeave(now: number): Promise<number | undefined> {
    return this.database.read(async ({ entries }) => {
      let first: number | undefined;
      for await (const { value } of entries.index('queue').iterate(ofKind('queued'))) {
        first = Math.min(first ?? Number.POSITIVE_INFINITY, leavesAt(value, now));
        if (first <= now) break;
      }
      return first;
    });
  }

  pace(): Promise<Pace> {
    return this.database.read(async ({ meta }) => parsePace(await meta.get(PACE)));
  }
}
