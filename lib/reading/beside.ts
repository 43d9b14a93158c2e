import type { Person } from '../capture.ts';
import type { Outline } from '../outline.ts';
import { findEmails, isMadeOf } from '../text/email.ts';
import { isFieldOfWork } from '../text/field-of-work.ts';
import { isJobTitle } from '../text/job-title.ts';
import { organisationScore } from '../text/organisation.ts';
import { nameScore } from '../text/person-name.ts';
import { labelOf } from '../text/segments.ts';
import { readCard } from './card.ts';
import type { LineLink } from './fact.ts';
import { merged, nameOf } from './merge-seen.ts';
import { withoutFar } from './own-numbers.ts';
import { isMain, linesByBlock, type PageLine } from './page-lines.ts';
import type { Subject } from './page-subject.ts';
import type { ReadingContext } from './reading-context.ts';
import { isSameNumber } from './same-number.ts';
import { isSamePerson } from './same-person.ts';
import { isProse } from './spans.ts';
import { withoutStrangers } from './strangers.ts';

/** What is seen of the page's own text. */
export const FROM = { reader: 'plain', place: 'page text' } as const;

/** Lines below the name in which a text about them may begin with their position. */
const BIO = 5;

/** `Senior content strategist at Siftwell. Ex-auditor, …`: the first words of a text are no sentence, but what somebody is. */
function positionIn(line: PageLine): PageLine[] {
  const [, lead = ''] = /^([^.!?]{6,70})[.!]\s+\p{Lu}/u.exec(line.text) ?? [];
  const isSaid = /\s(?:is|was|has|are|ist|hat|war|est|a|es|è|ha|jest|är|heeft|helps?|leads?|joined|works?)\s/.test(
    ` ${lead} `,
  );
  const isPosition = isJobTitle(lead.split(' ').slice(0, 3).join(' ')) && !isSaid && isProse(line.text);
  return isPosition ? [{ ...line, text: lead, links: [], hint: undefined }] : [];
}

/** What the page says of its subject. */
export function readSubject(
  subject: Subject,
  outline: Outline,
  lines: readonly PageLine[],
  context: ReadingContext,
): Person {
  const main = lines.filter((line) => isMain(line) || line === subject.line);
  const own = withoutStrangers(main, subject.name, subject.line);
  const at = own.indexOf(subject.line);
  // The heading first: what stands before it is read behind it.
  const ordered = [
    ...own.slice(Math.max(0, at)),
    { ...subject.line, text: '', links: [] },
    ...own.slice(0, Math.max(0, at)),
  ];
  const named = ordered
    .flatMap((line, place) => [...(place > 0 && place < BIO ? positionIn(line) : []), line])
    .map((line) => (line === subject.line ? { ...line, hint: 'name' as const } : line));
  // Many a blog calls itself after whoever writes it.
  const isOwnName = context.company !== undefined && isSamePerson(context.company, subject.name);
  const about = isOwnName ? { ...context, company: undefined } : context;
  const { person: read } = readCard(named, about, FROM, { name: subject.name });
  const confidence = subject.isInAddress ? ('high' as const) : ('medium' as const);
  const name = { ...FROM, place: 'heading', confidence, full: subject.name, quote: subject.line.text.slice(0, 300) };
  const jobs = read.jobs.map((job) => ofHouse(job, ordered, context));
  const phones = withoutFar(read.phones, ordered, subject.line);
  return unfolded(ownLines({ ...read, jobs, names: [name], phones }, outline, lines), lines, context);
}

/** Lines below the name in which its own position and company stand; one that only looks like a company stands closer. */
const NEAR = { company: 8, doubtful: 3 } as const;

/** A company that stands far below the name (a school, an earlier employer) does not push the site's own aside. */
function ofHouse(
  job: Person['jobs'][number],
  lines: readonly PageLine[],
  { company }: ReadingContext,
): Person['jobs'][number] {
  if (company === undefined || job.company === undefined) return job;
  const { company: own } = job;
  const isSure = organisationScore(own) === 1;
  // `Partner, Corporate Tax`: what a lawyer or an accountant is a partner for.
  if (!isSure && isFieldOfWork(own)) {
    const title = `${job.title}, ${own}`;
    return job.quote === title ? { ...job, title, company } : { ...job, company };
  }
  const at = lines.findIndex(({ text }) => text.includes(own));
  const isBesideTitle = job.quote?.includes(own) === true && at < NEAR.company;
  return at > (isSure ? NEAR.company : NEAR.doubtful) && !isBesideTitle ? { ...job, company } : job;
}

/** What the markup lacks of contacts, from what is seen beside the name that it gives: what is labelled, linked or bears the name. */
export function filled(marked: Person, lines: readonly PageLine[], context: ReadingContext): Person {
  const [claim] = marked.names;
  const name = claim ? nameOf(claim) : '';
  const main = lines.filter(isMain);
  const line = main.find(({ text }) => text.length < 120 && isSamePerson(text, name));
  // The widest block around the name that is still a card.
  const byBlock = linesByBlock(main);
  const block = line?.path.findLast((index) => (byBlock.get(index)?.length ?? 0) <= 25);
  const beside = (block === undefined ? undefined : byBlock.get(block)) ?? [];
  const seen = line ? readCard(withoutStrangers(beside, name, line), context, FROM, { name }).person : undefined;
  const isLinked = (value: string) =>
    beside.some(
      ({ text, links = [] }) => links.some(({ href }) => /^tel:/i.test(href)) && text.includes(value.slice(-4)),
    );
  // A link behind the company's name leads to the company, one behind a name to somebody else.
  const [job] = marked.jobs;
  const linked = beside.flatMap(({ links = [] }) => links);
  const isElsewhere = ({ text }: LineLink) =>
    text !== '' && (text === job?.company || nameScore(text) >= 0.55 || organisationScore(text) > 0);
  const others = new Set(
    linked.filter((link) => isElsewhere(link) && labelOf(link.text) === undefined).map(({ href }) => href),
  );
  const made = main.flatMap(({ text }) => {
    const quote = text.slice(0, 300);
    const found = findEmails(text).filter(({ email }) => isMadeOf(email, name));
    return found.map(({ email }) => ({ ...FROM, confidence: 'medium' as const, value: email, quote }));
  });
  return {
    ...marked,
    emails: marked.emails.length > 0 ? marked.emails : made.slice(0, 1),
    phones: marked.phones.length > 0 ? marked.phones : (seen?.phones.filter(({ value }) => isLinked(value)) ?? []),
    links: [
      ...marked.links,
      ...(seen?.links ?? []).filter(
        ({ value }) => !others.has(value) && !marked.links.some((other) => other.value === value),
      ),
    ],
  };
}

/** The person with what a part of the page that is folded away says of the same one: a dialog, a second form of the card. */
export function unfolded(read: Person, lines: readonly PageLine[], context: ReadingContext): Person {
  const [claim] = read.names;
  const name = claim ? nameOf(claim) : '';
  const at = lines.find(
    (line) => (line.isHidden || line.area === 'dialog') && line.text.length < 80 && isSamePerson(line.text, name),
  );
  if (!at) return read;
  const byBlock = linesByBlock(lines);
  const block = at.path.map((index) => byBlock.get(index) ?? []).find((own) => own.length > 2);
  if (!block) return read;
  const inside = block.filter(({ isHidden, area }) => isHidden || area === 'dialog');
  if (
    inside.length > 40 ||
    inside.some((line) => line.heading !== undefined && line !== at && !isSamePerson(line.text, name))
  )
    return read;
  return merged(read, {
    ...readCard(inside, context, { reader: 'plain', place: 'folded' }, { name }).person,
    names: [],
  });
}

/** The person without the numbers and addresses that are the organisation's own: those of the site's head, foot and markup. */
export function ownLines(read: Person, { site }: Outline, lines: readonly PageLine[]): Person {
  const frame = lines
    .filter(({ area }) => area === 'header' || area === 'footer')
    .map(({ text, links = [] }) => `${text} ${links.map(({ href }) => href).join(' ')}`);
  const digits = frame
    .join(' ')
    .replace(/[^\d\s]/g, '')
    .replace(/\s+/g, '');
  const isSites = (phone: string) => {
    const bare = phone
      .replace(/\(0\)|(?:ext|x|,).*$/gi, '')
      .replace(/\D/g, '')
      .replace(/^0+/, '')
      .slice(-8);
    return site.phones.some((other) => isSameNumber(other, phone)) || (bare.length > 6 && digits.includes(bare));
  };
  // Behind the house's number their extension makes it theirs.
  const phones = read.phones.filter(
    ({ value }) => /(?:ext|x|durchwahl|dw|poste|内線)\.?\s?\d+$/i.test(value) || !isSites(value),
  );
  const socials = read.socials.filter(({ key, value }) => key !== 'WhatsApp' || !isSites(value));
  const links = read.links.filter(({ value }) => !/\/\/wa\.me\//.test(value) || !isSites(value));
  const isSitesEmail = (email: string) =>
    site.emails.includes(email) || frame.some((text) => text.toLowerCase().includes(email.toLowerCase()));
  const others = read.emails.filter(({ value }) => !isSitesEmail(value));
  // Where one bears the name, the others on the page are the house's or somebody else's.
  const [claim] = read.names;
  const named = claim ? others.filter(({ value }) => isMadeOf(value, nameOf(claim))) : [];
  const emails = named.length > 0 ? named : others;
  // A doctor's practice is reached by its own lines, wherever else they stand.
  const isBare = phones.length + emails.length === 0;
  const inMain = (value: string) => lines.some((line) => isMain(line) && line.text.includes(value));
  return {
    ...read,
    phones: phones.length > 0 ? phones : read.phones.filter(({ value }) => inMain(value)),
    emails: isBare ? read.emails.filter(({ value }) => inMain(value)) : emails,
    socials,
    links,
  };
}
