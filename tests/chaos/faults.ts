import type { Fault } from '../sandbox/faults.ts';
import { drawFor } from './random.ts';

/** What goes wrong, of a hundred requests. `cut-…` closes the connection the request came on. */
const SHARES: readonly (readonly [Fault, number])[] = [
  ['cut-before', 14],
  ['cut-after', 14],
  ['slow', 10],
  ['502', 3],
  ['429', 3],
  ['garbage', 2],
  ['no-id', 2],
  ['truncated', 2],
  ['400', 2],
];

export interface FaultPlan {
  faultFor(body: string): Fault | undefined;
  /** How many connections were cut. */
  readonly cuts: () => number;
}

/** The faults of one run: those of a contact's first, second, … request are the same for the same seed. */
export function planFaults(seed: number): FaultPlan {
  const asked = new Map<string, number>();
  let cuts = 0;
  return {
    cuts: () => cuts,
    faultFor(body) {
      const name = nameIn(body);
      const attempt = (asked.get(name) ?? 0) + 1;
      asked.set(name, attempt);
      let draw = drawFor(seed, name, attempt) * 100;
      for (const [fault, share] of SHARES) {
        draw -= share;
        if (draw >= 0) continue;
        if (fault.startsWith('cut')) cuts += 1;
        return fault;
      }
      return undefined;
    },
  };
}

/** The name that tells a test's contacts apart; an aborted upload has none. */
function nameIn(body: string): string {
  try {
    const { lastName } = JSON.parse(body);
    return String(lastName);
  } catch {
    return '';
  }
}
