import { companyKey, isSameCompany } from './company.ts';
import { isJobTitle } from './job-title.ts';

/** Parts of a headline: people put slogans, hobbies and former jobs beside their position. */
const PARTS =
  /\s*[|｜•·‖▪◆／]\s*|\s+[–—]\s+|\s+\/\s+|;\s+|(?<=\p{L}{3})\.\s+(?=\p{Lu})|,\s+(?=(?:previously|prev|formerly|former|ex)\b)/u;

/** The same, with the marks that stand inside titles as well. */
const SEPARATED = /\s*[|｜•·‖▪◆／,，:：]\s*|\s+[–—/-]\s+|\s*(?:\p{Extended_Pictographic}|\u{FE0F}|\u{200D})+\s*/u;

/** Never a position held now. */
const FORMER =
  /(?<!\p{L})(?:ex|former(?:ly)?|previously|prev|past|before|retired|ehemals|ehemalige?r?|früher|zuvor|vormals|a\.?\s?d|ancien(?:ne)?(?:ment)?|avant|antig[uo]o?a?|anteriormente|antes|già|vorher|voormalig|eerder|tidigare|tidligere|były|była|byly|wcześniej|бывш\p{L}{2,3}|ранее|سابقا?ً?)(?!\p{L})[\s.:-]|^(?:元|前|전\s)/iu;

/** Learning somewhere is not working there. */
const STUDENT =
  /(?<!\p{L})(?:students?(?:in|ka)?|étudiante?|estudiante|studente(?:ssa)?|studierende[rn]?|uczeń|opiskelija|öğrenci|студент(?:ка)?|طالبة?)(?!\p{L})|学生|學生|학생/iu;

/** Between title and company, by language; the company stands behind it. */
const AT =
  /\s+(?:@|at|with|bei(?:m)?|chez|hos|på|presso|bij|nella|na|no|da|do|en|w(?:\s+firmie)?|em|för|for|u|в(?:\s+компании)?|في|لدى)\s+|\s*@\s*(?=\p{L})/giu;

/** Those of them that never stand inside a title or a company. */
const UNMISTAKABLE = /^(?:@|at|bei|beim|chez|hos|presso|bij|w\s+firmie|в\s+компании|لدى)$/u;

/** Between company and title: the company stands before it. `の` stands in other places too, `에서` does not. */
const REVERSED = /の|에서(?:의)?\s+/u;

/** A name that says itself that it is a company's. */
const COMPANY =
  /(?:株式会社|有限会社|合同会社|公司|集团|集團|(?:은행|전자|그룹|주식회사))$|^(?:株式会社|شركة\s|ООО\s|компани)/u;

interface Split {
  readonly title: string;
  readonly company: string;
}

/** A way to cut a part in two, and whether it can be meant in no other way. */
interface Cut extends Split {
  readonly isSure: boolean;
}

/**
 * Splits a headline into title and company, only where its company is one of those known, or the separator is
 * unmistakable and its other side names a position. Former positions and studies are nobody's job.
 */
export function splitHeadline(headline: string, known: readonly (string | undefined)[]): Split | undefined {
  const companies = known.filter((company) => company !== undefined);
  for (const part of headline.replace(/\([^()]*\)/g, ' ').split(PARTS)) {
    if (FORMER.test(`${part} `)) continue;
    for (const { title, company, isSure } of [...cutsAt(companies, part), ...cuts(part)]) {
      if (!isJobTitle(title) || title.length > 100 || STUDENT.test(title)) continue;
      const match = companies.find((name) => isMeant(company, name));
      if (match) return { title, company: match };
      if (companies.length === 0 && isSure && isName(company)) return { title, company };
    }
  }
  return beside(companies, headline);
}

/** `Co-Founder & COO | Acme | Angel investor`: a known company that is a part of its own, and the position right before it. */
function beside(companies: readonly string[], headline: string): Split | undefined {
  const parts = headline.split(SEPARATED).map((part) => part.trim());
  const place = parts.findIndex((part, index) => index > 0 && companies.some((name) => isSameCompany(name, part)));
  const title = parts[place - 1];
  const company = companies.find((name) => isSameCompany(name, parts[place] ?? ''));
  const isHeld = title && company && title.length <= 100 && isJobTitle(title) && !STUDENT.test(title);
  return isHeld && !FORMER.test(`${title} `) ? { title, company } : undefined;
}

/** A known company at the beginning, and nothing but a blank before the title: `雾灯科技有限公司 产品总监`. */
const cutsAt = (companies: readonly string[], part: string): Cut[] =>
  companies
    .filter((company) => part.trim().startsWith(`${company} `))
    .map((company) => ({ company, title: part.trim().slice(company.length).trim(), isSure: true }));

/** Every way to cut a part in two. */
function cuts(part: string): Cut[] {
  const found: Cut[] = [...part.matchAll(AT)].map((match) => {
    const company = part.slice(match.index + match[0].length).trim();
    return {
      title: part.slice(0, match.index).trim(),
      company,
      isSure: UNMISTAKABLE.test(match[0].trim().toLowerCase()) || /^شركة\s/u.test(company),
    };
  });
  const reversed = REVERSED.exec(part);
  if (reversed) {
    const company = part.slice(0, reversed.index).trim();
    const title = part.slice(reversed.index + reversed[0].length).trim();
    found.push({ title, company, isSure: reversed[0].startsWith('에서') || COMPANY.test(company) });
  }
  const [first = '', ...rest] = part.trim().split(/\s+/);
  if (COMPANY.test(first) && rest.length > 0) found.push({ title: rest.join(' '), company: first, isSure: true });
  const comma = part.lastIndexOf(', ');
  if (comma > 0)
    found.push({ title: part.slice(0, comma).trim(), company: part.slice(comma + 2).trim(), isSure: false });
  return found.filter(({ title, company }) => title !== '' && company !== '');
}

/** Written like a name: a capital or a letter without case first, and no sentence. */
const isName = (company: string) => /^[\p{Lu}\p{Lo}\d]/u.test(company) && company.split(' ').length <= 6;

/** The known company, with more behind it (`Acme Ltd, responsible for the north`), or by the beginning of its name. */
function isMeant(text: string, company: string): boolean {
  const [said, known] = [companyKey(text), companyKey(company)];
  const isBegun = known.length > 2 && said.startsWith(known);
  const isShort = said.length > 3 && known.startsWith(said) && /^[\p{Lu}\p{Lo}]/u.test(text);
  return isSameCompany(company, text) || isBegun || isShort;
}
