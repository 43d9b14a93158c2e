import { loadAccount } from '../../lib/connection.ts';
import type { Contact } from '../../lib/contact.ts';
import type { Entry } from '../../lib/entry.ts';
import { Outbox } from '../../lib/outbox.ts';
import { sendAgain, takeBack as take } from '../../lib/outbox-actions.ts';

/** What a test does inside a page of the extension: saves as the form does, looks, and lets time pass. */
const outbox = new Outbox();

/** Saves contacts as the form does; answers the milliseconds that each took until it was safe on the disk. */
export async function save(contacts: readonly Contact[]): Promise<{ ids: string[]; took: number[] }> {
  const account = await loadAccount();
  const ids: string[] = [];
  const took: number[] = [];
  for (const contact of contacts) {
    const id = crypto.randomUUID();
    const begun = performance.now();
    const source = { url: 'https://people.example.com/', title: 'People' };
    await outbox.enqueue({ id, createdAt: Date.now(), contact, source, account, state: { kind: 'queued' } });
    took.push(performance.now() - begun);
    ids.push(id);
  }
  return { ids, took };
}

/** All entries. Stands by the one on the wire, as every page of the extension does. */
export async function list(): Promise<Entry[]> {
  const entries = await outbox.list();
  const sending = entries.find(({ state }) => state.kind === 'sending');
  if (sending) void outbox.guard(sending.id);
  return entries;
}

export const revision = () => outbox.revision();

/** The next look-up is due, and nothing holds the sending up: as if the minutes had passed. */
export async function letTimePass(): Promise<void> {
  await outbox.setPace(() => ({ sent: [] }));
  await outbox.update(['unknown'], (entry) =>
    entry.state.kind === 'unknown' && entry.state.checkAt !== undefined
      ? { ...entry, state: { ...entry.state, checkAt: 0 } }
      : undefined,
  );
  await outbox.nudge();
}

export const nudge = () => outbox.nudge();

/** Nothing waits and nothing was sent, as on the first day. */
export async function empty(): Promise<void> {
  await outbox.remove((await outbox.list()).map(({ id }) => id));
  await outbox.setPace(() => ({ sent: [] }));
}

/** The user's decisions: what they see in the CRM they discard here, anything else they send again. */
export async function decide(inCrm: readonly string[]): Promise<void> {
  for (const { id, contact, state } of await outbox.list(['unknown'])) {
    if (state.kind !== 'unknown' || state.checkAt !== undefined) continue;
    if (inCrm.includes(contact.lastName ?? '')) await outbox.discard(id);
    else await sendAgain(outbox, id);
  }
}

/** Takes a contact back into the form, and leaves it there. */
export const takeBack = (id: string) => take(outbox, id);
