import type { StoredContact } from '../sandbox/api.ts';

/** What became of the contacts, by the server's own record. */
export interface Verdict {
  readonly saved: number;
  /** Stand in the CRM more than once. */
  readonly duplicated: number;
  /** The client said that they are safe, and they are neither in the CRM, nor refused by it, nor waiting. */
  readonly lost: number;
  /** The client says "sent", and the CRM does not have them. */
  readonly falselySent: number;
  /** The client says "refused, nothing created", and the CRM has them. */
  readonly rejectedButCreated: number;
  /** Still waiting when the run was given up. */
  readonly waiting: number;
}

export function judge(
  contacts: readonly StoredContact[],
  verdicts: ReadonlyMap<string, 'waiting' | 'sent' | 'rejected'>,
  safe: ReadonlySet<string>,
): Verdict {
  const counts = new Map<string, number>();
  for (const { body } of contacts) {
    const name = String(body.lastName);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const said = (verdict: 'waiting' | 'sent' | 'rejected') =>
    [...verdicts].filter(([, what]) => what === verdict).map(([name]) => name);
  return {
    saved: safe.size,
    duplicated: [...counts.values()].filter((count) => count > 1).length,
    lost: [...safe].filter((name) => !counts.has(name) && !verdicts.has(name)).length,
    falselySent: said('sent').filter((name) => !counts.has(name)).length,
    rejectedButCreated: said('rejected').filter((name) => counts.has(name)).length,
    waiting: said('waiting').length,
  };
}
