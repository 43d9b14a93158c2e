import { loadRetentionDays } from './connection.ts';
import { pruneSaved } from './ledger.ts';
import type { Outbox } from './outbox.ts';

const DAY = 86_400_000;
const EVERY = 3_600_000;

/** Removes what is left of saved contacts once it is older than the settings say; looks once an hour. */
export class Retention {
  #last = 0;

  async removeExpired(outbox: Outbox, now: number): Promise<void> {
    if (now - this.#last < EVERY) return;
    this.#last = now;
    const days = await loadRetentionDays();
    const before = now - days * DAY;
    await pruneSaved(days, now);
    const sent = await outbox.list(['sent']);
    const old = sent.filter(({ state }) => state.kind === 'sent' && state.at < before);
    if (old.length > 0) await outbox.remove(old.map(({ id }) => id));
  }
}
