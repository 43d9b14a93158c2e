import type { Candidate } from '../../capture.ts';
import { newPerson } from '../../person.ts';
import { attribute, linesOf, textOf } from '../dom.ts';
import { slugOf } from './address.ts';
import { type EntryLines, positionsOf } from './entries.ts';
import { currentJobs } from './jobs.ts';
import { isTied, type Subject } from './subject.ts';
import { isSchool, readTopCard, undouble } from './top-card.ts';

/**
 * The server-driven pages, since November 2025: no payload, hashed classes, the name in h1, h2 or p. What holds is
 * `componentkey`, which names each card with the profile's id or slug, and the links to the profile itself.
 */

/** Whether the page is of this generation. */
export const isSdui = (document: Document) =>
  document.querySelector('main [componentkey], [data-sdui-screen], main[id="workspace"]') !== null;

/** Reads the person of the slug, or nobody where no card is tied to it. */
export function readSdui(subject: Subject): Candidate | undefined {
  const { document, places } = subject;
  const main = document.querySelector('main') ?? document.querySelector('[role="main"]');
  const heading = main && places.look('top card name', nameIn(main, subject));
  const name = undouble(textOf(heading) ?? '');
  const card = heading?.closest('section, [componentkey$="Topcard"]') ?? around(heading);
  if (!main || !card || name === '') return undefined;

  const person = newPerson();
  person.names.push({ ...places.from('top card name', 'high'), full: name });
  const lines = linesOf(card).map(undouble);
  const facts = readTopCard(lines.slice(Math.max(lines.indexOf(name), 0)), textOf(contactLink(card)));
  const headline = places.look('top card headline', facts.headline);
  if (headline) person.headlines.push({ ...places.from('top card headline', 'high'), value: headline });
  const location = places.look('top card location', facts.location);
  if (location) person.locations.push({ ...places.from('top card location', 'high'), value: location });
  const about = places.look('about', aboutOf(main, card));
  if (about) person.abouts.push({ ...places.from('about', 'high'), value: about });

  const positions = places.look('experience', experienceOf(main, card)).flatMap(positionsOf);
  const topCompany = places.look('top card company', topCompanyOf(card, facts.companyLine));
  person.jobs.push(...currentJobs({ headline, topCompany, positions }, places));
  return person;
}

/** The nearest element that has the contact link beside the name, where no section marks the card. */
function around(heading: Element | null | undefined): Element | undefined {
  let card = heading?.parentElement;
  while (card && !contactLink(card) && card.localName !== 'main') card = card.parentElement;
  return card ?? undefined;
}

const NAME = 'h1, h2, h3, [data-view-name="profile-top-card-verified-badge"] p';

/** The element that carries the subject's name and is tied to the slug. */
function nameIn(main: Element, subject: Subject): Element | undefined {
  const cards = [...main.querySelectorAll('[componentkey$="Topcard"]')];
  for (const scope of [...cards, main]) {
    const verified = [...scope.querySelectorAll('[componentkey^="ProfileVerificationTriggerRef-"]')].find(
      (element) => keyOf(element).slice('ProfileVerificationTriggerRef-'.length).toLowerCase() === subject.slug,
    );
    if (verified) return verified.querySelector('h1, h2, h3, p') ?? verified;
    const link = [...scope.querySelectorAll('a[href*="/in/"]')].find(
      (element) =>
        slugOf(attribute(element, 'href'), subject.base) === subject.slug && element.querySelector(NAME) !== null,
    );
    if (link) return link.querySelector(NAME) ?? undefined;
  }
  // Some variants do not link the name: then the card itself must be tied.
  const card = cards.find((element) => isTied(element, subject)) ?? badgeCard(main, subject);
  return card?.querySelector(NAME) ?? undefined;
}

const keyOf = (element: Element) => (attribute(element, 'componentkey') ?? '').normalize('NFC');

/** The late-2025 form of the card, known by the badge beside the name. */
function badgeCard(main: Element, subject: Subject): Element | undefined {
  const card = main.querySelector('[data-view-name="profile-top-card-verified-badge"]')?.closest('section');
  return card && isTied(card, subject) ? card : undefined;
}

const contactLink = (card: Element) =>
  [...card.querySelectorAll('a[href]')].find((link) => {
    const href = attribute(link, 'href') ?? '';
    return /\/(?:overlay|detail)\/contact-info/.test(href) || href === '#';
  });

/** The company of the top card: by its icon, which alone tells a company from a school. */
function topCompanyOf(card: Element, companyLine: string | undefined): string | undefined {
  const named = (icon: string) =>
    [...card.querySelectorAll(`svg[id^="${icon}"]`)].flatMap((svg) => {
      const text = textOf(svg.closest('[role="button"], button, a'));
      return text ? [undouble(text)] : [];
    });
  const companies = named('company-accent');
  const schools = named('school-accent');
  const parts = companyLine?.split(/ · /) ?? [];
  const shown = companies.find((company) => parts.includes(company));
  if (shown) return shown;
  const [part] = parts;
  if (part && !schools.includes(part) && !isSchool(part)) return part;
  return parts.length > 0 ? undefined : companies[0];
}

/** A card of the same profile: its key begins with the same reference and id as the top card's. */
function siblingCard(main: Element, topCard: Element, name: string): Element | undefined {
  const top = topCard.closest('[componentkey$="Topcard"]') ?? topCard;
  const reference = keyOf(top).replace(/Topcard$/, '');
  const cards = [...main.querySelectorAll(`[componentkey$="${name}"]`)];
  return cards.find((card) => reference === '' || keyOf(card).startsWith(reference));
}

/** The whole text stands in the page, clipped by style; the button that unfolds it stands inside. */
function aboutOf(main: Element, topCard: Element): string | undefined {
  const box = siblingCard(main, topCard, 'About')?.querySelector('[data-testid="expandable-text-box"]');
  return textOf(box, { leaveOut: (element) => element.localName === 'button' });
}

/** The entries of the experience card; it is fetched when it comes into view, and may not be there. */
function experienceOf(main: Element, topCard: Element): EntryLines[] {
  const card = siblingCard(main, topCard, 'ExperienceTopLevelSection');
  const items = [...(card?.querySelectorAll('[componentkey^="entity-collection-item"]') ?? [])];
  return items.map((item) => ({
    own: linesOf(item, { leaveOut: (element) => element.localName === 'ul' || isDescription(element) }).map(undouble),
    inner: [...item.querySelectorAll('ul > li')].map((role) =>
      linesOf(role, { leaveOut: isDescription }).map(undouble),
    ),
  }));
}

const isDescription = (element: Element) => attribute(element, 'data-testid') === 'expandable-text-box';
