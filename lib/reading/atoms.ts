import { isJobTitle } from '../text/job-title.ts';
import { organisationScore } from '../text/organisation.ts';
import { nameScore } from '../text/person-name.ts';

/** A part of a line between two signs that may part things. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  /** What stands before it: a bar parts for sure, a comma and a blank may stand inside one thing. */
  readonly joint: 'bar' | 'dash' | 'bracket' | 'comma' | 'blank' | 'word';
  readonly isEmployer?: boolean;
}

const UNSPACED = String.raw`[㈱㈲㈜\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}々ー]`;

/** Forms of companies and foundations that stand in brackets, and part nothing: `(주)`, `(株)`. */
const BRACKETED = '주유재사학株有';

/** The signs, the surest first: bars and pictures, dashes and slashes, brackets, commas; blanks where words need none. */
const SIGNS = new RegExp(
  [
    String.raw`(?<bar>\s*[|｜•·∙⋅▪◦●]\s*|\s+\/\/\s+|\s*(?![©®™])\p{Extended_Pictographic}\uFE0F?\s*|\s*／\s*)`,
    String.raw`(?<dash>\s+[–—-]\s+|\s+\/\s+|\s*[;；]\s*|\s*—\s*)`,
    String.raw`(?<bracket>\s*[(（「](?![${BRACKETED}]\s*[)）])\s*|\s*(?<![(（][${BRACKETED}])[)）」][\s,，、]*)`,
    String.raw`(?<comma>\s*[,，、]\s*)`,
    String.raw`(?<blank>(?<=${UNSPACED}|[(（][${BRACKETED}][)）])\s+(?=\p{L}|㈱)|(?<=\p{L})\s+(?=${UNSPACED}))`,
  ].join('|'),
  'gu',
);

/** The atoms of a line, in their order. */
export function atomsOf(line: string): Atom[] {
  const atoms: Atom[] = [];
  let start = 0;
  let joint: Atom['joint'] = 'bar';
  const close = (end: number) => {
    if (/\p{L}/u.test(line.slice(start, end))) atoms.push({ start, end, joint });
  };
  for (const match of line.matchAll(SIGNS)) {
    const kind = (['bar', 'dash', 'bracket', 'comma', 'blank'] as const).find(
      (name) => match.groups?.[name] !== undefined,
    );
    close(match.index);
    start = match.index + match[0].length;
    joint = kind ?? 'comma';
  }
  close(line.length);
  return atoms.flatMap((atom) => employed(line, atom)).flatMap((atom) => titled(line, atom));
}

/** Between a position and its company. */
const AT = /\s+(?:@|at|bei(?:m|\s+der)?|chez|hos|på|presso|bij|na|no|en|w)\s+|\s*@\s*(?=\p{L})/giu;

/** Position and company around the word that means "works there". */
function employed(line: string, atom: Atom): Atom[] {
  const text = line.slice(atom.start, atom.end);
  for (const match of text.matchAll(AT)) {
    const head = text.slice(0, match.index).trim();
    const tail = text.slice(match.index + match[0].length).trim();
    const isWide = /^\s*(?:@|at|bei\s?(?:m|der)?|chez|hos|presso|bij)\s*$/i.test(match[0]);
    // The sign itself needs no word for a position before it.
    const isRole = isJobTitle(head) || (/@/.test(match[0]) && head.length < 40);
    if (
      /^[\p{Lu}\p{Lo}\d„"'‘’“]/u.test(tail) &&
      /\p{L}{2}/u.test(tail) &&
      (isWide || organisationScore(tail) > 0) &&
      isRole
    ) {
      const end = atom.start + match.index;
      return [
        { ...atom, end },
        { start: end + match[0].length, end: atom.end, joint: 'bar', isEmployer: true },
      ];
    }
  }
  // `bei Gesellschaften: Vollmacht`: a list of cases.
  const at = /^(?:@|at|bei(?:m)?|chez|hos|presso|bij)\s+(?=\p{Lu}[^:]*$)/u.exec(text);
  return at ? [{ ...atom, start: atom.start + at[0].length, isEmployer: true }] : [atom];
}

/** `Dr.`, `Prof.` belong to the name; the name's own rules take them off. */
const isTitleOfName = (head: string) => /^(?:\p{L}{1,5}\.[\s-]?)+$/u.test(head);

/** A position before a name, without any sign: `Senior Lecturer Dr Imogen Falk`, `Geschäftsführer Jan Falk`. */
function titled(line: string, atom: Atom): Atom[] {
  const text = line.slice(atom.start, atom.end);
  const tokens = text.split(' ');
  if (tokens.length < 3 || tokens.length > 9 || /^[^\p{Script=Latin}]/u.test(text)) return [atom];
  for (let count = 1; count < Math.min(6, tokens.length - 1); count += 1) {
    const head = tokens.slice(0, count).join(' ');
    const tail = tokens.slice(count).join(' ');
    // `Head of`, `Leiter der`: the position goes on.
    if (!isJobTitle(head) || !/(?:^|\s)\p{Lu}[^\s]*\p{L}$/u.test(head) || isTitleOfName(head) || isJobTitle(tail))
      continue;
    if (nameScore(tail) >= 0.6 && nameScore(head) < 0.4 && organisationScore(text) === 0) {
      const start = atom.start + head.length + 1;
      return [
        { ...atom, end: start - 1 },
        { ...atom, start, joint: 'word' },
      ];
    }
  }
  return [atom];
}
