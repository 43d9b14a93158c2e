import { deleteDB } from 'idb';
import { type Account, isSameAccount } from './connection.ts';
import { type Entry, type EntryState, leavesAt } from './entry.ts';
import { copyChanges, forgetCopies } from './outbox-copy.ts';
import { type Batch, DATABASE, ofKind } from './outbox-database.ts';
import { DAMAGE, OutboxReader, PACE } from './outbox-reader.ts';
import { tellOutboxChanged } from './outbox-signals.ts';
import { afterSending, nextSlot, type Pace, parsePace, resumed } from './pace.ts';

const AT_REST = ['queued', 'sent', 'rejected', 'unknown', 'blocked'] as const;

/** The contacts on their way. Each write is on the disk before it answers, and in the copy soon after. */
export class Outbox extends OutboxReader {
  /** One change of the outbox: committed, copied, told. */
  async change<Result>(work: (batch: Batch) => Promise<Result>): Promise<Result> {
    const { result, changes } = await this.database.write(work);
    if (changes.entries.size === 0) return result;
    // The database stands, whatever becomes of its copy; the next repair brings that up to date.
    await copyChanges(changes).catch((cause) => console.warn('The copy of the outbox could not be written.', cause));
    await tellOutboxChanged();
    return result;
  }

  /**
   * One change that brings the database and its copy together: `work` answers the entries whose copies are behind. The
   * revisions go on from the copy's, where it is ahead.
   */
  async mend(
    copied: number | undefined,
    work: (batch: Batch) => Promise<ReadonlyMap<string, Entry | undefined>>,
  ): Promise<void> {
    const { result, changes } = await this.database.write(work, copied);
    const { revision, entries } = changes;
    if (result.size + entries.size > 0 || revision !== copied) {
      await copyChanges({ revision, entries: new Map([...result, ...entries]) });
    }
    if (entries.size > 0) await tellOutboxChanged();
  }

  /** The user has read what was repaired. */
  async forgetDamage(): Promise<void> {
    await this.change(({ meta }) => meta.delete(DAMAGE));
    await tellOutboxChanged();
  }

  /** Throws the whole database away, readable or not. Copies stay: a repair brings back what is in them. */
  async destroy(): Promise<void> {
    await this.database.close();
    await deleteDB(DATABASE);
  }

  /**
   * Takes the oldest entry that may be sent now, and marks it `sending`: at most one caller gets it. The pace is kept in
   * the same transaction, so that no restart sends faster.
   */
  claim(account: Account, now: number): Promise<Entry | undefined> {
    return this.change(async ({ entries, meta, put }) => {
      const pace = parsePace(await meta.get(PACE));
      if (nextSlot(pace, now) > now) return undefined;
      for await (const { value } of entries.index('queue').iterate(ofKind('queued'))) {
        if (!value.account || !isSameAccount(value.account, account) || leavesAt(value, now) > now) continue;
        const entry: Entry = { ...value, state: { kind: 'sending', startedAt: now } };
        await put(entry);
        await meta.put(afterSending(pace, now), PACE);
        return entry;
      }
      return undefined;
    });
  }

  /** Changes the entries of these kinds that `change` returns something for, in one transaction; answers how many. */
  update(kinds: readonly EntryState['kind'][], change: (entry: Entry) => Entry | undefined): Promise<number> {
    return this.change(async ({ entries, put }) => {
      let count = 0;
      for (const kind of kinds) {
        for (const entry of await entries.index('queue').getAll(ofKind(kind))) {
          const changed = change(entry);
          if (!changed) continue;
          await put(changed);
          count += 1;
        }
      }
      return count;
    });
  }

  /** Looks at what was added since the last time, so many at once, and copies it; answers whether there was any. */
  adopt(settle: (entry: Entry) => Entry | undefined, most = 200): Promise<boolean> {
    return this.change(async ({ entries, put }) => {
      const fresh = await entries.index('fresh').getAll(undefined, most);
      for (const entry of fresh) await put(settle(entry) ?? entry);
      return fresh.length > 0;
    });
  }

  /** Changes one entry, if it is there and `change` returns something. */
  updateOne(id: string, change: (entry: Entry) => Entry | undefined): Promise<void> {
    return this.change(async ({ entries, put }) => {
      const entry = await entries.get(id);
      const changed = entry && change(entry);
      if (changed) await put(changed);
    });
  }

  async setPace(change: (pace: Pace) => Pace): Promise<void> {
    await this.change(async ({ meta }) => meta.put(change(parsePace(await meta.get(PACE))), PACE));
    await tellOutboxChanged();
  }

  /** Waits no longer for the network. */
  async resume(): Promise<void> {
    await this.setPace((pace) => resumed(pace, Date.now()));
  }

  /** Removes entries for good, their copies first: what is discarded must not come back from a copy. */
  async remove(ids: readonly string[]): Promise<void> {
    await forgetCopies(ids);
    await this.change(async ({ remove }) => {
      for (const id of ids) await remove(id);
    });
  }

  /** Removes one entry if it is in one of these states, and answers it as it was. Never one that is on the wire in this moment. */
  async discard(id: string, kinds: readonly EntryState['kind'][] = AT_REST): Promise<Entry | undefined> {
    await forgetCopies([id]);
    return this.change(async ({ entries, put, remove }) => {
      const entry = await entries.get(id);
      if (!entry) return undefined;
      if (kinds.includes(entry.state.kind)) {
        await remove(id);
        return entry;
      }
      // Its copy is gone already: writing it anew brings that back, too.
      await put(entry);
      return undefined;
    });
  }
}
