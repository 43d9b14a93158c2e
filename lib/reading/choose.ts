import { isMadeOf } from '../text/email.ts';
import { isJobTitle } from '../text/job-title.ts';
import { isFreeMail, organisationScore, ownsHost } from '../text/organisation.ts';
import { nameScore } from '../text/person-name.ts';
import type { Facts } from './fact.ts';
import type { Piece } from './pieces.ts';
import { isSamePerson } from './same-person.ts';

/** What is known of the text before it is read. */
export interface Around {
  /** It is the end of a letter: whoever stands first signs it. */
  readonly isSigned?: boolean | undefined;
  readonly language?: string | undefined;
  /** It is a page: who represents the company is named for the law, and meant. */
  readonly isImprint?: boolean | undefined;
  /** Whom the text is about, where that is known. */
  readonly name?: string | undefined;
}

/** Below this a line that looks like a name is none. */
export const ENOUGH = 0.7;

/** The piece that names the person, by its own words and by what stands around it; none where the evidence is thin. */
export function chooseName(
  pieces: readonly Piece[],
  facts: Facts,
  { isSigned, language, name }: Around,
): { readonly piece: Piece; readonly score: number } | undefined {
  const known = name === undefined ? undefined : pieces.find(({ text }) => isSamePerson(text, name));
  if (known) return { piece: known, score: 1.2 };
  const scores = new Map(pieces.map((piece) => [piece, nameScore(piece.text)]));
  const scoreOf = (piece: Piece) => scores.get(piece) ?? 0;
  const whole = pieces.filter((piece) => scoreOf(piece) >= 0.55 && piece.text.includes(' '));
  let best: { piece: Piece; score: number } | undefined;
  for (const [place, piece] of pieces.entries()) {
    const own = piece.isEmployer ? 0 : scoreOf(piece);
    if (own < (piece.hint === 'name' || piece.isHeading ? 0.2 : 0.3)) continue;
    const [before, after] = [pieces[place - 1], pieces[place + 1]];
    const isTitled = (other: Piece | undefined, within: number) =>
      other !== undefined &&
      Math.abs(other.line - piece.line) <= within &&
      isJobTitle(other.text) &&
      scoreOf(other) < 0.7;
    let score = own;
    // Behind `Cheers, Lachie` the whole name follows.
    if (!piece.text.includes(' ') && /\p{Lu}\p{Ll}/u.test(piece.text) && whole.length > 0) score -= 0.6;
    if (facts.emails.some(({ value }) => isMadeOf(value, piece.text))) score += 0.5;
    if (isTitled(after, 0) || isTitled(before, 0)) score += 0.3;
    else if (isTitled(after, 2)) score += 0.2;
    else if (isTitled(before, 1)) score += 0.15;
    if (place === 0) score += isSigned ? 0.3 : 0.1;
    if (piece.hint === 'name') score += 0.5;
    if (piece.isHeading) score += 0.25;
    if (facts.phones.length + facts.emails.length > 0) score += 0.1;
    if (
      [before, after, pieces[place + 2]].some(
        (other) => other && Math.abs(other.line - piece.line) <= 3 && organisationScore(other.text) > 0,
      )
    )
      score += 0.1;
    // Where both stand on a card, the name in the language's own letters is the one to keep.
    if ((language === 'ja' || language === 'ko') && /^[^\p{Script=Latin}]+$/u.test(piece.text)) score += 0.5;
    if (score > (best?.score ?? ENOUGH - 0.001)) best = { piece, score };
  }
  return best;
}

/** Not a company and not a position: sentences, dates, prices, events. */
const isOther = (text: string) =>
  /^(?:she|he|they|sie|er|elle|il|ella|él)\s?\/\s?\p{L}+/iu.test(text) ||
  text.length > 90 ||
  /\p{RI}/u.test(text) ||
  /(?:19|20)\d{2}|\d[.,]\d|\d\s?(?:ratings?|reviews?|stars?|followers?|km|min)(?!\p{L})|[?!%€$£#<>{}=@]|\.\s+\p{Lu}\p{Ll}+\s|\d{4,}/u.test(
    text,
  ) ||
  (/[.:]$/.test(text) && organisationScore(text) < 1) ||
  text.split(' ').length > 12;

/** Written as names are: small words only between others. A sentence is not. */
const isTitleCase = (text: string) =>
  !text
    .split(/\s+/)
    .some(
      (word) =>
        /^\p{Ll}/u.test(word) &&
        !/^(?:of|and|the|de|la|le|les|du|des|di|da|do|dos|del|della|for|für|und|et|y|e|i|och|van|von|voor|der|den|het|in|at|at|à|au|aux|zu|zur|zum|am|im|d['’]\p{L}+|l['’]\p{L}+)$/u.test(
          word,
        ),
    );

/** The organisation the person works for. `isSure`: its own words say that it is one, or its address does. */
export function chooseCompany(
  pieces: readonly Piece[],
  name: Piece | undefined,
  title: Piece | undefined,
  facts: Facts,
): { readonly piece: Piece; readonly isSure: boolean } | undefined {
  const hosts = new Set([
    ...facts.emails.filter(({ value }) => !isFreeMail(value)).map(({ value }) => value.split('@')[1] ?? ''),
    ...facts.links.flatMap(({ value }) => (URL.canParse(value) ? [new URL(value).hostname] : [])),
  ]);
  const at = name ? pieces.indexOf(name) : -1;
  const scores = pieces.map((piece, place) => {
    if (piece === name || piece === title || isOther(piece.text)) return 0;
    const organisation = organisationScore(piece.text);
    const isOwner =
      isTitleCase(piece.text) && piece.text.length > 2 && [...hosts].some((host) => ownsHost(piece.text, host));
    const isPosition = isJobTitle(piece.text) && organisation < 1;
    let score = piece.isEmployer ? 0.9 : organisation;
    if (isOwner) score += 0.8;
    if (piece.hint === 'company') score += 1;
    if (isPosition) score -= isOwner ? 0.5 : 1;
    if (score <= 0 && !isPosition && piece.text.length < 60 && isTitleCase(piece.text)) {
      // Behind the title stands the company, on cards and in signatures; else the first line of all.
      if (title && piece.line > title.line && piece.line - title.line < 2 && /^[\p{Lu}\p{Lo}\d]/u.test(piece.text))
        score = 0.35;
      else if (title && piece.line === title.line && place > pieces.indexOf(title)) score = 0.35;
      else if (place === 0 && at > 0 && at < 3 && name && nameScore(piece.text) < 0.7) score = 0.3;
    }
    return score <= 0 ? 0 : score - Math.min(0.2, Math.abs(place - at) * 0.02);
  });
  const most = Math.max(0, ...scores);
  const piece = most > 0.2 ? pieces[scores.indexOf(most)] : undefined;
  return piece && { piece, isSure: most >= 0.5 };
}

/** The person's position. `isSure`: it has a word for one. */
export function chooseTitle(
  pieces: readonly Piece[],
  name: Piece | undefined,
  isCompany: (piece: Piece) => boolean,
  isSigned = false,
): { readonly piece: Piece; readonly text: string; readonly isSure: boolean } | undefined {
  const at = name ? pieces.indexOf(name) : -1;
  const hinted = pieces.find(({ hint }) => hint === 'title');
  if (hinted) return { piece: hinted, text: hinted.text, isSure: true };
  const isTitle = (piece: Piece | undefined): piece is Piece =>
    piece !== undefined &&
    piece !== name &&
    !piece.isEmployer &&
    isJobTitle(piece.text) &&
    !isOther(piece.text) &&
    organisationScore(piece.text) < 1 &&
    !isCompany(piece);
  const near = (piece: Piece | undefined, within: number) =>
    piece !== undefined && name !== undefined && Math.abs(piece.line - name.line) <= within;
  const before = pieces.slice(0, Math.max(0, at)).findLast((piece) => isTitle(piece) && near(piece, 2));
  const after = pieces.slice(at + 1).find((piece) => isTitle(piece) && near(piece, 4));
  const beside = near(before, 0) ? before : undefined;
  if (beside && after && after.line === name?.line)
    return { piece: beside, text: `${beside.text}, ${after.text}`, isSure: true };
  const found = beside ?? after ?? before ?? (name ? undefined : pieces.find(isTitle));
  if (found) return { piece: found, text: found.text, isSure: true };
  const department = pieces.find(
    (piece) => piece !== name && near(piece, 3) && DEPARTMENT.test(piece.text) && !isOther(piece.text),
  );
  if (department) return { piece: department, text: department.text, isSure: false };
  // Behind the name, on its own line or the next, stands what the person is, whatever its words: `Einkauf`, `Growth`.
  const next = pieces[at + 1];
  const isBehind = next !== undefined && name !== undefined && at >= 0 && next.line - name.line <= (isSigned ? 1 : 0);
  if (!isBehind || next.isEmployer || isOther(next.text) || isCompany(next) || organisationScore(next.text) > 0)
    return undefined;
  const isShort = next.text.length < 60 && !/\d/.test(next.text) && nameScore(next.text) < 0.7;
  // Alone between the name and the rest it is the company as often.
  const isFollowed =
    next.line === name.line ||
    pieces
      .slice(at + 2)
      .some((piece) => piece.line - next.line === 1 || organisationScore(piece.text) > 0 || isCompany(piece));
  return isShort && isFollowed ? { piece: next, text: next.text, isSure: false } : undefined;
}

const DEPARTMENT =
  /(?<!\p{L})(?:dpto\.?|departamento|department|dept\.?|abteilung|service|ufficio|reparto|afdeling|avdelning|dział|team)(?!\p{L})|部$|課$|科$|处$|處$|팀$|부서$|แผนก|قسم/iu;
