import { decodeBytes } from './decode-bytes.ts';

/** Bytes of a card that are read at the most, and milliseconds it may take. */
const LARGEST = 1_000_000;
const PATIENCE = 10_000;

/** Why the card behind a link was not read. Each is also the name of its message, `card_<problem>`. */
export type CardProblem = 'foreign' | 'moved' | 'refused' | 'large' | 'slow' | 'unreachable' | 'unreadable';

export type FetchedCard =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'problem'; readonly problem: CardProblem };

/** How requests are made, and how long they may take: passed in by tests. */
export interface Edges {
  readonly fetch: typeof fetch;
  readonly patience: number;
}

const failed = (problem: CardProblem): FetchedCard => ({ kind: 'problem', problem });

/**
 * The text of the card that the user right-clicked, from the origin of the page it was clicked on and no other: without
 * cookies, without a word of where it was found, and never where a redirect leads. The one request besides the API
 * client's. The page's origin is open to it for as long as the click's own leave lasts (`activeTab`).
 */
export async function fetchVcard(
  href: string,
  pageUrl: string | undefined,
  edges: Edges = { fetch: (...args) => fetch(...args), patience: PATIENCE },
): Promise<FetchedCard> {
  if (pageUrl === undefined || !URL.canParse(pageUrl) || new URL(pageUrl).origin !== new URL(href).origin)
    return failed('foreign');
  const signal = AbortSignal.timeout(edges.patience);
  try {
    const response = await edges.fetch(href, {
      signal,
      credentials: 'omit',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) return failed('moved');
    if (!response.ok) return failed('refused');
    const bytes = await bodyWithin(response, LARGEST);
    if (!bytes) return failed('large');
    const charset = /charset="?([^\s;"]+)/i.exec(response.headers.get('Content-Type') ?? '')?.[1];
    return { kind: 'text', text: decodeBytes(bytes, charset) };
  } catch (cause) {
    console.warn(cause);
    return failed(signal.aborted ? 'slow' : 'unreachable');
  }
}

/** The whole body, or `undefined` where it is larger: what it says of its own length is not believed. */
async function bodyWithin(response: Response, most: number): Promise<Uint8Array | undefined> {
  const reader = response.body?.getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length;
    if (length > most) {
      await reader?.cancel();
      return undefined;
    }
    parts.push(next.value);
  }
  return new Uint8Array(await new Blob(parts as Uint8Array<ArrayBuffer>[]).arrayBuffer());
}
