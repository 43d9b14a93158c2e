import { numberOf, recordOf } from './record.ts';

/** How fast this device sends. The CRM's limit is 500 a minute for a whole account, shared by the team. */
export interface Pace {
  /** When the last contacts went out, in epoch milliseconds, oldest first. */
  readonly sent: readonly number[];
  /** Nothing is sent before this, in epoch milliseconds. */
  readonly pausedUntil?: number | undefined;
  /** The CRM asked for the pause. One that only waits for the network is ended by its return, and by the user. */
  readonly isAsked?: boolean | undefined;
}

const PER_MINUTE = 60;
const MINUTE = 60_000;
/** Milliseconds until an attempt that surely sent nothing is made again; also the browser's shortest alarm. */
const RETRY_AFTER = 30_000;
/** So that a team's devices do not all come back in the same second. */
const JITTER = 5_000;

/** What was stored; damaged is as good as none. */
export function parsePace(stored: unknown): Pace {
  const { sent, pausedUntil, isAsked } = recordOf(stored);
  const times = Array.isArray(sent) ? sent.filter((at) => typeof at === 'number') : [];
  return { sent: times, pausedUntil: numberOf(pausedUntil), isAsked: isAsked === true };
}

/** When the next contact may go out, in epoch milliseconds; `now` or before: at once. */
export function nextSlot({ sent, pausedUntil = 0 }: Pace, now: number): number {
  // A clock that was set back must not stop the sending for as long as it was set back.
  const recent = sent.filter((at) => at > now - MINUTE && at <= now);
  const oldest = recent.at(-PER_MINUTE);
  return Math.max(recent.length >= PER_MINUTE && oldest !== undefined ? oldest + MINUTE : now, pausedUntil);
}

/** The pace after one more went out. */
export const afterSending = (pace: Pace, now: number): Pace => ({
  ...pace,
  sent: [...pace.sent, now].slice(-PER_MINUTE),
});

/** The pace after nothing could be sent: all contacts wait. `retryAfter`: milliseconds that the CRM asked for. */
export function paused(
  pace: Pace,
  reason: 'offline' | 'notSent' | 'busy',
  retryAfter: number | undefined,
  now: number,
): Pace {
  if (reason !== 'busy') return { ...pace, pausedUntil: Math.max(pace.pausedUntil ?? 0, now + RETRY_AFTER) };
  const wait = Math.max(retryAfter ?? 0, MINUTE) + Math.random() * JITTER;
  return { ...pace, pausedUntil: now + wait, isAsked: true };
}

/** The pace once the network is back, or the user does not want to wait for it: what the CRM asked for still holds. */
export const resumed = (pace: Pace, now: number): Pace =>
  pace.isAsked && (pace.pausedUntil ?? 0) > now ? pace : { sent: pace.sent };
