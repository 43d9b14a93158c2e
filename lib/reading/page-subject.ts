import type { Person } from '../capture.ts';
import { companyKey } from '../text/company.ts';
import { isMadeOf } from '../text/email.ts';
import { isFieldOfWork } from '../text/field-of-work.ts';
import { isJobTitle } from '../text/job-title.ts';
import { organisationScore } from '../text/organisation.ts';
import { decodePercent } from '../text/percent.ts';
import { nameScore } from '../text/person-name.ts';
import { nameOf } from './merge-seen.ts';
import { isMain, type PageLine } from './page-lines.ts';
import { foldedWords, isSamePerson } from './same-person.ts';
import { spansOf } from './spans.ts';

/** Whom a page is about, as its address and its headings say. */
export interface Subject {
  readonly name: string;
  readonly line: PageLine;
  /** The page's own address has the name. */
  readonly isInAddress: boolean;
  /** The page's title has it, and its first heading is it. */
  readonly isInTitle?: boolean;
}

/** What stands before a name in a heading: greetings, `About`, numbers of episodes. */
const GREETING =
  /^(?:(?:hi|hello|hey|hallo|bonjour|hola|ciao|olá|hej|cześć)[\s,!.–-]*)?(?:(?:i['’]?m|i am|my name is|this is|ich bin|je suis|soy|sono|ik ben|sou|jag är|jestem)\s+|(?:about|über|à propos de|sobre|meet|contact|profile(?: of)?|profil(?: von)?|staff profile|biography)[\s:–-]+)/iu;

/** The words of the address's path and fragment. */
export function addressWords(url: string): string {
  if (!URL.canParse(url)) return '';
  const { pathname, hash, search } = new URL(url);
  return foldedWords(decodePercent(`${pathname} ${hash} ${search}`)).join(' ');
}

/** Whether the address has the name: its longest words, in either way of writing umlauts. */
export function isInAddress(name: string, address: string): boolean {
  const words = foldedWords(name).filter((word) => word.length > 2);
  const plain = address.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u');
  const isThere = (word: string) =>
    address.includes(word) || plain.includes(word.replace(/ae/g, 'a').replace(/oe/g, 'o').replace(/ue/g, 'u'));
  const found = words.filter(isThere).length;
  return (
    words.length > 0 && found >= Math.min(2, words.length) && words.some((word) => word.length > 3 && isThere(word))
  );
}

/** Whether the last part of the address is the name and nothing more, as staff pages have it: `/our-team/dr-ada-byron/`. */
export function isNameOfPage({ name, line }: Subject, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const last = decodePercent(new URL(url).pathname).split('/').findLast(Boolean) ?? '';
  const words = foldedWords(last.replace(/\.\w{1,5}$/, ''));
  const said = new Set(foldedWords(line.text));
  return foldedWords(name).length > 1 && words.length > 1 && words.every((word) => said.has(word));
}

/** The name in a heading: `Dr. Ada Byron – Cardiologist`, `Hello, I'm Ada Byron.` */
function nameInHeading(text: string): { readonly name: string; readonly score: number } | undefined {
  // `14 Pukeko Rise, Waikanae Beach`: a house.
  if (/^\d[\d/]*[a-z]?\s\p{Lu}\p{Ll}/u.test(text)) return undefined;
  // `Meet your Spring Garden branch manager`: a place.
  if (
    /^(?:meet |über |about )?(?:your|our|ihr|unser|votre|notre|tu|su|nuestr[oa]|il tuo|uw|onze)\s/iu.test(text) &&
    isJobTitle(text)
  )
    return undefined;
  const bare = text.replace(/^#?\d+\s?[:.–-]\s*/, '').replace(GREETING, '');
  const hasGreeting = GREETING.test(text);
  const parts = [
    bare,
    ...spansOf([{ text: bare, line: 0 }]).map(({ text: part }) => part),
    ...bare.split(/\s+[|–—>›»-]\s+|\s*[|｜·•]\s*|\s*,\s+|:\s+/u),
    // Torn at the comma in it: `서가람 (Garam Seo`.
  ].map((part) => part.replace(/[.!]+$|\s*\([^)]*$/g, '').trim());
  const best = parts
    .map((name) => ({ name, score: nameScore(name) + (hasGreeting ? 0.2 : 0) }))
    .filter(({ name }) => organisationScore(name) < 0.6 || nameScore(name) > 0.75)
    .sort((a, b) => b.score - a.score)[0];
  // `Contact Purchasing`: what is behind the greeting is a department.
  const isDepartment =
    best !== undefined && !best.name.includes(' ') && (isFieldOfWork(best.name) || isJobTitle(best.name));
  return best && best.score >= 0.49 && !isDepartment ? best : undefined;
}

/** How much a name's own words have to speak for it where nothing around it does. */
const SURE = 0.75;

function hasPosition(line: PageLine, lines: readonly PageLine[]): boolean {
  const at = lines.indexOf(line);
  return lines.slice(Math.max(0, at - 1), at + 3).some(({ text, hint }) => hint === 'title' || isJobTitle(text));
}

/** The subject by the page's address, its first heading, its title: none where these speak of anything but a person. */
export function subjectOf(
  lines: readonly PageLine[],
  url: string,
  title: string,
  company?: string,
): Subject | undefined {
  const address = addressWords(url);
  const titled = nameInTitle(title);
  const isTitled = ({ name }: Pick<Subject, 'name'>) => titled !== undefined && isSamePerson(name, titled);
  // `Valcorda Serramenti` over the site of `Valcorda Serramenti S.p.A.`
  const isCompany = (name: string) =>
    company !== undefined && organisationScore(company) === 1 && companyKey(company) === companyKey(name);
  const house = company === undefined ? '' : companyKey(company);
  const isBranch = (text: string) =>
    house.length > 5 && nameScore(company ?? '') < 0.55 && companyKey(text).startsWith(house);
  const candidates = lines
    .filter(
      (line) =>
        isMain(line) &&
        line.text.length < 120 &&
        // The way to the page: `Ada Marr > Members`.
        !/\s[>›»]\s/.test(line.text) &&
        (line.heading !== undefined || line.hint === 'name' || line.text.length < 60),
    )
    .flatMap((line) => {
      const found = nameInHeading(line.text);
      // `Director, Regional Cold Chain`: what somebody directs is nobody.
      const isField = line.heading === undefined && found && !line.text.startsWith(found.name) && isJobTitle(line.text);
      if (isField) return [];
      // `Kelp Paint Dayton – Wilmot Pike`: a branch, and where it is.
      if (!found || isCompany(found.name) || isBranch(line.text)) return [];
      // A place has its name in the address too: `/branches/spring-garden`. On a line of its own somebody has a position beside it.
      const isPlain = line.heading === undefined && line.hint !== 'name' && found.score < SURE;
      const isNamed = isInAddress(found.name, address) && !(isPlain && !hasPosition(line, lines));
      const candidate = { line, ...found, isInAddress: isNamed };
      // Any line may be the one whose name the address has; else it takes a heading.
      return candidate.isInAddress || isTitled(found) || line.heading !== undefined || line.hint === 'name'
        ? [candidate]
        : [];
    });
  // `Meet Ada` in the heading, and the whole name below it: whoever has more of the address.
  const shared = ({ name }: Subject) => foldedWords(name).filter((word) => address.includes(word)).length;
  const [addressed] = candidates
    .filter((candidate) => candidate.isInAddress)
    .toSorted((one, other) => shared(other) - shared(one));
  // The address spells a name that the title has in its own letters.
  const isSpelt = addressed !== undefined && titled !== undefined && !/\p{Script=Latin}/u.test(titled);
  const spelt = isSpelt ? candidates.find(isTitled) : undefined;
  if (spelt) return { ...spelt, isInAddress: true };
  // The address has one word of the name, and a heading the whole: `/our-people/hinemoa`.
  const whole = addressed && foldedWords(addressed.name).length === 1 ? fullerThan(addressed, candidates) : undefined;
  if (addressed) return whole ? { ...whole, isInAddress: true } : addressed;
  return headed(candidates, lines, title) ?? candidates.find(isTitled);
}

const fullerThan = ({ name }: Subject, candidates: readonly Subject[]): Subject | undefined =>
  candidates.find(
    (other) =>
      foldedWords(other.name).length > 1 && foldedWords(name).every((word) => foldedWords(other.name).includes(word)),
  );

/** The name that a page's title begins with: `Ada Byron | People | Analytics Ltd`. */
function nameInTitle(title: string): string | undefined {
  const [lead = ''] = title.split(/\s+[-–—>›»]\s+|\s*[|｜_·•:：]\s*|(?<=\p{Script=Han})[-–—]/u);
  const score = nameScore(lead);
  return score >= 0.6 && organisationScore(lead) === 0 && (score >= 0.9 || !isJobTitle(lead)) ? lead : undefined;
}

/** The name in the page's first heading of the highest level. */
function headed(
  candidates: readonly (Subject & { readonly score: number })[],
  lines: readonly PageLine[],
  title: string,
): Subject | undefined {
  const headings = lines.filter((line) => isMain(line) && line.heading !== undefined && line.text !== '');
  const highest = Math.min(...headings.map(({ heading = 6 }) => heading));
  const firstHeading = headings.find(({ heading }) => heading === highest);
  // `Your branch manager` over the name: whoever comes first below it.
  const at = firstHeading ? lines.indexOf(firstHeading) : -1;
  const below = firstHeading && isJobTitle(firstHeading.text) ? lines.slice(at + 1, at + 5) : [];
  const next = candidates.find(({ line }) => below.includes(line));
  const isAlone = candidates.every(({ line, name }) => line.heading !== next?.line.heading || name === next?.name);
  const head = candidates.find(({ line }) => line === firstHeading) ?? (isAlone ? next : undefined);
  if (!head) return undefined;
  const inTitle = foldedWords(title).join(' ').includes(foldedWords(head.name).join(' '));
  const isSure =
    head.score >= 0.75 || (inTitle && head.score >= 0.55) || head.line.hint === 'name' || below.includes(head.line);
  return isSure && !isJobTitle(head.name)
    ? { ...head, isInTitle: inTitle && head.line.heading !== undefined }
    : undefined;
}

/** `By Ada Marr, Energy Correspondent`. */
const BYLINE = /^(?:by|von|par|por|di|door|av|przez|作者|文|撰文|記者|记者)[\s:：]/iu;

/** Whether a line of the page says that they wrote it. */
export const isAuthor = (lines: readonly PageLine[], { names }: Person): boolean =>
  names.some((name) => {
    const words = foldedWords(nameOf(name)).join(' ');
    return lines.some(({ text }) => BYLINE.test(text.trim()) && foldedWords(text).join(' ').includes(words));
  });

/** A box about the author, with an address of their own and not for tips, is more than a byline. */
export const isIntroduced = ({ names: [name], emails }: Person): boolean =>
  name !== undefined &&
  !BYLINE.test(name.quote ?? '') &&
  emails.some(({ value, quote = '' }) => isMadeOf(value, nameOf(name)) && !/(?<!\p{L})tips?\s?:/iu.test(quote));
