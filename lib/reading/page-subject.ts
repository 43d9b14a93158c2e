import type { Person } from '../capture.ts';
import { companyKey } from '../text/company.ts';
import { findEmails, isMadeOf } from '../text/email.ts';
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
  const bare = text.replace(/^#?\d+\s?[:.–-]\s*/, '').replace(GREETING, '');
  const hasGreeting = GREETING.test(text);
  const parts = [
    bare,
    ...spansOf([{ text: bare, line: 0 }]).map(({ text: part }) => part),
    ...bare.split(/\s+[|–—-]\s+|\s*[|｜·•]\s*|\s*,\s+|:\s+/u),
  ].map((part) => part.replace(/[.!]+$/, '').trim());
  const best = parts
    .map((name) => ({ name, score: nameScore(name) + (hasGreeting ? 0.2 : 0) }))
    .filter(({ name }) => organisationScore(name) < 0.6 || nameScore(name) > 0.75)
    .sort((a, b) => b.score - a.score)[0];
  return best && best.score >= 0.49 ? best : undefined;
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
  const candidates = lines
    .filter(
      (line) =>
        isMain(line) &&
        line.text.length < 120 &&
        (line.heading !== undefined || line.hint === 'name' || line.text.length < 60),
    )
    .flatMap((line) => {
      const found = nameInHeading(line.text);
      // `Director, Regional Cold Chain`: what somebody directs is nobody.
      const isField = line.heading === undefined && found && !line.text.startsWith(found.name) && isJobTitle(line.text);
      if (isField) return [];
      if (!found || isCompany(found.name)) return [];
      const candidate = { line, ...found, isInAddress: isInAddress(found.name, address) };
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
  if (addressed) return addressed;
  return headed(candidates, lines, title) ?? candidates.find(isTitled);
}

/** The name that a page's title begins with: `Ada Byron | People | Analytics Ltd`. */
function nameInTitle(title: string): string | undefined {
  const [lead = ''] = title.split(/\s+[-–—]\s+|\s*[|｜_·•:：]\s*|(?<=\p{Script=Han})[-–—]/u);
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

/** Whose own site it is: a name in its title, its head or its foot that the host has too. */
export function ownerOf(
  lines: readonly PageLine[],
  names: readonly string[],
  url: string,
  title: string,
): Subject | undefined {
  if (!URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.toLowerCase();
  const inFrame = lines.filter(({ isHidden }) => !isHidden).map(({ text }) => text);
  const parts = [title, ...names, ...inFrame]
    .filter((text) => text.length < 120)
    .flatMap((text) => text.split(/\s+[|–—•·-]\s+|\s*[|｜,:]\s*/u))
    .map((text) =>
      text
        .replace(
          /^[^\p{L}\p{N}©]*(?:©|copyright)?[^\p{L}\p{N}]*(?:\d{4}(?:\s?[–-]\s?\d{4})?)?\s*|\s*\d{4}(?:\s?[–-]\s?\d{4})?\.?$/giu,
          '',
        )
        .trim(),
    );
  const isInHost = (name: string) => {
    const words = foldedWords(name).filter((word) => word.length > 2);
    return words.length > 1 && words.every((word) => host.includes(word));
  };
  const name = parts.find((part) => nameScore(part) >= 0.55 && isInHost(part));
  // A shop's name looks like one too: somebody has to speak for themself, or be written to by name.
  const [given = ''] = name?.split(' ') ?? [];
  const speaks = new RegExp(
    `(?:i['’]?m|i am|my name is|ich bin|ich heiße|je suis|soy|sono|ik ben|sou|jag är|jestem)\\s+${given.replace(/\W/g, '')}`,
    'iu',
  );
  const isOwn = inFrame.some(
    (text) => speaks.test(text) || findEmails(text).some(({ email }) => isMadeOf(email, name ?? '')),
  );
  if (name === undefined || !isOwn) return undefined;
  const line = lines.find(({ text, isHidden }) => !isHidden && text.includes(name)) ?? lines.find(isMain);
  return line && { name, line, isInAddress: true };
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
