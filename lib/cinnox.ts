import { firstForm, isFormDoubtful, namesList, requestBody } from './cinnox-body.ts';
import { CODE, classify, type Exchange } from './cinnox-reply.ts';
import { browserEdges, type Edges, endpoint, exchange, get } from './cinnox-request.ts';
import type { Connection, Learned } from './connection.ts';
import type { ContactBody } from './contact.ts';
import type { Delivery } from './delivery.ts';
import type { ListFormat } from './fields.ts';
import { canStream } from './request-stream.ts';

/**
 * How contacts are written to the API. Rules and codes: the vendor's "Create External Contact" page, and, where that
 * page is unclear, the rule is written at the place that applies it.
 */

/**
 * Creates the contact, once. Promises never to send it twice: the second request of the list-format rule follows only a
 * 400, which created nothing, and the plain form follows a streamed one only if no byte of that was asked for.
 */
export const createContact = (connection: Connection, contact: ContactBody, settings: WriteSettings, edges?: Edges) =>
  write({ method: 'POST', url: createUrl(connection) }, connection, contact, settings, edges);

/** Puts the contact in the place of the one with this id, as it stands there by then: whoever calls has looked. */
export const updateContact = (
  connection: Connection,
  contactId: string,
  contact: ContactBody,
  settings: WriteSettings,
  edges?: Edges,
) => {
  const url = updateUrl(connection, contactId);
  return write({ method: 'PUT', url }, connection, contact, settings, edges);
};

interface WriteSettings {
  readonly listFormat: ListFormat;
  readonly learned: Learned;
}

/** Which method is called, and where. */
interface Target {
  readonly method: 'POST' | 'PUT';
  readonly url: string;
}

async function write(
  target: Target,
  connection: Connection,
  contact: ContactBody,
  settings: WriteSettings,
  edges: Edges = browserEdges,
): Promise<{ readonly delivery: Delivery; readonly learned: Learned }> {
  const { learned } = settings;
  if (!edges.isOnline()) return { delivery: { outcome: 'unavailable', reason: 'offline' }, learned };
  const form = firstForm(settings.listFormat, learned);
  const first = await attempt(target, connection, requestBody(contact, form), learned, edges);
  const other = form === 'object' ? 'array' : 'object';
  if (settings.listFormat !== 'auto' || !isFormDoubtful(first.delivery, contact, form, other)) return first;
  const second = await attempt(target, connection, requestBody(contact, other), first.learned, edges);
  if (second.delivery.outcome === 'rejected') {
    // Both forms were refused. The words about the list form are about our guess; the other ones are the user's to read.
    return { delivery: namesList(second.delivery) ? first.delivery : second.delivery, learned: second.learned };
  }
  const accepted = second.delivery.outcome === 'delivered';
  return { delivery: second.delivery, learned: accepted ? { ...second.learned, listForm: other } : second.learned };
}

async function attempt(target: Target, connection: Connection, body: string, learned: Learned, edges: Edges) {
  if (learned.transport === 'plain' || !canStream(target.url)) {
    return { delivery: classify(await send(target, connection, body, 'plain', edges)), learned };
  }
  if (learned.transport === 'length') return sendWithLength(target, connection, body, learned, edges);
  let streamed = await send(target, connection, body, 'stream', edges);
  if (isNotSent(streamed) && (await answers(connection, edges))) {
    // The server is there. Once more: a network that came back in between is no server that speaks HTTP/1.1 only, and to
    // take it for one would send plain bodies over HTTP/2 from then on.
    streamed = await send(target, connection, body, 'stream', edges);
    if (isNotSent(streamed)) {
      await useUpConnections(connection, edges);
      return {
        delivery: classify(await send(target, connection, body, 'plain', edges)),
        learned: { ...learned, transport: 'plain' as const },
      };
    }
  }
  if (streamed.kind === 'answer' && [411, 501].includes(streamed.response.status)) {
    // Refused for its missing length, before it was read.
    return sendWithLength(target, connection, body, learned, edges);
  }
  return { delivery: classify(streamed), learned: { ...learned, transport: 'stream' as const } };
}

/**
 * To a server that takes no body without its length, and may speak HTTP/2, whose connections are re-used: Chromium may
 * post twice there, and a refusal of the second says nothing of the first. So a refusal is in doubt, too, unless it is
 * about the body, which was the same.
 */
async function sendWithLength(target: Target, connection: Connection, body: string, learned: Learned, edges: Edges) {
  const told = classify(await send(target, connection, body, 'plain', edges));
  const delivery: Delivery =
    told.outcome === 'rejected' && told.reply.code !== CODE.wrongParameter
      ? { outcome: 'unknown', reason: 'server', reply: told.reply }
      : told;
  return { delivery, learned: { ...learned, transport: 'length' as const } };
}

const isNotSent = (exchange: Exchange) => exchange.kind === 'silence' && !exchange.sent;

/** Where a change of this contact is put. */
export const updateUrl = (connection: Omit<Connection, 'token'>, contactId: string) =>
  endpoint(connection, `management/update_externalcontact/${encodeURIComponent(contactId)}`);

/** Where a contact is posted to. */
export const createUrl = (connection: Omit<Connection, 'token'>) =>
  endpoint(connection, 'management/create_externalcontact');

/**
 * One request. A streamed body (over HTTP/2) is never sent again by Chromium when a re-used connection dies, which a plain
 * one is, and tells whether it was asked for at all: not asked means not sent.
 */
async function send(
  { method, url }: Target,
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
    method,
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', Accept: 'application/json' },
    ...(transport === 'stream' ? { body: stream(), duplex: 'half' } : { body }),
  };
  return exchange(url, init, edges, () => asked);
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
