import { isFieldOfWork } from '../text/field-of-work.ts';
import { isJobTitle } from '../text/job-title.ts';
import { organisationScore } from '../text/organisation.ts';
import { nameScore } from '../text/person-name.ts';
import { type Atom, atomsOf } from './atoms.ts';
import type { PlainLine } from './fact.ts';

/** A stretch of a line that may be one thing: a name, a position, a company. The spans of a line overlap. */
export interface Span extends PlainLine {
  /** Indexes of its first and last atom among all atoms of the text. */
  readonly from: number;
  readonly to: number;
  /** Those of its line's. */
  readonly lineFrom: number;
  readonly lineTo: number;
  /** It stands behind a word that only companies stand behind: `at`, `bei`, `chez`. */
  readonly isEmployer?: boolean;
  /** Commas inside. */
  readonly commas: number;
  /** Blanks between words that need none. */
  readonly blanks: number;
}

/** Most atoms of one line that are looked at, and most of them in one span. */
const MOST_ATOMS = 9;
const LONGEST = 5;

/** Lines with words that are looked at: a card has ten, a page's main part some hundreds. */
const MOST_LINES = 240;

/** What an event prints on a badge, beside the name. */
const BADGE =
  /^(?:keynote\s+)?(?:speaker|visitor|attendee|delegate|exhibitor|guest|staff|press|vip|organi[sz]er|participant|teilnehmer(?:in)?|referent(?:in)?|aussteller(?:in)?|besucher(?:in)?|intervenant(?:e)?|participant(?:e)?|visiteur|ponente|asistente|relatore|relatrice|partecipante|visitatore|spreker|deelnemer|bezoeker|talare|deltagare|uczestni(?:k|czka)|prelegent(?:ka)?|participante|palestrante|参加者|登壇者|来場者|嘉宾|嘉賓|讲者|講者|與會者|参会者|참가자|연사|hello|hello,? my name is)$/iu;

/** The spans of plain lines, in their order, the shorter ones of a place first. Sentences and badges have none. */
export function spansOf(lines: readonly PlainLine[]): Span[] {
  const kept = joinedNames(lines.filter(({ text }) => !BADGE.test(text.trim()) && !isProse(text)));
  let count = 0;
  return kept.slice(0, MOST_LINES).flatMap((line) => {
    const atoms = atomsOf(line.text).slice(0, MOST_ATOMS);
    const lineFrom = count;
    count += atoms.length;
    return atoms.flatMap((first, from) => {
      const spans: Span[] = [];
      for (let to = from; to < Math.min(atoms.length, from + LONGEST); to += 1) {
        const last = atoms[to];
        // Nothing goes on behind a drawn bar.
        if (!last || (to > from && last.joint === 'bar')) break;
        const text = textOf(line.text, first, last);
        if (text === undefined || BADGE.test(text)) continue;
        spans.push({
          ...line,
          text,
          from: lineFrom + from,
          to: lineFrom + to,
          lineFrom,
          lineTo: lineFrom + atoms.length - 1,
          commas: atoms.slice(from + 1, to + 1).filter(({ joint }) => joint === 'comma').length,
          blanks: atoms.slice(from + 1, to + 1).filter(({ joint }) => joint === 'blank').length,
          ...(first.isEmployer && { isEmployer: true }),
        });
      }
      return spans;
    });
  });
}

/** Whether a part of the text may be somebody's name. */
export const hasName = (text: string): boolean =>
  spansOf([{ text, line: 0 }]).some((span) => nameScore(span.text) >= 0.5);

/** What stands before a name and is no part of it: `for`, `i. A.`, list signs, markup of messages. */
const BEFORE =
  /^(?:[*_~>•·▪–—-]+\s*|(?:i\.\s?[AV]\.|ppa\.?|p\.p\.|gez\.|for and on behalf of|on behalf of|for|pour|för|namens)\s+(?=\p{Lu}))+/u;
const AFTER = /\s*[*_~]+$|[\s,;:·–—-]+$|\s+(?:敬上|謹上|謹啟|拝|拜上|드림|올림|배상)$/u;

/** The words from one atom to another; none where a bracket would be torn. */
function textOf(line: string, first: Atom, last: Atom): string | undefined {
  let end = last.end;
  const open = (text: string) => (text.match(/[(（]/g)?.length ?? 0) - (text.match(/[)）]/g)?.length ?? 0);
  if (open(line.slice(first.start, end)) > 0) end += /^\s*[)）]/.exec(line.slice(end))?.[0].length ?? 0;
  const text = line.slice(first.start, end);
  if (open(text) !== 0) return undefined;
  return text.replace(BEFORE, '').replace(AFTER, '').trim() || undefined;
}

/** A sentence or more: whoever it mentions is not who the card is of. */
export const isProse = (text: string) => !isLongTitle(text) && isSentence(text);

/** `Directrice de la transformation et des systèmes d'information` */
const isLongTitle = (text: string) =>
  text.length <= 90 && !/[.!?:;,]/.test(text) && /^[A-Za-zÀ-ɏ]/.test(text) && isJobTitle(text.split(' ', 1)[0] ?? '');

const isSentence = (text: string) =>
  /(?:\s\p{Ll}[\p{L}'’-]*[,;]?){6,}/u.test(text) ||
  (text.length > 90 && /\p{Ll}{2}[.!?]\s+[\p{Lu}„“"]/u.test(text)) ||
  (text.length > 60 && /\p{Ll}{2}[.!]$/u.test(text)) ||
  /[\p{Script=Han}\p{Script=Hiragana}][。！？]|(?:니다|세요|어요|ครับ|ค่ะ)[.,!?]?(?:\s|$)/u.test(text);

/** Two lines of one word each that make a name: badges and cards print it in two sizes. */
function joinedNames(lines: readonly PlainLine[]): PlainLine[] {
  const joined: PlainLine[] = [];
  for (const line of lines) {
    const above = joined.at(-1);
    const isPair =
      above !== undefined &&
      line.line === above.line + 1 &&
      isOneWord(above.text) &&
      isOneWord(line.text) &&
      nameScore(`${above.text} ${line.text}`) >= 0.6;
    if (isPair) joined[joined.length - 1] = { ...above, text: `${above.text} ${line.text}` };
    else joined.push(line);
  }
  return joined;
}

const isOneWord = (text: string) =>
  /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(text) && !isJobTitle(text) && !isFieldOfWork(text) && organisationScore(text) === 0;
