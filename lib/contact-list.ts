import { browserEdges, type Edges, get } from './cinnox.ts';
import { classify, parseJson } from './cinnox-reply.ts';
import type { Connection } from './connection.ts';
import { contactsIn, type Listed } from './match.ts';

/** Bytes of a page of the list that are read; 500 contacts have a tenth of it. */
const LIST_LIMIT = 16_777_216;

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
export async function listContacts(
  connection: Connection,
  offset: number,
  edges: Edges = browserEdges,
): Promise<ListPage> {
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
