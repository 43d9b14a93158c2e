import type { Exchange } from './cinnox-reply.ts';
import type { Connection } from './connection.ts';

/** The only file that asks the API for anything: how a request is made, and how its answer is read. */

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

/** The address of one of the API's methods. */
export const endpoint = ({ baseUrl, appId }: Omit<Connection, 'token'>, path: string) =>
  `${baseUrl}/v1/api/apps/${encodeURIComponent(appId)}/${path}`;

/** Sends no cookies, follows no redirect (a followed 302 turns a POST into a GET that looks saved) and reads no cache. */
export async function exchange(
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

/** One read, which writes nothing. */
export const get = (connection: Connection, path: string, edges: Edges, limit?: number) =>
  exchange(
    endpoint(connection, path),
    { headers: { Authorization: `Bearer ${connection.token}`, Accept: 'application/json' } },
    edges,
    () => true,
    limit,
  );
