import type { Candidate } from '../../capture.ts';
import { newPerson } from '../../person.ts';
import { isSameCompany } from '../../text/company.ts';
import { attribute, type LineRules, linesOf, textOf } from '../dom.ts';
import { type EntryLines, positionsOf } from './entries.ts';
import { currentJobs } from './jobs.ts';
import { CURRENT_COMPANY } from './labels.ts';
import { isBorneOut, isForeign, isTied, type Subject, titleNames } from './subject.ts';
import { isSchool, readTopCard, undouble } from './top-card.ts';

/**
 * The Ember pages of 2018 to 2026, with readable classes first and hashed ones later. What holds: a section with the
 * name as h1 and the link to its owner's contact info, the experience section or its anchor (English in every language),
 * and since 2022 that each text stands twice, once visible (`aria-hidden`) and once for screen readers.
 */

const CARDS =
  'main section[data-member-id], section[data-member-id], section.pv-top-card, .pv-top-card-section, main section, section';

const CONTACT = 'a[href*="/overlay/contact-info"], a[href*="/detail/contact-info"]';

const cardsOf = (document: Document) =>
  [...document.querySelectorAll(CARDS)].filter(
    (section) => section.querySelector('h1, a[href*="contact-info"]') !== null,
  );

export const isEmber = (document: Document) =>
  document.querySelector(
    'section[data-member-id], .pv-top-card, .pv-top-card-section, .ember-application #experience',
  ) !== null || cardsOf(document).some((section) => section.querySelector('h1') && section.querySelector(CONTACT));

export function readEmber(subject: Subject): Candidate | undefined {
  const { document, places } = subject;
  const card = places.look(
    'top card',
    cardsOf(document).find((section) => isTied(section, subject) && !isForeign(section, subject)),
  );
  if (!card) return undefined;
  const name = places.look('top card name', headingName(card) ?? lockupName(subject));
  if (!name) return undefined;

  const person = newPerson();
  person.names.push({ ...places.from('top card name', 'high'), full: name });
  const contact =
    card.querySelector('#top-card-text-details-contact-info') ?? card.querySelector('a[href*="/contact-info"]');
  const labelled = [...card.querySelectorAll('[aria-label]:not(form)')].filter(
    (element) => !element.contains(card.querySelector('h1')),
  );
  const lines = linesOf(card, { leaveOut: (element) => isScreenReaderText(element) || labelled.includes(element) }).map(
    undouble,
  );
  const facts = readTopCard(lines.slice(Math.max(lines.indexOf(name), 0)), textOf(contact));
  const headline = places.look('top card headline', headlineOf(card) ?? facts.headline);
  if (headline && headline !== '--')
    person.headlines.push({ ...places.from('top card headline', 'high'), value: headline });
  const location = places.look('top card location', locationOf(card, contact) ?? facts.location);
  if (location) person.locations.push({ ...places.from('top card location', 'high'), value: location });
  const about = places.look('about', aboutOf(document));
  if (about) person.abouts.push({ ...places.from('about', 'high'), value: about });

  const positions = places.look('experience', experienceOf(document)).flatMap(positionsOf);
  const companies = positions.flatMap(({ company }) => (company ? [company] : []));
  const schools = linesOf(cardNamed(document, 'education'), VISIBLE);
  const topCompany = places.look('top card company', topCompanyOf(card, labelled, { companies, schools }));
  person.jobs.push(...currentJobs({ headline, topCompany, positions }, places));
  return person;
}

const isScreenReaderText = (element: Element) =>
  element.classList.contains('visually-hidden') || element.classList.contains('a11y-text');

const VISIBLE: LineRules = { leaveOut: isScreenReaderText };

/** The heading; a badge's words in it are not in the label of the link around it. */
function headingName(card: Element): string | undefined {
  const heading = card.querySelector('h1');
  const text = textOf(heading, VISIBLE);
  const label = attribute(heading?.closest('a[aria-label]'), 'aria-label')?.trim();
  return label && text?.startsWith(label) ? label : text;
}

/** Some pages of 2026 have the name in the sticky bar only, glued to the pronouns; the same block in the menu is the viewer's. */
function lockupName(subject: Subject): string | undefined {
  const lockups = [...subject.document.querySelectorAll('[class*="lockup__title"]')]
    .filter((element) => element.closest('header, nav, aside, main, [role="dialog"]') === null)
    .flatMap((element) => textOf(element)?.replace(/ ?\([^()]{0,60}\)$/, '') ?? []);
  return [...lockups, ...titleNames(subject.document)].find((name) => isBorneOut(name, subject));
}

/** Where a class still tells; the lines of the card tell elsewhere. */
const headlineOf = (card: Element) =>
  textOf(card.querySelector('.text-body-medium, .pv-top-card-section__headline'), VISIBLE);

/** The 2018 card names it; later ones put it right before the contact link, in the nearest element that has more than the link. */
function locationOf(card: Element, contact: Element | null): string | undefined {
  const named = textOf(card.querySelector('.pv-top-card-section__location'), VISIBLE);
  if (named !== undefined || !contact) return named;
  for (let around = contact.parentElement; around && card.contains(around); around = around.parentElement) {
    const lines = linesOf(around, { leaveOut: isScreenReaderText, isLine: (element) => element === contact });
    const link = lines.indexOf(textOf(contact) ?? '');
    if (lines.length > 1) return link > 0 ? lines[link - 1] : undefined;
  }
  return undefined;
}

/** The company button: by its label, or by naming a company of the experience; never by its place alone, it may be a school. */
function topCompanyOf(
  card: Element,
  labelled: readonly Element[],
  { companies, schools }: { readonly companies: readonly string[]; readonly schools: readonly string[] },
): string | undefined {
  const named = labelled.flatMap((element) => {
    const label = attribute(element, 'aria-label') ?? '';
    const text = textOf(element, VISIBLE);
    return text && text.length < 150 ? [{ label, text }] : [];
  });
  const byLabel = named.find(({ label }) => CURRENT_COMPANY.some((words) => label.startsWith(words)));
  const byExperience = named.find(({ text }) => companies.some((company) => isSameCompany(company, text)));
  const byForm = named.find(
    ({ label, text }) => /[:：]/.test(label) && label.includes(text) && !isSchool(text) && !schools.includes(text),
  );
  const old = textOf(card.querySelector('.pv-top-card-v2-section__company-name'), VISIBLE);
  return (byLabel ?? byExperience)?.text ?? old ?? byForm?.text;
}

const cardNamed = (document: Document, id: string) =>
  document.querySelector(`main [id="${id}"]:not(form)`)?.closest('section') ??
  document.querySelector(`[id="${id}-section"]:not(form)`);

const aboutOf = (document: Document) =>
  textOf(cardNamed(document, 'about')?.querySelector('[class*="show-more-text"], [id="about"] ~ div:last-of-type'), {
    leaveOut: (element) => isScreenReaderText(element) || element.localName === 'button',
  });

/**
 * Inside the entries each line is a span, by style only: the visible twin of its text begins it. The employment type of
 * the older pages stands in the company's own line, behind a separator.
 */
const ENTRY: LineRules = {
  leaveOut: (element) =>
    element.localName === 'ul' || isScreenReaderText(element) || element.classList.contains('separator'),
  isLine: (element) => attribute(element, 'aria-hidden') === 'true',
};

function experienceOf(document: Document): EntryLines[] {
  const list = cardNamed(document, 'experience')?.querySelector('ul');
  return [...(list?.children ?? [])].map((item) => ({
    own: linesOf(item, ENTRY),
    inner: [...item.querySelectorAll('ul > li')].map((role) => linesOf(role, ENTRY)),
  }));
}
