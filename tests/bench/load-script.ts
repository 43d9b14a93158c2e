import { loadAccount } from '../../lib/connection.ts';
import { Outbox } from '../../lib/outbox.ts';

/** Runs in a page of the extension: fills its real outbox, and holds and lets go what sends it. */
const outbox = new Outbox();

/** Nothing goes out for an hour. */
export const hold = () => outbox.setPace(() => ({ sent: [], pausedUntil: Date.now() + 3_600_000 }));

/** Everything goes out, as fast as it can. */
export async function letGo(): Promise<void> {
  await outbox.setPace(() => ({ sent: [] }));
  await outbox.nudge();
}

/** Adds so many that wait, many in one transaction. */
export async function fill(count: number): Promise<void> {
  const account = await loadAccount();
  for (let from = 0; from < count; from += 500) {
    await outbox.change(async ({ put }) => {
      for (let at = from; at < Math.min(count, from + 500); at += 1) {
        await put({
          id: `load-${at}`,
          createdAt: Date.now(),
          contact: {
            firstName: 'Odile',
            lastName: `Marchbanks ${at}`,
            company: 'Tidewright Charts',
            level: 'Primary',
            type: 'Lead',
            emails: [{ type: 'Work', email: `odile.${at}@example.com` }],
          },
          source: { url: 'https://people.example.com/', title: 'People' },
          account,
          state: { kind: 'queued' },
        });
      }
    });
  }
}
