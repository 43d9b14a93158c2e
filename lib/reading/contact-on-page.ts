import type { Capture, Person } from '../capture.ts';
import type { Outline } from '../outline.ts';
import { findEmails, isMadeOf } from '../text/email.ts';
import { isJobTitle } from '../text/job-title.ts';
import { ownsHost } from '../text/organisation.ts';
import { nameScore } from '../text/person-name.ts';
import { ENOUGH } from './assign.ts';
import { FROM, ownLines, readSubject } from './beside.ts';
import { readCard } from './card.ts';
import { type ContactBlock, contactBlocks } from './contact-blocks.ts';
import { isImprint, ownersLines } from './imprint.ts';
import { nameOf } from './merge-seen.ts';
import { isMain, isReached, linesByBlock, type PageLine } from './page-lines.ts';
import type { ReadingContext } from './reading-context.ts';
import { isSamePerson } from './same-person.ts';
import { introductionIn } from './sentences.ts';
import { ownerOf } from './site-owner.ts';

/** Where no name leads the page: the one whom it names beside a way to reach them, or who represents the company. */
export function contactOn(
  capture: Capture,
  outline: Outline,
  lines: readonly PageLine[],
  context: ReadingContext,
): readonly Person[] {
  const seen = lines.filter(isMain);
  const isOfOwner = isImprint(capture, lines);
  const main = isOfOwner ? ownersLines(seen) : seen;
  const { person: whole, score, isLabelled } = readCard(main, context, FROM, { isImprint: true });
  const blocks = contactBlocks(main, context);
  if (score === ENOUGH || isLabelled || (isOfOwner && score >= 1)) return [nearest(whole, blocks)];
  // The press is written to where nobody else is named.
  const found =
    blocks.length > 0
      ? blocks
      : contactBlocks(
          lines.filter((line) => isMain(line.asideOf === 'press' ? { ...line, asideOf: undefined } : line)),
          context,
        );
  const sure = ofHouse(
    found.filter(({ strength }) => strength >= 1.1),
    context,
  );
  const owner = sure.some((one) => isOfSite(one, capture.url))
    ? undefined
    : ownerOf(lines, outline.site.names, capture.url, capture.title);
  // Somebody's own site is theirs, whoever else is named there with an address: their accountant, their agent.
  if (owner && sure.length > 0) return [introducing(readSubject(owner, outline, lines, context), main)];
  const writtenTo = sure.length > 0 ? undefined : writtenToAt(main, outline, lines, context);
  if (writtenTo) return [writtenTo];
  if (owner) return [introducing(readSubject(owner, outline, lines, context), main)];
  const introduced = sure.length > 0 ? undefined : introducedOn(main, outline, lines, context);
  if (introduced) return [introduced];
  return (sure.length > 0 ? sure : found.slice(0, 1)).map(({ person: one }) => ownLines(one, outline, lines));
}

/** What stands in a block with the name that a label gives goes before what stands anywhere on the page. */
function nearest(whole: Person, blocks: readonly ContactBlock[]): Person {
  const [name] = whole.names;
  const block = blocks.find(({ person: { names } }) =>
    names.some((one) => name && isSamePerson(nameOf(one), nameOf(name))),
  );
  if (!block) return whole;
  const { jobs, emails, phones, addresses } = block.person;
  return {
    ...whole,
    jobs: jobs[0]?.title === undefined ? whole.jobs : jobs,
    emails: emails.length > 0 ? emails : whole.emails,
    phones: phones.length > 0 ? phones : whole.phones,
    addresses: addresses.length > 0 ? addresses : whole.addresses,
  };
}

/** Written to at the page's own host. */
const isOfSite = ({ person: { emails } }: ContactBlock, url: string): boolean => {
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  return emails.length === 0 || emails.some(({ value }) => host.endsWith(value.split('@')[1]?.toLowerCase() ?? ' '));
};

/** On a page that an organisation heads, its own people are meant, and not those of the site that lists it. */
function ofHouse(found: readonly ContactBlock[], { company }: ReadingContext): readonly ContactBlock[] {
  const isOwn = ({ person: { emails } }: ContactBlock) =>
    company !== undefined && emails.some(({ value }) => ownsHost(company, value.split('@')[1] ?? ''));
  const own = found.filter(isOwn);
  return own.length > 0 ? own : found;
}

/**
 * Whom the page shows with an address that bears their name, wherever that stands: in a box of its own below a portrait, or
 * in the foot of their own site, which then is all theirs. Nobody, where two could be meant.
 */
function writtenToAt(
  main: readonly PageLine[],
  { site }: Outline,
  lines: readonly PageLine[],
  context: ReadingContext,
): Person | undefined {
  const seen = lines.filter(({ isHidden }) => !isHidden);
  const emailsIn = (some: readonly PageLine[]) => [
    ...new Set(some.flatMap(({ text }) => findEmails(text).map(({ email }) => email.toLowerCase()))),
  ];
  const isName = ({ text, heading, hint }: PageLine) =>
    text.length < 60 && nameScore(text) >= (heading !== undefined || hint === 'name' ? 0.55 : 0.6);
  const all = emailsIn(seen);
  const isOnly = all.length === 1 && site.phones.length === 0;
  const emails = isOnly ? all : emailsIn(main);
  const named = main.filter(isName).flatMap((line) => {
    const email = emails.find((one) => isMadeOf(one, line.text));
    return email === undefined ? [] : [{ line, email }];
  });
  const [found] = named;
  if (!found || named.some(({ line }) => !isSamePerson(line.text, found.line.text))) return undefined;
  const { line, email } = found;
  const at = main.indexOf(line);
  const byBlock = linesByBlock(seen);
  const reached = seen.find(({ text }) => text.toLowerCase().includes(email));
  const block = reached?.path.map((index) => byBlock.get(index) ?? []).find((own) => own.length > 1) ?? [];
  const beside = isOnly ? seen.filter(({ area }) => area === 'footer') : block.length <= 20 ? block : [];
  const own = [...main.slice(at, at + 3), ...(reached ? [reached] : []), ...beside];
  const { person: read } = readCard([...new Set(own)], context, FROM, { name: line.text });
  const name = { ...FROM, confidence: 'medium' as const, full: line.text, quote: line.text };
  return { ...read, names: [name] };
}

/** Somebody speaks for themself: `Mijn naam is Ada Marr`, `My name is …`. */
const OF_THEMSELF =
  /(?<!\p{L})(?:my name is|i['’]m|i am|mein name ist|ich bin|ich heiße|je m['’]appelle|je suis|me llamo|mi nombre es|soy|mi chiamo|sono|mijn naam is|ik ben|meu nome é|me chamo|chamo-me|sou|jag heter|jag är|nazywam się|jestem)\s/iu;

/** Most characters of a paragraph that names a contact. */
const PARAGRAPH = 700;

/**
 * Whom a sentence of the page names: the one who speaks there for themself, to whom then all that the page shows belongs;
 * or the one whom it says how to reach, with what that sentence has.
 */
function introducedOn(
  main: readonly PageLine[],
  outline: Outline,
  lines: readonly PageLine[],
  context: ReadingContext,
): Person | undefined {
  for (const line of main) {
    if (line.text.length < 20 || line.text.length > PARAGRAPH) continue;
    const introduction = introductionIn(line.text);
    if (!introduction || nameScore(introduction.name) < 0.6) continue;
    const { name, title, company, quote } = introduction;
    const isTheirOwn = OF_THEMSELF.test(quote);
    const read = isTheirOwn
      ? readSubject({ name, line, isInAddress: false }, outline, lines, context)
      : readCard(besides(line, main), context, FROM, { name }).person;
    if (read.emails.length + read.phones.length === 0) continue;
    // A chat's `Hi, I'm Ada` is nobody's page: their address or the host has the name.
    if (isTheirOwn && !isNamedAfter(name, read)) continue;
    const claim = { ...FROM, confidence: 'medium' as const, quote: quote.slice(0, 300) };
    const jobs = title || company ? [{ ...claim, title, company }] : read.jobs;
    return { ...read, names: [{ ...claim, full: name }], jobs };
  }
  return undefined;
}

/** With what they say that they do, where no line says it: `Soy Ada Marr, ilustradora independiente`. */
function introducing(read: Person, main: readonly PageLine[]): Person {
  const [name] = read.names;
  if (!name || read.jobs.some(({ title }) => title !== undefined && isJobTitle(title))) return read;
  for (const { text } of main) {
    const told = text.length <= PARAGRAPH && OF_THEMSELF.test(text) ? introductionIn(text) : undefined;
    if (told?.title === undefined || !isSamePerson(told.name, nameOf(name))) continue;
    const { title, company = read.jobs[0]?.company, quote } = told;
    return { ...read, jobs: [{ ...FROM, confidence: 'medium', quote: quote.slice(0, 300), title, company }] };
  }
  return read;
}

/** The line, and where it names somebody without a way to reach them, the rest of its small block. */
function besides(line: PageLine, main: readonly PageLine[]): readonly PageLine[] {
  if (isReached(line)) return [line];
  const byBlock = linesByBlock(main);
  const block = line.path.map((index) => byBlock.get(index) ?? []).find(({ length }) => length > 1) ?? [];
  return block.length <= 8 ? block : [line];
}

const isNamedAfter = (name: string, { emails }: Person): boolean => emails.some(({ value }) => isMadeOf(value, name));
