import { isSameTenant } from './binding.ts';
import { hasHostAccess, type Outlet } from './connection.ts';
import { readList } from './contact-list.ts';
import type { Entry, UnknownState } from './entry.ts';
import { settleSaved } from './ledger.ts';
import { idOfListed, isMatch, type Listed } from './match.ts';
import { SETTLE, stubOf } from './next-state.ts';
import type { Outbox } from './outbox.ts';
import { paused } from './pace.ts';
import { isUpdated } from './update.ts';

/** Milliseconds between the two looks that a contact is asked about after. */
const SECOND_LOOK = 60_000;

type UnknownEntry = Entry & { readonly state: UnknownState };

/** Looks up what may have been sent, where it is time: found is sent, twice not found is the user's to decide. */
export async function resolveUnknown(outbox: Outbox, outlet: Outlet | undefined): Promise<void> {
  const due = (await outbox.list(['unknown'])).filter(isDue);
  if (due.length === 0) return;
  const mine = due.filter(({ account }) => outlet && account && isSameTenant(account, outlet.account));
  for (const { id } of due.filter((entry) => !mine.includes(entry))) await ask(outbox, id, 'account');
  if (!outlet || mine.length === 0) return;
  if (!(await hasHostAccess(outlet.connection.baseUrl))) {
    for (const { id } of mine) await ask(outbox, id, 'unreadable');
    return;
  }
  const list = await readList(outlet.connection);
  switch (list.kind) {
    case 'silence':
      // Nobody can look without a network: that is no look at all.
      for (const { id } of mine) await set(outbox, id, { checkAt: Date.now() + SETTLE });
      return;
    case 'busy':
      await outbox.setPace((pace) => paused(pace, 'busy', list.retryAfter, Date.now()));
      for (const { id } of mine)
        await set(outbox, id, { checkAt: Date.now() + Math.max(list.retryAfter ?? 0, SECOND_LOOK) });
      return;
    case 'unreadable':
      for (const { id } of mine) await ask(outbox, id, 'unreadable');
      return;
    case 'whole':
      await compare(outbox, mine, list.contacts, list.clockAhead);
  }
}

const isDue = (entry: Entry): entry is UnknownEntry =>
  entry.state.kind === 'unknown' && entry.state.checkAt !== undefined && entry.state.checkAt <= Date.now();

async function compare(
  outbox: Outbox,
  due: readonly UnknownEntry[],
  contacts: readonly Listed[],
  clockAhead: number,
): Promise<void> {
  const taken = new Set<string>();
  for (const { id, contact, state, update } of due.toSorted((one, other) => one.createdAt - other.createdAt)) {
    const hits: string[] = [];
    for (const listed of contacts) {
      const contactId = idOfListed(listed);
      if (update) {
        if (contactId === update.contactId && isUpdated(listed, update)) hits.push(contactId);
        continue;
      }
      if (contactId === undefined || taken.has(contactId) || hits.includes(contactId)) continue;
      if (!isMatch(contact, listed, state.since + clockAhead)) continue;
      // Another entry's contact of the same name and number is not this one.
      if (!(await outbox.isTaken(contactId))) hits.push(contactId);
    }
    const [contactId] = hits;
    if (contactId !== undefined) {
      for (const hit of hits) taken.add(hit);
      const at = Date.now();
      const times = hits.length > 1 ? hits.length : undefined;
      await outbox.updateOne(id, (entry) =>
        entry.state.kind === 'unknown'
          ? { ...entry, contact: stubOf(entry.contact), state: { kind: 'sent', contactId, at, times } }
          : undefined,
      );
      await settleSaved(id, contactId).catch(console.warn);
    } else if (state.misses > 0) {
      await set(outbox, id, { misses: state.misses + 1, checkAt: undefined, verdict: 'notFound' });
    } else {
      await set(outbox, id, { misses: 1, checkAt: Date.now() + SECOND_LOOK });
    }
  }
}

const ask = (outbox: Outbox, id: string, verdict: UnknownState['verdict']) =>
  set(outbox, id, { checkAt: undefined, verdict });

const set = (outbox: Outbox, id: string, change: Partial<UnknownState>) =>
  outbox.updateOne(id, (entry) =>
    entry.state.kind === 'unknown' ? { ...entry, state: { ...entry.state, ...change } } : undefined,
  );
