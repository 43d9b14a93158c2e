import { companyKey, isSameCompany } from './company.ts';
import { isJobTitle } from './job-title.ts';

/** Parts of a headline: people put slogans, hobbies and former jobs beside their position. */
const PARTS =
  /\s*[|•·‖▪◆]\s*|\s+[–—]\s+|\s+\/\s+|;\s+|(?<=\p{L}{3})\.\s+(?=\p{Lu})|,\s+(?=(?:previously|prev|formerly|former|ex)\b)/u;

/** Never a position held now. */
const FORMER =
  /(?<!\p{L})(?:ex|former(?:ly)?|previously|prev|past|retired|ehemals|ehemalige?r?|früher|a\.?\s?d|ancien(?:ne)?(?:ment)?|antig[uo]o?a?|anteriormente|già|vorher|voormalig|tidigare|tidligere|były|była|byly)(?![\p{L}])[\s.:-]/iu;

/** Between title and company, by language; the company stands behind it. */
const AT = /\s+(?:@|at|bei(?:m)?|chez|hos|på|presso|bij|na|no|da|do|en|w|em|för|for|u|в|في|لدى)\s+|\s*@\s*(?=\p{L})/giu;

/** Between company and title: the company stands before it. */
const REVERSED = /の|에서(?:의)?\s+/u;

/**
 * Splits a headline into title and company, only where its company is one of those known, or the separator is
 * unmistakable (`@`, `at`, `bei`, `chez`, `presso`, `bij`, `hos`) and its left side names a position.
 */
export function splitHeadline(
  headline: string,
  known: readonly (string | undefined)[],
): { readonly title: string; readonly company: string } | undefined {
  const companies = known.filter((company) => company !== undefined);
  for (const part of headline.split(PARTS)) {
    if (FORMER.test(`${part} `)) continue;
    for (const [title, company] of sides(part)) {
      if (!isJobTitle(title) || title.length > 100) continue;
      const match = companies.find((name) => isSameCompany(name, company) || beginsWith(company, name));
      if (match) return { title, company: match };
      if (companies.length === 0 && isUnmistakable(part, title, company)) return { title, company };
    }
  }
  return undefined;
}

/** Every way to cut a part in two: title, company. */
function sides(part: string): [title: string, company: string][] {
  const cuts: [string, string][] = [...part.matchAll(AT)].map((match) => [
    part.slice(0, match.index).trim(),
    part.slice(match.index + match[0].length).trim(),
  ]);
  const reversed = REVERSED.exec(part);
  if (reversed)
    cuts.push([part.slice(reversed.index + reversed[0].length).trim(), part.slice(0, reversed.index).trim()]);
  const comma = part.lastIndexOf(', ');
  if (comma > 0) cuts.push([part.slice(0, comma).trim(), part.slice(comma + 2).trim()]);
  return cuts.filter(([title, company]) => title !== '' && company !== '');
}

/** The words that never stand inside a title or a company, before something that is written like a name. */
function isUnmistakable(part: string, title: string, company: string): boolean {
  const between = part
    .slice(title.length, part.length - company.length)
    .trim()
    .toLowerCase();
  return (
    /^(?:@|at|bei|beim|chez|hos|presso|bij)$/.test(between) &&
    /^[\p{Lu}\p{Lo}\d]/u.test(company) &&
    company.split(' ').length <= 6
  );
}

/** A company's name with more behind it: `Acme Ltd, responsible for the north`. */
const beginsWith = (text: string, company: string) =>
  companyKey(company).length > 2 && companyKey(text).startsWith(companyKey(company));
