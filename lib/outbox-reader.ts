import { type Entry, type EntryState, needsUser } from './entry.ts';
import { ofKind, REVISION } from './outbox-database.ts';
import { OutboxDoor } from './outbox-door.ts';
import { type Pace, parsePace } from './pace.ts';

/** Names of what stands beside the entries. A repair leaves the second: see outbox-repair.ts. */
export const PACE = 'pace';
export const DAMAGE = 'damage';

const KINDS = ['queued', 'sending', 'sent', 'rejected', 'unknown', 'blocked'] as const;

/** What the toolbar and the popup say in a word. */
export interface Counts {
  /** On their way by themselves. */
  readonly waiting: number;
  /** Waiting for the user. */
  readonly attention: number;
}

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

  counts(): Promise<Counts> {
    return this.database.read(async ({ entries }) => {
      const queue = entries.index('queue');
      const count = (kind: EntryState['kind']) => queue.count(ofKind(kind));
      const unknown = await queue.getAll(ofKind('unknown'));
      const asking = unknown.filter(needsUser).length;
      return {
        waiting: (await count('queued')) + (await count('sending')) + unknown.length - asking,
        attention: (await count('rejected')) + (await count('blocked')) + asking,
      };
    });
  }

  pace(): Promise<Pace> {
    return this.database.read(async ({ meta }) => parsePace(await meta.get(PACE)));
  }
}
