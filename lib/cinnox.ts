import { firstForm, isFormDoubtful, type ListForm, namesList, requestBody } from './cinnox-body.ts';
import { CODE, classify, type Exchange } from './cinnox-reply.ts';
import type { Connection, Learned } from './connection.ts';
import type { Contact } from './contact.ts';
import type { Delivery } from './delivery.ts';
import type { ListFormat } from './fields.ts';
import { canStream } from './request-stream.ts';

/**
 * The only file that speaks to the API. Rules and codes: the vendor's "Create External Contact" page, and, where that
 * page is unclear, the rule is written at the place that applies it.
 */

/** Milliseconds until an attempt is given up. An idle worker is stopped after 30 s, request or not: stay below. */
const REQUEST_TIMEOUT = 25_000;

/** Bytes of a reply that are read; a real one has a few hundred. */
const REPLY_LIMIT = 1_048_576;

/** How a test can stand in for the network. */
export interface Edges {
  readonly fetch: typeof fetch;
  readonly isOnline: () => boolean;
  readonly timeout: number;
}

export const browserEdges: Edges = {
  fetch: (input, init) => fetch(input, init),
  isOnline: () => navigator.onLine,
  timeout: REQUEST_TIMEOUT,
};

/**
 * Creates the contact, once. Promises never to send it twice: the second request of the list-format rule follows only a
 * 400, which created nothing, and the plain form follows a streamed one only if no byte of that was asked for.
 */
export async function createContact(
  connection: Connection,
  contact: Contact,
  settings: { readonly listFormat: ListFormat; readonly learned: Learned },
  edges: Edges = browserEdges,
): Promise<{ readonly delivery: Delivery; readonly learned: Learned }> {
  const { learned } = settings;
  if (!edges.isOnline()) return { delivery: { outcome: 'unavailable', reason: 'offline' }, learned };
  const form = firstForm(settings.listFormat, learned);
  const first = await attempt(connection, contact, form, learned, edges);
  const other = form === 'object' ? 'array' : 'object';
  if (settings.listFormat !== 'auto' || !isFormDoubtful(first.delivery, contact, form, other)) return first;
  const second = await attempt(connection, contact, other, first.learned, edges);
  if (second.delivery.outcome === 'rejected') {
    // Both forms were refused. The words about the list form are about our guess; the other ones are the user's to read.
    return { delivery: namesList(second.delivery) ? first.delivery : second.delivery, learned: second.learned };
  }
  const accepted = second.delivery.outcome === 'delivered';
  return { delivery: second.delivery, learned: accepted ? { ...second.learned, listForm: other } : second.learned };
}

async function attempt(connection: Connection, contact: Contact, form: ListForm, learned: Learned, edges: Edges) {
  const body = requestBody(contact, form);
  const url = createUrl(connection);
  if (learned.transport === 'plain' || !canStream(url)) {
    return { delivery: classify(await post(url, connection, body, 'plain', edges)), learned };
  }
  if (learned.transport === 'length') return postWithLength(url, connection, body, learned, edges);
  let streamed = await post(url, connection, body, 'stream', edges);
  if (isNotSent(streamed) && (await answers(connection, edges))) {
    // The server is there. Once more: a network that came back in between is no server that speaks HTTP/1.1 only, and to
    // take it for one would send plain bodies over HTTP/2 from then on.
    streamed = await post(url, connection, body, 'stream', edges);
    if (isNotSent(streamed)) {
      await useUpConnections(connection, edges);
      return {
        delivery: classify(await post(url, connection, body, 'plain', edges)),
        learned: { ...learned, transport: 'plain' as const },
      };
    }
  }
  if (streamed.kind === 'answer' && [411, 501].includes(streamed.response.status)) {
    // Refused for its missing length, before it was read.
    return postWithLength(url, connection, body, learned, edges);
  }
  return { delivery: classify(streamed), learned: { ...learned, transport: 'stream' as const } };
}

/**
 * To a server that takes no body without its length, and may speak HTTP/2, whose connections are re-used: Chromium may
 * post twice there, and a refusal of the second says nothing of the first. So a refusal is in doubt, too, unless it is
 * about the body, which was the same.
 */
async function postWithLength(url: string, connection: Connection, body: string, learned: Learned, edges: Edges) {
  const told = classify(await post(url, connection, body, 'plain', edges));
  const delivery: Delivery =
    told.outcome === 'rejected' && told.reply.code !== CODE.wrongParameter
      ? { outcome: 'unknown', reason: 'server', reply: told.reply }
      : told;
  return { delivery, learned: { ...learned, transport: 'length' as const } };
}

const isNotSent = (exchange: Exchange) => exchange.kind === 'silence' && !exchange.sent;

const endpoint = ({ baseUrl, appId }: Omit<Connection, 'token'>, path: string) =>
  `${baseUrl}/v1/api/apps/${encodeURIComponent(appId)}/${path}`;

/** Where a contact is posted to. */
export const createUrl = (connection: Omit<Connection, 'token'>) =>
  endpoint(connection, 'management/create_externalcontact');

/**
 * One POST. A streamed body (over HTTP/2) is never sent again by Chromium when a re-used connection dies, which a plain
 * one is, and tells whether it was asked for at all: not asked means not sent.
 */
async function post(
  url: string,
  { token }: Connection,
  body: string,
  transport: 'stream' | 'plain',
  edges: Edges,
): Promise<Exchange> {
  let asked = transport === 'plain';
  const bytes = new TextEncoder().encode(body);
  const stream = () =>
    new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          asked = true;
          controller.enqueue(bytes);
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
  const init: RequestInit & { duplex?: 'half' } = {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', Accept: 'application/json' },
    ...(transport === 'stream' ? { body: stream(), duplex: 'half' } : { body }),
  };
  return exchange(url, init, edges, () => asked);
}

/** Sends no cookies, follows no redirect (a followed 302 turns a POST into a GET that looks saved) and reads no cache. */
async function exchange(
  url: string,
  init: RequestInit,
  edges: Edges,
  wasAsked: () => boolean,
  limit = REPLY_LIMIT,
): Promise<Exchange> {
  const signal = AbortSignal.timeout(edges.timeout);
  try {
    const response = await edges.fetch(url, {
      ...init,
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal,
    });
    return { kind: 'answer', response, text: await readText(response, limit) };
  } catch {
    // `fetch` tells refused, unresolved, cut and untrusted apart by nothing at all: one TypeError for each.
    return { kind: 'silence', sent: wasAsked(), reason: signal.aborted ? 'timeout' : 'connection' };
  }
}

/** The reply as text, cut at the limit. A reply that breaks off reads as what had come: the status stands either way. */
async function readText(response: Response, limit: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > limit) break;
    }
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'TimeoutError') throw cause;
  }
  return text;
}

/**
 * Takes what connections stand open, unused: an attempt to stream leaves one behind, and so does a worker that is killed
 * while it connects. On one of those Chromium posts a second time, as on a used one (measured: 2 of 408 contacts doubled). Each
 * read takes one, and closes it.
 */
export const useUpConnections = (connection: Connection, edges: Edges = browserEdges) =>
  Promise.all([1, 2, 3].map(() => answers(connection, edges)));

/** Whether the server answers at all, whatever it says. */
const answers = async (connection: Connection, edges: Edges) =>
  (await get(connection, 'labels?limit=1', edges)).kind === 'answer';

/** One read, which writes nothing. */
export const get = (connection: Connection, path: string, edges: Edges, limit?: number) =>
  exchange(
    endpoint(connection, path),
    { headers: { Authorization: `Bearer ${connection.token}`, Accept: 'application/json' } },
    edges,
    () => true,
    limit,
  );
