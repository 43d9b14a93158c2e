import type { Person } from '../capture.ts';
import { decodeBytes, escapedBytes } from './decode-bytes.ts';
import { type CardProblem, fetchVcard } from './fetch-vcard.ts';
import { peopleInVcard } from './read-vcard.ts';

/** The people of the card that a link leads to, or why there are none. */
export interface LinkedCard {
  readonly people: readonly Person[];
  readonly problem?: CardProblem | undefined;
}

/** Reads the card in a `data:` link, or fetches the one behind a link of the page `pageUrl`. Never throws. */
export async function readLinkedCard(href: string, pageUrl: string | undefined): Promise<LinkedCard> {
  const card = /^data:/i.test(href)
    ? ({ kind: 'text', text: textOfData(href) } as const)
    : await fetchVcard(href, pageUrl);
  if (card.kind === 'problem') return { people: [], problem: card.problem };
  const people = peopleInVcard(card.text);
  return people.length > 0 ? { people } : { people, problem: 'unreadable' };
}

/** What a `data:` link holds (RFC 2397): base64 or percent signs, in the character set that it names. */
export function textOfData(href: string): string {
  const comma = href.indexOf(',');
  const head = comma < 0 ? '' : href.slice(0, comma);
  const charset = /;charset="?([^;",]+)/i.exec(head)?.[1];
  const bytes = escapedBytes(href.slice(comma + 1), '%');
  if (!/;base64\s*$/i.test(head)) return decodeBytes(bytes, charset);
  try {
    const binary = atob(decodeBytes(bytes).replaceAll('-', '+').replaceAll('_', '/'));
    return decodeBytes(
      Uint8Array.from(binary, (sign) => sign.charCodeAt(0)),
      charset,
    );
  } catch {
    // No base64: nothing is in it that could be read.
    return '';
  }
}
