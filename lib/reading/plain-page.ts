import type { Capture, Outline, PageState, Person } from '../capture.ts';
import { FROM, filled, ownLines, readSubject, unfolded } from './beside.ts';
import { type Card, readCard } from './card.ts';
import { agreed, merged, nameOf } from './merge-seen.ts';
import { withoutTracking } from './page-address.ts';
import { companyOf } from './page-company.ts';
import { isMain, type PageLine, pageLines } from './page-lines.ts';
import { addressWords, isInAddress, subjectOf } from './page-subject.ts';
import type { ReadingContext } from './reading-context.ts';
import { isSamePerson } from './same-person.ts';
import { teamOn } from './team.ts';

/** The page's people and its state, after what is seen has been read too. */
export interface ReadPage {
  readonly people: readonly Person[];
  readonly state: PageState;
}

/**
 * Who a page is about, from its markup and from what is seen. In this order: the person's own markup, unless the address
 * and the visible heading name another; the visible, labelled text; the rest. Each value that lost is kept as a rival.
 */
export function readPlainPage(capture: Capture, outline: Outline, context: ReadingContext): ReadPage {
  const lines = pageLines(outline, capture.url);
  const company = companyOf(capture, outline, lines);
  const marked = ofAddress(capture.people, capture.url);
  const pointed = fragmentCard(capture.url, outline, lines, context);
  if (pointed) return person(withCompany(agreed(pointed.person, marked), company), capture);
  const subject = subjectOf(lines, capture.url, capture.title);
  if (subject && !(marked.length > 1 && !subject.isInAddress)) {
    const seen = readSubject(subject, outline, lines, context);
    const own = marked.filter(({ names }) => names.some((name) => isSamePerson(nameOf(name), subject.name)));
    const [theirs] = own;
    if (theirs) return person(merged(theirs, withCompany(seen, company)), capture);
    // Markup of somebody else: it is stale, or another's; the address and the heading agree without it.
    if (marked.length === 0 || subject.isInAddress) return person(withCompany(seen, company), capture);
  }
  const isMentioned = marked.every(({ names }) => names.every(({ confidence }) => confidence === 'low'));
  const team = marked.length > 1 && !isMentioned ? [] : teamOn(outline, lines, context);
  if (team.length > 1) {
    const members = team.map(({ person: member }) => unfolded(ownLines(member, outline, lines), lines, context));
    return several(
      members.map((member) => withCompany(member, company)),
      capture,
    );
  }
  // Whoever wrote an article is not whom the page is about.
  if (outline.site.isArticle && isMentioned)
    return { people: marked, state: marked.length > 0 ? capture.state : 'none' };
  const [first, ...others] = marked;
  if (first && others.length > 0) return several(marked, capture);
  if (first) return person(filled(first, lines, context), capture);
  const contact = contactOn(lines, outline, context);
  return contact ? person(withCompany(contact, company), capture) : { people: [], state: capture.state };
}

const several = (people: readonly Person[], { state }: Capture): ReadPage => ({
  people,
  state: state === 'person' || state === 'none' ? 'several' : state,
});

/** One person: the page's own address is theirs, without what only leads to a place in it. */
function person(one: Person, { url, state }: Capture): ReadPage {
  const profileUrl = one.profileUrl ?? withoutTracking(url);
  return { people: [{ ...one, profileUrl }], state: state === 'several' || state === 'none' ? 'person' : state };
}

/** Of several people in the markup the one whom the page's address names. */
function ofAddress(people: readonly Person[], url: string): readonly Person[] {
  if (people.length < 2) return people;
  const address = addressWords(url);
  const named = people.filter(({ names }) => names.some((name) => isInAddress(nameOf(name), address)));
  return named.length === 1 ? named : people;
}

function fragmentOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url).hash.slice(1));
  } catch {
    return '';
  }
}

/** The card that the address's fragment points to. */
function fragmentCard(
  url: string,
  { blocks }: Outline,
  lines: readonly PageLine[],
  context: ReadingContext,
): Card | undefined {
  const hash = fragmentOf(url);
  const index = hash === '' ? -1 : blocks.findIndex(({ id }) => id === hash);
  if (index < 0) return undefined;
  const inside = lines.filter(({ path }) => path.includes(index));
  const parent = blocks[index]?.in ?? -1;
  const around = lines.filter(({ path }) => path.includes(parent));
  // The anchor may be the heading alone; its card is what stands around it, if that is no list of cards.
  const own = inside.length > 1 || around.filter(({ heading }) => heading !== undefined).length > 1 ? inside : around;
  if (own.length > 80) return undefined;
  const card = readCard(own, context, { reader: 'plain', place: 'fragment' });
  return card.score >= 0.7 ? { ...card, person: card.person } : undefined;
}

/** Where no name leads the page: the one whom it names with a position and a way to reach them, or who represents the company. */
function contactOn(lines: readonly PageLine[], outline: Outline, context: ReadingContext): Person | undefined {
  const main = lines.filter(isMain);
  const { person: read, score } = readCard(main, context, FROM, { isImprint: true });
  const [job] = read.jobs;
  const isOfficer = score === 0.7;
  const isSure =
    score >= 1 && (read.emails.length + read.phones.length > 0 || job?.title !== undefined) && main.length < 200;
  if (!isOfficer && !isSure) return undefined;
  return isOfficer ? read : ownLines(read, outline, lines);
}

function withCompany(read: Person, company: string | undefined): Person {
  const [job] = read.jobs;
  if (company === undefined || job?.company !== undefined) return read;
  const confidence = job ? job.confidence : ('low' as const);
  const quote = job?.quote ?? company;
  return {
    ...read,
    jobs: [{ reader: 'plain', place: 'site', confidence, quote, ...job, company }, ...read.jobs.slice(1)],
  };
}
