import { CODE, parseReply } from './cinnox-reply.ts';
import { browserEdges, type Edges, get } from './cinnox-request.ts';
import type { Connection } from './connection.ts';
import type { ServerReply } from './delivery.ts';

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
