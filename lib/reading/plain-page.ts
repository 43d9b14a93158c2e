import type { Capture, PageState, Person } from '../capture.ts';
import type { Outline } from '../outline.ts';
import { decodePercent } from '../text/percent.ts';
import { filled, ownLines, readSubject, unfolded } from './beside.ts';
import { type Card, readCard } from './card.ts';
import { contactOn } from './contact-on-page.ts';
import { withAddress } from './house-address.ts';
import { isImprint } from './imprint.ts';
import { labelledCard } from './labelled-card.ts';
import { isOfOthers, ofSite, soleContact, splitAlike, withoutField } from './members.ts';
import { agreed, merged, nameOf } from './merge-seen.ts';
import { withoutPassing } from './own-numbers.ts';
import { withoutTracking } from './page-address.ts';
import { companyOf } from './page-company.ts';
import { isMain, linesByBlock, type PageLine, pageLines } from './page-lines.ts';
import { addressWords, isAuthor, isInAddress, isIntroduced, isNameOfPage, subjectOf } from './page-subject.ts';
import type { ReadingContext } from './reading-context.ts';
import { foldedWords, isSamePerson } from './same-person.ts';
import { teamOn } from './team.ts';

/** The page's people and its state, after what is seen has been read too. */
export interface ReadPage {
  readonly people: readonly Person[];
  readonly state: PageState;
  /** The markup names somebody whom nobody sees, and lost. */
  readonly isMarkupOverruled?: boolean | undefined;
}

/**
 * Who a page is about, from its markup and from what is seen. In this order: the person's own markup, unless the address
 * and the visible heading name another; the visible, labelled text; the rest. Each value that lost is kept as a rival.
 */
export function readPlainPage(capture: Capture, outline: Outline, whereabouts: ReadingContext): ReadPage {
  const lines = pageLines(outline, capture.url);
  const company = companyOf(capture, outline, lines);
  const context = { ...whereabouts, company };
  const marked = ofAddress(capture.people, capture.url);
  const pointed = fragmentCard(capture.url, outline, lines, context);
  if (pointed) return person(withCompany(agreed(pointed.person, marked), company), capture);
  const { about } = outline.site;
  const leading = subjectOf(lines, capture.url, capture.title, company);
  // An article's or a product's heading names no contact; but many sites call each of their pages an article.
  const isSubject = about === undefined || (about === 'article' && leading && isNameOfPage(leading, capture.url));
  const isOpen = marked.length === 0 && about === undefined && !leading?.isInAddress;
  const named = isOpen ? labelledCard(lines.filter(isMain), context) : undefined;
  if (named) return person(withCompany(named, company), capture);
  const subject = isSubject ? leading : undefined;
  if (subject && !(marked.length > 1 && !subject.isInAddress)) {
    const seen = readSubject(subject, outline, lines, context);
    const own = marked.filter(({ names }) => names.some((name) => isSamePerson(nameOf(name), subject.name)));
    const [theirs] = own;
    if (theirs) return person(merged(theirs, withCompany(seen, company)), capture);
    // Markup of somebody else: it is stale, or another's; the address and the heading agree without it.
    // Markup that a template or a plugin left names somebody whom the page never shows.
    const isShown = marked.some((one) => isShownIn(lines, one));
    if (!isShown || subject.isInAddress) {
      const read = person(withAddress(withCompany(seen, company), outline, lines, context), capture);
      return { ...read, isMarkupOverruled: marked.length > 0 && !isShown };
    }
  }
  const isMentioned = marked.every(({ names }) => names.every(({ confidence }) => confidence === 'low'));
  // One whom the markup leads with and the page shows is not pushed aside by a list of students or of authors.
  const [lead] = marked;
  const isLed = lead !== undefined && !isMentioned && (marked.length > 1 || isShownIn(lines, lead));
  const found = isLed || isImprint(capture, lines) ? [] : teamOn(outline, lines, whereabouts);
  // Colleagues under a heading of theirs are nobody's contact where one is named with an address of their own.
  const team = found.length > 1 && isOfOthers(found, lines) && soleContact(lines, context) ? [] : found;
  if (team.length > 1) {
    const members = splitAlike(
      team.map(({ person: member }) => unfolded(ownLines(member, outline, lines), lines, context)),
    );
    // Speakers come from companies of their own; a team has its site's.
    const own = new Set(members.flatMap(({ jobs }) => jobs.flatMap((job) => job.company ?? [])));
    const keepsOwn =
      own.size > 1 && members.filter(({ jobs }) => jobs[0]?.company !== undefined).length > members.length / 2;
    return several(
      members.map((member) => (keepsOwn ? member : withCompany(ofSite(withoutField(member), company), company))),
      capture,
    );
  }
  // Whoever wrote an article is not whom the page is about.
  if (outline.site.about === 'article' && isMentioned && marked.length > 0)
    return { people: marked, state: capture.state };
  const [first, ...others] = marked;
  if (first && others.length > 0) return several(marked, capture);
  if (first) return person(filled(first, lines, context), capture);
  const contacts = contactOn(capture, outline, lines, context)
    // Nor is whoever wrote it, with an address for tips below it.
    .filter((one) => about !== 'article' || !isAuthor(lines, one) || isIntroduced(one))
    .map((one) => withCompany(one, company));
  const [contact, ...more] = contacts;
  if (contact && more.length === 0) return person(withAddress(contact, outline, lines, context), capture);
  if (contact) return several(contacts, capture);
  return { people: [], state: capture.state };
}

/** Whether the page shows the person's name. */
const isShownIn = (lines: readonly PageLine[], { names }: Person): boolean =>
  names.some((name) => {
    const words = foldedWords(nameOf(name)).join(' ');
    return lines.some(
      ({ text, isHidden }) => !isHidden && text.length < 200 && foldedWords(text).join(' ').includes(words),
    );
  });

const several = (people: readonly Person[], { state }: Capture): ReadPage => ({
  people,
  state: state === 'person' || state === 'none' ? 'several' : state,
});

/** One person: the page's own address is theirs, without what only leads to a place in it. */
function person(one: Person, { url, state }: Capture): ReadPage {
  const profileUrl = one.profileUrl ?? withoutTracking(url);
  return {
    people: [{ ...withoutPassing(one), profileUrl }],
    state: state === 'several' || state === 'none' ? 'person' : state,
  };
}

/** Of several people in the markup the one whom the page's address names. */
function ofAddress(people: readonly Person[], url: string): readonly Person[] {
  if (people.length < 2) return people;
  const address = addressWords(url);
  const named = people.filter(({ names }) => names.some((name) => isInAddress(nameOf(name), address)));
  return named.length === 1 ? named : people;
}

/** The card that the address's fragment points to. */
function fragmentCard(
  url: string,
  { blocks }: Outline,
  lines: readonly PageLine[],
  context: ReadingContext,
): Card | undefined {
  const hash = URL.canParse(url) ? decodePercent(new URL(url).hash.slice(1)) : '';
  const index = hash === '' ? -1 : blocks.findIndex(({ id }) => id === hash);
  if (index < 0) return undefined;
  const byBlock = linesByBlock(lines);
  const inside = byBlock.get(index) ?? [];
  const parent = blocks[index]?.in ?? -1;
  const around = byBlock.get(parent) ?? [];
  // The anchor may be the heading alone; its card is what stands around it, if that is no list of cards.
  const own = inside.length > 1 || around.filter(({ heading }) => heading !== undefined).length > 1 ? inside : around;
  if (own.length > 80) return undefined;
  const card = readCard(own, context, { reader: 'plain', place: 'fragment' });
  return card.score >= 0.7 ? { ...card, person: card.person } : undefined;
}

function withCompany(read: Person, company: string | undefined): Person {
  const [job] = read.jobs;
  // Somebody's own site is called after them.
  const isTheirOwn = company !== undefined && read.names.some((name) => isSamePerson(nameOf(name), company));
  if (company === undefined || isTheirOwn || job?.company !== undefined) return read;
  const confidence = job ? job.confidence : ('low' as const);
  const quote = job?.quote ?? company;
  return {
    ...read,
    jobs: [{ reader: 'plain', place: 'site', confidence, quote, ...job, company }, ...read.jobs.slice(1)],
  };
}
