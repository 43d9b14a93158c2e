import { isJobTitle } from '../text/job-title.ts';
import { organisationScore } from '../text/organisation.ts';
import { nameScore } from '../text/person-name.ts';
import type { PlainLine } from './fact.ts';

/** A part of a line that is one thing: a name, a position, a company, or something else. */
export interface Piece extends PlainLine {
  /** It stands behind a word that only companies stand behind: `at`, `bei`, `chez`. */
  readonly isEmployer?: boolean;
}

/** What stands before a name and is no part of it: `for`, `i. A.`, list signs, markup of messages. */
const BEFORE = /^(?:[*_~>•·▪–—-]+\s*|(?:i\.\s?[AV]\.|ppa\.?|p\.p\.|gez\.|for|pour|för|namens)\s+(?=\p{Lu}))+/u;
const AFTER = /\s*[*_~]+$|[\s,;:·–—-]+$|\s+(?:敬上|謹上|謹啟|拝|拜上|드림|올림|배상)$/u;

/** Between a position and its company. */
const AT = /\s+(?:@|at|bei(?:m|\s+der)?|chez|hos|på|presso|bij|bei|na|no|en|w)\s+|\s*@\s*(?=\p{L})/giu;

/** What an event prints on a badge, beside the name. */
const BADGE =
  /^(?:keynote\s+)?(?:speaker|visitor|attendee|delegate|exhibitor|guest|staff|press|vip|organi[sz]er|participant|teilnehmer(?:in)?|referent(?:in)?|aussteller(?:in)?|intervenant(?:e)?|ponente|relatore|relatrice|spreker|talare)$/iu;

/** Cuts plain lines into their parts. `isTheirs`: whether an e-mail address of the text is made of the name. */
export function piecesOf(lines: readonly PlainLine[], isTheirs: IsTheirs = () => false): Piece[] {
  const merged = joinedNames(lines.filter(({ text }) => !BADGE.test(text.trim()) && !isProse(text)));
  return merged.flatMap((line) =>
    partsOf(line.text, isTheirs).flatMap((part): Piece[] => {
      const text = part.text.replace(BEFORE, '').replace(AFTER, '').trim();
      if (text === '' || BADGE.test(text)) return [];
      return [{ ...line, text, ...(part.isEmployer && { isEmployer: true }) }];
    }),
  );
}

/** A sentence or more: whoever it mentions is not who the card is of. */
const isProse = (text: string) =>
  /(?:\s\p{Ll}[\p{L}'’-]*[,;]?){6,}/u.test(text) ||
  (text.length > 90 && /\p{Ll}{2}[.!?]\s+[\p{Lu}„“"]/u.test(text)) ||
  (text.length > 60 && /\p{Ll}{2}[.!]$/u.test(text));

interface Part {
  readonly text: string;
  readonly isEmployer?: boolean;
}

type IsTheirs = (name: string) => boolean;

function partsOf(line: string, isTheirs: IsTheirs): Part[] {
  return line
    .split(/\s*[|｜•·∙⋅▪◦●]\s*|\s+\/\/\s+|\s*(?![©®™])\p{Extended_Pictographic}\uFE0F?\s*/u)
    .filter((part) => /\p{L}/u.test(part))
    .flatMap((part) => dashed(part.trim()))
    .flatMap(employed)
    .flatMap((part) => (part.isEmployer ? [part] : named(part.text, isTheirs)));
}

const isNameLike = (text: string, enough = 0.55) => nameScore(text.replace(BEFORE, '')) >= enough;

/** At dashes, slashes and commas, only where one side is a name: titles and companies have them too. */
function dashed(line: string): string[] {
  for (const sign of [/\s+[–—-]\s+|\s+\/\s+|\s*[;；]\s*/u, /\s*[,，、]\s*/u]) {
    const parts = line.split(sign).filter(Boolean);
    if (parts.length < 2) continue;
    // Behind another part only what can hardly be anything else: `Strategic Sourcing` looks like a name.
    const at = parts.findIndex((part, place) => isNameLike(part, place === 0 ? 0.55 : 0.7));
    const others = parts.filter((_, place) => place !== at);
    // `Thornfield, Marguerite` and `Jane Doe, MD` are names as they stand.
    const hasOther = others.some(
      (part) => isJobTitle(part) || organisationScore(part) > 0 || part.split(' ').length > 3,
    );
    const isWhole = sign.source.includes(',') && isNameLike(line) && !hasOther;
    if (at >= 0 && !isWhole && (!sign.source.includes(',') || hasOther || at === 0)) {
      if (!sign.source.includes(',')) return parts.flatMap(dashed);
      const rest = line.slice((parts[0] ?? '').length).replace(/^\s*[,，、]\s*/u, '');
      return at === 0 ? [parts[0] ?? '', ...ended(rest)] : parts;
    }
  }
  return ended(line);
}

/** `Head of Purchasing, Copperpot Kettles Ltd`: a company of its own form at the end. */
function ended(line: string): string[] {
  const comma = line.search(/,\s+(?=[^,]+$)/u);
  const [head, tail] = [line.slice(0, comma), line.slice(comma + 1).trim()];
  const isCompany =
    comma > 0 && isJobTitle(head) && organisationScore(tail) > 0 && !/^(?:Inc|LLC|Ltd|Co|S\.|GmbH)/.test(tail);
  if (isCompany && organisationScore(head) < 1) return [head, tail];
  const dash = /^(.{3,60}?)\s+[–—-]\s+(.{2,60})$/u.exec(line);
  const [left = '', right = ''] = [dash?.[1], dash?.[2]];
  const isPair =
    dash !== null &&
    isJobTitle(left) !== isJobTitle(right) &&
    (organisationScore(left) > 0 || organisationScore(right) > 0);
  return isPair ? [left, right] : [line];
}

/** Position and company around the word that means "works there". */
function employed(text: string): Part[] {
  for (const match of text.matchAll(AT)) {
    const head = text.slice(0, match.index).trim();
    const tail = text
      .slice(match.index + match[0].length)
      .replace(/\s*[(（][^()（）]*[)）]\s*$/u, '')
      .trim();
    const isWide = /^\s*(?:@|at|bei\s?m?|chez|hos|presso|bij)\s*$/i.test(match[0]);
    // The sign itself needs no word for a position before it.
    const isRole = isJobTitle(head) || (/@/.test(match[0]) && head.length < 40 && nameScore(head) < 0.55);
    if (/^[\p{Lu}\p{Lo}\d„"'‘’“]/u.test(tail) && (isWide || organisationScore(tail) > 0) && isRole)
      return [{ text: head }, { text: tail, isEmployer: true }];
  }
  return [{ text }];
}

/** Positions and companies that stand before or behind a name without any sign. */
function named(text: string, isTheirs: IsTheirs): Part[] {
  const bracket = /^([^()（）]{3,60}?)\s*[(（]([^()（）]{2,60})[)）]$/u.exec(text);
  if (bracket && isJobTitle(bracket[2] ?? '') && isNameLike(bracket[1] ?? ''))
    return [{ text: bracket[1] ?? '' }, { text: bracket[2] ?? '' }];
  if (
    bracket &&
    organisationScore(bracket[2] ?? '') > 0 &&
    organisationScore(bracket[1] ?? '') === 0 &&
    nameScore(bracket[1] ?? '') > 0.2
  )
    return [...named(bracket[1] ?? '', isTheirs), { text: bracket[2] ?? '', isEmployer: true }];
  const tokens = text.split(' ');
  if (tokens.length < 2 || tokens.length > 8) return [{ text }];
  const isUncased = /^[㈱㈲㈜\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー・]+$/u.test(
    tokens[0] ?? '',
  );
  for (let count = 1; count < tokens.length; count += 1) {
    const head = tokens.slice(0, count).join(' ');
    const tail = tokens.slice(count).join(' ');
    if (isUncased) {
      const isOrganisation =
        organisationScore(head) > 0 && !isLegalForm(head) && !isLegalForm(tail) && organisationScore(tail) < 1;
      if (isOrganisation) return [{ text: head }, ...named(tail, isTheirs)];
      if (isJobTitle(head) && nameScore(tail) >= 0.4 && !isJobTitle(tail)) return [{ text: head }, { text: tail }];
      // `製造二課 係長 五十嵐 渚様`: a department before the position.
      if (count === 1 && /[部課科室處处组팀과부]$/u.test(head) && head.length > 2 && isJobTitle(tail)) {
        const parts = named(tail, isTheirs);
        if (parts.length > 1) return [{ text: head }, ...parts];
      }
      if (isJobTitle(tail) && nameScore(head) >= 0.4 && !isJobTitle(head)) return [{ text: head }, { text: tail }];
    } else if (count < 4 && isJobTitle(head) && /\p{L}$/u.test(head) && !isTitleOfName(head)) {
      const [name = ''] = tail.split(/,|\s[–—-]\s/);
      const isName = nameScore(name) >= (isTheirs(name) ? 0.55 : 0.75) && name.includes(' ') && !isJobTitle(name);
      if (isName && nameScore(head) < 0.4 && organisationScore(text) === 0)
        return [{ text: head }, ...dashed(tail).map((part) => ({ text: part }))];
    }
  }
  return [{ text }];
}

/** `Dr.`, `Prof.` belong to the name; the name's own rules take them off. */
const isTitleOfName = (head: string) => /^(?:\p{L}{1,5}\.[\s-]?)+$/u.test(head);

const isLegalForm = (text: string) =>
  /^(?:株式会社|有限会社|合同会社|บริษัท|จำกัด|주식회사|شركة|دار|مؤسسة|مكتب|بنك|جامعة|ร้าน|ธนาคาร|โรงพยาบาล|มหาวิทยาลัย)$/u.test(
    text,
  );

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
  /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(text) && !isJobTitle(text) && organisationScore(text) === 0;
