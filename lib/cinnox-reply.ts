import type { Delivery, ServerReply } from './delivery.ts';
import { isRecord, numberOf, recordOf, textOf } from './record.ts';
import { cleanText } from './text/clean.ts';

/** The codes that the vendor's page names. */
export const CODE = {
  wrongParameter: 6451000,
  internal: 6451001,
  tooManyRequests: 6451010,
  notFound: 6450001,
} as const;

/** What came of one POST: an answer, or none and whether the network stack ever asked for the body. */
export type Exchange =
  | { readonly kind: 'answer'; readonly response: Response; readonly text: string }
  | { readonly kind: 'silence'; readonly sent: boolean; readonly reason: 'timeout' | 'connection' };

/** The reply's words, and the id of the contact where it has one: in `result`, or flat as the page's table shows it. */
export function parseReply({ status }: Response, text: string): { reply: ServerReply; id: string | undefined } {
  const body = parseJson(text);
  if (!isRecord(body)) {
    // Plain words are worth showing; the HTML of a proxy or a captive portal is not.
    const message = /^\s*</.test(text) ? undefined : cleanText(text, 300) || undefined;
    return { reply: { status, message }, id: undefined };
  }
  const id = idOf(recordOf(body.result).id) ?? idOf(body.id);
  return { reply: { status, code: numberOf(body.code), message: textOf(body.message), cid: textOf(body.cid) }, id };
}

const idOf = (id: unknown) => textOf(id) ?? numberOf(id)?.toString();

/** `undefined` where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The outcome table: one row, one branch. Every case that leaves a doubt is `unknown`. */
export function classify(exchange: Exchange): Delivery {
  if (exchange.kind === 'silence') {
    return exchange.sent
      ? { outcome: 'unknown', reason: exchange.reason }
      : { outcome: 'unavailable', reason: 'notSent' };
  }
  const { response, text } = exchange;
  if (response.type === 'opaqueredirect') {
    return { outcome: 'unavailable', reason: 'address', reply: { status: response.status } };
  }
  const { reply, id } = parseReply(response, text);
  const { status, code } = reply;
  if (response.ok) {
    // Documents disagree on the code of success (0, 200): success is 2xx with an id, and a 2xx without one is neither.
    return id ? { outcome: 'delivered', contactId: id, cid: reply.cid } : { outcome: 'unknown', reason: 'noId', reply };
  }
  if (status === 429 || code === CODE.tooManyRequests) {
    return { outcome: 'unavailable', reason: 'busy', reply, retryAfter: retryAfter(response) };
  }
  if (status === 401 || status === 403) return { outcome: 'unavailable', reason: 'token', reply };
  if (code === CODE.notFound || [404, 405, 410, 411, 415].includes(status)) {
    return { outcome: 'unavailable', reason: 'address', reply };
  }
  // 408 and 421 on a re-used socket are sent again by Chromium itself in the plain form.
  if (status >= 500 || code === CODE.internal || status === 408 || status === 421 || status < 400) {
    return { outcome: 'unknown', reason: 'server', reply };
  }
  return { outcome: 'rejected', reply };
}

/** `Retry-After` in seconds or as a date, in milliseconds from now; it may be missing, and is bounded to a day. */
function retryAfter(response: Response): number | undefined {
  const header = response.headers.get('Retry-After')?.trim();
  if (!header) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isNaN(wait) ? undefined : Math.min(Math.max(wait, 0), 86_400_000);
}
