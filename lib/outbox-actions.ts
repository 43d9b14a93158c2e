import type { Entry } from './entry.ts';
import type { Outbox } from './outbox.ts';

/** What the user can decide about a waiting contact. Each is one transaction, and looks at the state as it is by then. */

/** Sends it as soon as it may be: what was blocked is tried again, and nobody waits longer for the network. */
export async function sendNow(outbox: Outbox, id: string): Promise<void> {
  await outbox.updateOne(id, (entry) =>
    entry.state.kind === 'blocked' || entry.state.kind === 'queued'
      ? { ...entry, notBefore: undefined, state: { kind: 'queued' } }
      : undefined,
  );
  await outbox.resume();
  await outbox.nudge();
}

/** The user's word that it is not in the CRM: only that turns `unknown` back into `queued`. */
export async function sendAgain(outbox: Outbox, id: string): Promise<void> {
  await outbox.updateOne(id, (entry) =>
    entry.state.kind === 'unknown' && entry.state.checkAt === undefined
      ? { ...entry, notBefore: undefined, state: { kind: 'queued' } }
      : undefined,
  );
  await outbox.nudge();
}

/** Looks for it in the CRM once more, now. */
export async function checkAgain(outbox: Outbox, id: string): Promise<void> {
  await outbox.updateOne(id, (entry) =>
    entry.state.kind === 'unknown'
      ? { ...entry, state: { ...entry.state, checkAt: Date.now(), verdict: undefined } }
      : undefined,
  );
  await outbox.nudge();
}

/** Takes it back into the form: it is not sent until it is saved there. Answers whether it could be. */
export async function takeBack(outbox: Outbox, id: string): Promise<boolean> {
  let isTaken = false;
  await outbox.updateOne(id, (entry) => {
    isTaken = ['queued', 'blocked', 'rejected'].includes(entry.state.kind);
    const at = Date.now();
    return isTaken && entry.state.kind !== 'rejected'
      ? { ...entry, state: { kind: 'blocked', reason: 'editing', at } }
      : undefined;
  });
  return isTaken;
}

/** Undoes a save whose contact has not left: the outbox is as it was before. Answers whether it was in time. */
export const undoSave = async (outbox: Outbox, id: string): Promise<boolean> =>
  (await outbox.discard(id, ['queued', 'blocked'])) !== undefined;

/** Puts a discarded contact back as it was. */
export async function restore(outbox: Outbox, entry: Entry): Promise<void> {
  await outbox.change(async ({ entries, put }) => {
    if (!(await entries.get(entry.id))) await put(entry);
  });
  await outbox.nudge();
}
