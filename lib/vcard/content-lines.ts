import { decodeBytes, escapedBytes } from './decode-bytes.ts';

/** One property of a card, unfolded and decoded: RFC 6350's content line, whichever version it was written in. */
export interface ContentLine {
  /** In capitals, without its group. */
  readonly name: string;
  /** Ties a property to its label: `item1`. In small letters. */
  readonly group?: string | undefined;
  /** In small letters: `cell`, `pref`; of every version, with or without `TYPE=`. */
  readonly types: readonly string[];
  /** The other parameters, by their names in capitals. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Escaped as version 4.0 escapes: `\n`, `\,`, `\;`. */
  readonly value: string;
}

/** Cards that are read of one text, and UTF-16 units of one property: longer ones are pictures, or nonsense. */
const MOST_CARDS = 200;
const LONGEST = 20_000;
/** Properties of one card. */
const MOST_LINES = 2_000;

/** Names that a reader of contacts never asks for, and that may be megabytes long. */
const IGNORED = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY|AGENT|NOTE|X-MS-OL-DESIGN|X-MS-CARDPICTURE)(?=[;:])/i;
const PROPERTY = /^(?:[\w-]+\.)?[\w-]+(?=[;:])/;

/** Length from which a line was folded by its writer, so that what follows without a blank was unfolded badly by another. */
const FOLDED = 70;

/** A text as a browser hands it over on one line. */
const ONE_LINE =
  /(?<![ \t])[ \t]+(?=(?:item\d+\.)?(?:VERSION|N|FN|ORG|TITLE|ROLE|TEL|EMAIL|ADR|URL|BDAY|NOTE|NICKNAME|LANG|IMPP|REV|UID|PHOTO|END|X-[A-Z-]+)[;:])/gi;

/** The cards of a text, each as its properties. What stands outside of them, and what is no property, is left out. */
export function cardsOf(text: string): ContentLine[][] {
  const cards: string[][] = [];
  let card: string[] | undefined;
  let agent = 0;
  for (const line of unfolded(text)) {
    const [, edge] = /^(BEGIN|END)\s*:\s*VCARD\s*$/i.exec(line) ?? [];
    if (edge?.toUpperCase() === 'BEGIN') {
      // A card inside a card is that of somebody else, of whom the outer one speaks.
      if (card && /^AGENT\b/i.test(card.at(-1) ?? '')) agent += 1;
      else if (cards.length === MOST_CARDS) break;
      else {
        card = [];
        cards.push(card);
      }
    } else if (edge) {
      if (agent > 0) agent -= 1;
      else card = undefined;
    } else if (agent === 0 && card && card.length < MOST_LINES && PROPERTY.test(line)) card.push(line);
  }
  return cards.map((lines) => {
    const isOld = lines.some((line) => /^VERSION\s*:\s*2/i.test(line));
    return lines.flatMap((line) => contentLine(line, isOld) ?? []);
  });
}

/** The lines of the text, each with what was folded from it. */
function unfolded(text: string): string[] {
  const lines: { parts: string[]; length: number; last: string; isQuoted: boolean; isIgnored: boolean }[] = [];
  let indent = 0;
  for (const raw of text
    // What some programs write before the first line, to tell how it is encoded.
    .replaceAll('\uFEFF', '')
    .replace(/^[ \t]*BEGIN:VCARD[ \t].*$/gim, (line) => line.replace(ONE_LINE, '\n'))
    .split(/\r\n?|\n/)) {
    // A card that stands indented in a message or on a page, all of it.
    indent = /^([ \t]*)BEGIN:VCARD\s*$/i.exec(raw)?.[1]?.length ?? indent;
    const written = /^[ \t]*$/.test(raw.slice(0, indent)) ? raw.slice(indent) : raw;
    const current = lines.at(-1);
    const isSoft = current?.isQuoted && current.last.endsWith('=');
    const isFolded = /^[ \t]/.test(written);
    if (current && (isSoft || isFolded || (!PROPERTY.test(written) && current.last.length >= FOLDED))) {
      const part = isSoft ? written : written.slice(isFolded ? 1 : 0);
      if (isSoft && !current.isIgnored) current.parts.push((current.parts.pop() ?? '').slice(0, -1));
      current.length += part.length;
      current.last = written;
      if (current.length > LONGEST) current.isIgnored = true;
      if (!current.isIgnored) current.parts.push(part);
    } else {
      const isQuoted = /^[^:]*QUOTED-PRINTABLE/i.test(written.slice(0, 300));
      const isIgnored = IGNORED.test(written) || written.length > LONGEST;
      const kept = isIgnored ? written.slice(0, 20) : written;
      lines.push({ parts: [kept], length: written.length, last: written, isQuoted, isIgnored });
    }
  }
  return lines.map(({ parts }) => parts.join(''));
}

/** A property in its parts; `undefined` for what is not asked for, or has no value. */
function contentLine(line: string, isOld: boolean): ContentLine | undefined {
  if (IGNORED.test(line)) return undefined;
  const head = /^(?:"[^"]*"|[^":])*/.exec(line)?.[0] ?? '';
  if (line[head.length] !== ':') return undefined;
  const [written = '', ...rest] = head.match(/(?:"[^"]*"|[^";])+/g) ?? [];
  const [name = '', group] = written.split('.').reverse();
  const types: string[] = [];
  const parameters = new Map<string, string>();
  for (const parameter of rest) {
    const at = parameter.indexOf('=');
    const key = at < 0 ? '' : parameter.slice(0, at).trim().toUpperCase();
    const value = parameter
      .slice(at + 1)
      .replaceAll('"', '')
      .trim();
    // Version 2.1 writes types, and encodings too, without saying what they are.
    if (key !== '' && key !== 'TYPE') parameters.set(key, value);
    else if (/^(?:quoted-printable|base64|8bit|7bit)$/i.test(value)) parameters.set('ENCODING', value);
    else types.push(...value.toLowerCase().split(/\s*,\s*/));
  }
  const encoding = parameters.get('ENCODING') ?? '';
  if (/^(?:b|base64)$/i.test(encoding)) return undefined;
  const bare = line.slice(head.length + 1);
  const plain = /^quoted/i.test(encoding) ? decodeBytes(escapedBytes(bare, '='), parameters.get('CHARSET')) : bare;
  const value = (isOld ? escaped(plain) : plain).replace(/\r\n?|\n/g, '\\n').replaceAll('\\:', ':');
  return { name: name.toUpperCase(), group: group?.toLowerCase(), types, parameters, value };
}

/** In version 2.1 a comma is a comma, and a backslash one too unless it hides a semicolon. */
const escaped = (value: string) => value.replace(/\\(?![;,nN\\])|(?<!\\),/g, '\\$&');
