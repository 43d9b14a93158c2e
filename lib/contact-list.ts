import { classify, parseJson } from './cinnox-reply.ts';
import { browserEdges, type Edges, get } from './cinnox-request.ts';
import type { Connection } from './connection.ts';
import { contactsIn, idOfListed, type Listed } from './match.ts';

/** Bytes of a page of the list that are read; 500 contacts have a tenth of it. */
const LIST_LIMIT = 16_777_216;

/** Pages that are read at the most, of 500 contacts each; a longer list is as good as unreadable. */
const MOST_PAGES = 60;

/** One page of the CRM's list. */
export type ListPage =
  | {
      readonly kind: 'page';
      readonly contacts: readonly Listed[];
      /** Milliseconds that the server's clock is ahead of ours, by its `Date` header. */
      readonly clockAhead: number;
    }
  | { readonly kind: 'silence' }
  | { readonly kind: 'busy'; readonly retryAfter?: number | undefined }
  | { readonly kind: 'unreadable' };

/** Contacts that the CRM lists, from this offset on. Its paging is not documented: see how its siblings do it. */
async function listContacts(connection: Connection, offset: number, edges: Edges = browserEdges): Promise<ListPage> {
  if (!edges.isOnline()) return { kind: 'silence' };
  const answer = await get(connection, `contacts/extcontact-list?offset=${offset}&limit=500`, edges, LIST_LIMIT);
  if (answer.kind === 'silence') return { kind: 'silence' };
  const { response, text } = answer;
  const outcome = classify(answer);
  if (outcome.outcome === 'unavailable' && outcome.reason === 'busy')
    return { kind: 'busy', retryAfter: outcome.retryAfter };
  const contacts = response.ok ? contactsIn(parseJson(text)) : undefined;
  if (!contacts) return { kind: 'unreadable' };
  const clock = Date.parse(response.headers.get('Date') ?? '');
  return { kind: 'page', contacts, clockAhead: Number.isNaN(clock) ? 0 : clock - Date.now() };
}

/** The CRM's list, or why nobody can look. */
export type WholeList =
  | Exclude<ListPage, { kind: 'page' }>
  | { readonly kind: 'whole'; readonly contacts: readonly Listed[]; readonly clockAhead: number };

/** The whole list: its order and its filters are not documented, so that nothing less proves that a contact is not there. */
export async function readList(connection: Connection): Promise<WholeList> {
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
