import { isSameTenant } from './binding.ts';
import { hasHostAccess, type Outlet } from './connection.ts';
import { type ListPage, listContacts } from './contact-list.ts';
import type { Entry, UnknownState } from './entry.ts';
import { settleSaved } from './ledger.ts';
import { idOfListed, isMatch, type Listed } from './match.ts';
import { SETTLE, stubOf } from './next-state.ts';
import type { Outbox } from './outbox.ts';
import { paused } from './pace.ts';

/** Milliseconds between the two looks that a contact is asked about after. */
const SECOND_LOOK = 60_000;
/** Pages that are read at the most, of 500 contacts each; a longer list is as good as unreadable. */
const MOST_PAGES = 60;

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
  const list = await readList(outlet);
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
  for (const { id, contact, state } of due.toSorted((one, other) => one.createdAt - other.createdAt)) {
    const hits: string[] = [];
    for (const listed of contacts) {
      const contactId = idOfListed(listed);
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

type WholeList =
  | Exclude<ListPage, { kind: 'page' }>
  | { readonly kind: 'whole'; readonly contacts: readonly Listed[]; readonly clockAhead: number };

/** The whole list: its order and its filters are not documented, so that nothing less proves that a contact is not there. */
async function readList({ connection }: Outlet): Promise<WholeList> {
  const byId = new Map<string, Listed>();
  let clockAhead = 0;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const answer = await listContacts(connection, byId.size);
    if (answer.kind !== 'page') return answer;
    clockAhead = answer.clockAhead;
    const before = byId.size;
    for (const listed of answer.contacts) byId.set(idOfListed(listed) ?? JSON.stringify(listed), listed);
    // Nothing new: the end, or a server that knows no paging and gave everything it gives.
    if (byId.size === before) return { kind: 'whole', contacts: [...byId.values()], clockAhead };
  }
  return { kind: 'unreadable' };
}
