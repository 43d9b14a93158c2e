import { firstForm, isFormDoubtful, type ListForm, namesList, requestBody } from './cinnox-body.ts';
import { CODE, classify, type Exchange, parseReply } from './cinnox-reply.ts';
import type { Connection, Learned } from './connection.ts';
import type { Contact } from './contact.ts';
import type { Delivery, ServerReply } from './delivery.ts';
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

const browserEdges: Edges = {
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
  const url = endpoint(connection, 'management/create_externalcontact');
  if (learned.transport === 'plain' || !canStream(url)) {
    return { delivery: classify(await post(url, connection, body, 'plain', edges)), learned };
  }
  const streamed = await post(url, connection, body, 'stream', edges);
  if (streamed.kind === 'silence' && !streamed.sent && (await answers(connection, edges))) {
    // The server is there, but never asked for the body: it speaks HTTP/1.1 only.
    return {
      delivery: classify(await post(url, connection, body, 'plain', edges)),
      learned: { ...learned, transport: 'plain' as const },
    };
  }
  if (streamed.kind === 'answer' && [411, 501].includes(streamed.response.status)) {
    // Refused for its missing length, before it was read.
    return {
      delivery: classify(await post(url, connection, body, 'plain', edges)),
      learned: { ...learned, transport: 'plain' as const },
    };
  }
  return { delivery: classify(streamed), learned: { ...learned, transport: 'stream' as const } };
}

const endpoint = ({ baseUrl, appId }: Connection, path: string) =>
  `${baseUrl}/v1/api/apps/${encodeURIComponent(appId)}/${path}`;

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
async function exchange(url: string, init: RequestInit, edges: Edges, wasAsked: () => boolean): Promise<Exchange> {
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
    return { kind: 'answer', response, text: await readText(response) };
  } catch {
    // `fetch` tells refused, unresolved, cut and untrusted apart by nothing at all: one TypeError for each.
    return { kind: 'silence', sent: wasAsked(), reason: signal.aborted ? 'timeout' : 'connection' };
  }
}

/** The reply as text, cut at the limit. A reply that breaks off reads as what had come: the status stands either way. */
async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true });
      if (text.length > REPLY_LIMIT) break;
    }
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'TimeoutError') throw cause;
  }
  return text;
}

/** What a look at the API found out; nothing is written by it. Each is also the name of its message, `check_<result>`. */
export type CheckResult =
  | 'ok'
  | 'offline'
  | 'unreachable'
  | 'certificate'
  | 'timeout'
  | 'redirect'
  | 'address'
  | 'appId'
  | 'token'
  | 'busy'
  | 'server'
  | 'notApi';

/** The cheapest documented read: tells a wrong address, app id or token from a server that cannot be reached. */
export async function checkConnection(
  connection: Connection,
  edges: Edges = browserEdges,
): Promise<{ readonly result: CheckResult; readonly reply?: ServerReply }> {
  if (!edges.isOnline()) return { result: 'offline' };
  const answer = await get(connection, 'labels?limit=1', edges);
  if (answer.kind === 'silence') return { result: answer.reason === 'timeout' ? 'timeout' : 'unreachable' };
  const { response, text } = answer;
  if (response.type === 'opaqueredirect') return { result: 'redirect' };
  const { reply } = parseReply(response, text);
  const isJson = /^\s*\{/.test(text);
  const result = ((): CheckResult => {
    if (response.status === 429 || reply.code === CODE.tooManyRequests) return 'busy';
    if (response.status === 401 || response.status === 403) return 'token';
    if (response.ok) return isJson ? 'ok' : 'notApi';
    // The API answers in JSON with a code of its own even where it finds no such app; a stranger's server does not.
    if (response.status === 404 || reply.code === CODE.notFound) return isJson ? 'appId' : 'address';
    if (response.status >= 500 || reply.code === CODE.internal) return 'server';
    return isJson ? 'appId' : 'address';
  })();
  return { result, reply };
}

/** Whether the server answers at all, whatever it says. */
const answers = async (connection: Connection, edges: Edges) =>
  (await get(connection, 'labels?limit=1', edges)).kind === 'answer';

const get = (connection: Connection, path: string, edges: Edges) =>
  exchange(
    endpoint(connection, path),
    { headers: { Authorization: `Bearer ${connection.token}`, Accept: 'application/json' } },
    edges,
    () => true,
  );
