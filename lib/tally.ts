import { type Entry, needsUser } from './entry.ts';
import { numberOf, recordOf } from './record.ts';

/**
 * How many contacts wait, by whom they wait for. Kept beside the entries, in one transaction with each change of them: to count ten
 * thousand takes the browser a tenth of a second, and it was asked to for every contact that went out.
 */
export interface Tally {
  /** On their way by themselves. */
  readonly waiting: number;
  /** Waiting for the user. */
  readonly attention: number;
}

export const NONE: Tally = { waiting: 0, attention: 0 };

/** The tally with this entry in it. */
export const withEntry = (tally: Tally, entry: Entry): Tally => moved(tally, entry, 1);

/** The tally without this entry. */
export const withoutEntry = (tally: Tally, entry: Entry): Tally => moved(tally, entry, -1);

/** These and no others, or these beside what was counted before. */
export const tallyOf = (entries: readonly Entry[], before = NONE): Tally => entries.reduce(withEntry, before);

function moved(tally: Tally, entry: Entry, by: 1 | -1): Tally {
  if (entry.state.kind === 'sent') return tally;
  const { waiting, attention } = tally;
  return needsUser(entry) ? { waiting, attention: attention + by } : { waiting: waiting + by, attention };
}

/** What was stored; `undefined` where nothing that can be used was. */
export function parseTally(stored: unknown): Tally | undefined {
  const { waiting, attention } = recordOf(stored);
  const [one, other] = [numberOf(waiting), numberOf(attention)];
  return one === undefined || other === undefined ? undefined : { waiting: one, attention: other };
}
