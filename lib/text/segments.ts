import { narrow } from './clean.ts';
import { type FoundLabel, LabelFinder } from './find-labels.ts';
import { isJobTitle } from './job-title.ts';
import { isShortLabel, LABELS, type LabelKind } from './labels.ts';
import { isPrefix } from './name-parts.ts';

/** A piece of a line: a value with the label before it, or plain text. */
export interface Segment {
  readonly kind: LabelKind | 'text';
  readonly value: string;
  /** The label's own words, in small letters: they may tell more (`private email`). */
  readonly label: string;
}

const KINDS = new Map<string, LabelKind>();
// Sorted once for all; where a word stands in two lists, the earlier kind has it.
for (const [kind, words] of Object.entries(LABELS)) {
  // The table's own keys.
  for (const word of words) if (!KINDS.has(word)) KINDS.set(word, kind as LabelKind);
}

/** Labels at the beginning of a line or behind a blank or a separator; what follows decides whether each is one. */
const finder = new LabelFinder(KINDS.keys());

const NUMBER_AHEAD = /^[(（]?\+?\s?[(（]?[\dOolI０-９٠-٩][\d\s().\-/OolI０-９－（）٠-٩]{4,}/;
const ADDRESS_AHEAD = /^[^\s@]{1,64}\s?(?:@|＠|[[(]\s?(?:at|ät)\s?[\])])/i;

const NUMBERED: ReadonlySet<string> = new Set(['phone', 'mobile', 'direct', 'switchboard', 'home', 'fax', 'whatsapp']);

const REACHING: ReadonlySet<string> = new Set(['email', 'web', 'wechat', 'line', 'telegram']);

/** `Cep` is a Brazilian's postal code and a Turk's mobile. */
const isMobile = (value: string) => /^[(+]?\d(?:[ ()]{0,2}\d){9}/.test(value);

/** Whether what was found is a label: by its sign, or by the kind of thing that follows it. */
function isLabel(line: string, match: FoundLabel): boolean {
  const word = match.word.toLowerCase().replace(/\s+/g, ' ');
  const kind = KINDS.get(word);
  const after = line.slice(match.index + match.text.length);
  const before = line.slice(0, match.index);
  const { hasDot } = match;
  const hasSign = match.sign !== undefined;
  if (isShortLabel(word)) {
    // `e.spumaroli@…` is an address, not a label and an address.
    if (hasDot && !hasSign && !/\s$/.test(match.text)) return false;
    if (!hasSign && !hasDot) {
      const isNumbered = kind === 'phone' || kind === 'mobile' || kind === 'direct' || kind === 'fax';
      // `D 505.555.0150   F 505.555.0151`: capitals at the beginning or behind another number.
      const isCapital = /^\p{Lu}/u.test(match.text) && /(?:^|[\d)|·,;/•–-]\s{0,3})$/.test(before);
      return isNumbered && (/^\+/.test(after) || (isCapital && NUMBER_AHEAD.test(after)));
    }
    return kind === 'email'
      ? ADDRESS_AHEAD.test(after)
      : kind === 'web'
        ? /^\S+\.\S/.test(after)
        : kind !== 'title' && NUMBER_AHEAD.test(after);
  }
  if (kind !== undefined && NUMBERED.has(kind) && NUMBER_AHEAD.test(after)) return true;
  if (kind === 'zip' && isMobile(after)) return true;
  if (kind === 'email' && ADDRESS_AHEAD.test(after)) return true;
  const isLeading = /^[^\p{L}\p{N}]*$/u.test(before) || /[|｜;；,，、·•/]\s*$/.test(before);
  if (kind === 'ignore')
    return (
      hasSign ||
      // `Lic. Yolotzin`: a licentiate, and no licence.
      (hasDot && (!isPrefix(`${match.word}.`, 3) || /^\S{0,4}\d/.test(after))) ||
      /^(?:[A-Z]{0,3}\s?\d|[A-Z]{6})/.test(after) ||
      (isLeading && /^[\p{L} ]{0,30}\d{4}/u.test(after))
    );
  // `Inh. Ada Marr`
  if (kind === 'officer' && hasDot && isLeading) return /^\p{Lu}/u.test(after);
  const isSpelled = hasSign && /[:：=]/.test(match.sign ?? '');
  // Behind a word a colon still makes a label of a contact's kind: `Kontakt:Tel:+49…Mail:…`.
  return isSpelled && after !== '' && (isLeading || (kind !== undefined && (NUMBERED.has(kind) || REACHING.has(kind))));
}

/** Between the pieces of one line. */
const EDGES = /^[\s|｜·•,;；，、/–—-]+|[\s|｜·•,;；，、/–—(（-]+$/gu;

/** The line with what scanners misread inside words put right: `Te1`, `E-maiI`, `M0bil`. The length stays. */
const scanned = (line: string) =>
  line
    .replace(/(?<=\p{L})[1|](?=[\p{L}.:)]|\s|$)|(?<=\p{Ll})I(?=[.:)\s]|$)/gu, 'l')
    .replace(/(?<=\p{L})0(?=\p{Ll})/gu, 'o');

/** Words before a label: `Vertreten durch die Geschäftsführerin:`, `Your contact:`. */
const LEAD =
  /^(?:(?:gesetzlich |diese |dieser )?vertreten durch|vertretungsberechtigte?r?|représentée? par|rappresentata da|representad[oa] por|represented by)[: ]*(?:(?:die|den|der|le|la|son|sa|the|its|el|il) )?|^(?:unsere?|ihre?|our|your|notre|votre|su|uw|din|il tuo|seu|sua) /;

/** The kind of a line that is a label and nothing more: its value is the next line. */
export function labelOf(
  line: string,
): { readonly kind: LabelKind; readonly label: string; readonly isSure: boolean } | undefined {
  const bare =
    /^[^\p{L}\p{N}]{0,12}(?<word>[\p{L}\p{M}\p{N}\p{S}./()°’' -]{1,50}?)\s{0,2}\.?\s{0,2}(?<sign>[:：])?\s{0,4}$/u.exec(
      spread(scanned(line)),
    );
  const label = (bare?.groups?.word ?? '').toLowerCase().replace(/\s+/g, ' ').trim();
  const kind = KINDS.get(label) ?? KINDS.get(label.replace(/\.$/, '')) ?? KINDS.get(label.replace(LEAD, ''));
  // `vertreten durch den Geschäftsführer` needs no sign.
  const isSure = bare?.groups?.sign !== undefined || (kind === 'officer' && LEAD.test(label));
  if (kind === undefined || (!isSure && (isShortLabel(label) || kind === 'officer' || isJobTitle(label))))
    return undefined;
  return { kind, label: label.replace(LEAD, '') || label, isSure };
}

/** `電　話`: two signs that are set apart to fill their column. */
const spread = (words: string) =>
  words.replace(/^\p{Script=Han}(?:[\s　]{1,4}\p{Script=Han}){1,3}(?!\p{L})/u, (apart) =>
    apart.replace(/[\s　]+/g, ''),
  );

/** Names by which fonts of icons draw them. */
const LIGATURE =
  /^(?:person|home|call|phone|smartphone|mail|email|public|language|place|location_on|room|business|work|badge|print|fax|schedule|event|chat)\s(.+)$/;

/** The kind that a label's words have, whole or by the one word of them that tells. */
export function kindOfLabel(words: string): LabelKind | undefined {
  const plain = spread(narrow(words))
    .toLowerCase()
    .replace(/[:：.*]{1,5}\s{0,5}$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const known =
    KINDS.get(plain) ?? KINDS.get(plain.replace(/\s?[(（][^()（）]*[)）]$/, '')) ?? KINDS.get(plain.replace(LEAD, ''));
  // `call Telefone`: an icon that is drawn by its name.
  const drawn = known === undefined ? LIGATURE.exec(plain)?.[1] : undefined;
  if (drawn !== undefined && KINDS.has(drawn)) return KINDS.get(drawn);
  const parts = plain.split(/[^\p{L}\p{M}\p{N}'’.-]+/u);
  if (known !== undefined || parts.length > 4) return known;
  const kinds = parts
    .filter((part) => part.length > 2)
    .map((part) => KINDS.get(part) ?? KINDS.get(part.replace(/\.$/, '')));
  return (['fax', 'otherPerson', 'email', 'mobile', 'direct', 'phone', 'whatsapp', 'web'] as const).find((kind) =>
    kinds.includes(kind),
  );
}

/** Cuts a line at its labels. What stands before the first one is text. */
export function segmentsOf(line: string): Segment[] {
  const matches = finder.find(scanned(line)).filter((match) => isLabel(line, match));
  const segments: Segment[] = [];
  const [first] = matches;
  const head = (first ? line.slice(0, first.index) : line).replace(EDGES, '').trim();
  if (head !== '') segments.push({ kind: 'text', value: head, label: '' });
  for (const [place, match] of matches.entries()) {
    const end = matches[place + 1]?.index ?? line.length;
    const label = `${match.word}${match.extra}`.toLowerCase().replace(/\s+/g, ' ');
    const value = line
      .slice(match.index + match.text.length, end)
      .replace(EDGES, '')
      .trim();
    // `Tél. portable :`, `Phone (cell):`: the second word may tell more than the first.
    const kind = KINDS.get(label) ?? kindOfLabel(label) ?? KINDS.get(match.word.toLowerCase().replace(/\s+/g, ' '));
    // `Business: (208) 555-0119`, as contact cards of mail programs have it.
    const isNumber = kind === 'company' && NUMBER_AHEAD.test(value);
    const isCep = kind === 'zip' && isMobile(value);
    if (kind) segments.push({ kind: isNumber ? 'phone' : isCep ? 'mobile' : kind, value, label });
  }
  return segments;
}
