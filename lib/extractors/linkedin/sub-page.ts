import type { Candidate } from '../../capture.ts';
import { newPerson } from '../../person.ts';
import { attribute, linesOf, textOf } from '../dom.ts';
import { slugOf } from './address.ts';
import { type EntryLines, positionsOf } from './entries.ts';
import { currentJobs } from './jobs.ts';
import { isBorneOut, type Subject } from './subject.ts';
import { undouble } from './top-card.ts';

/**
 * What every profile page has, whatever its form: a link to the profile itself with the name in it. Serves the sub-pages
 * (details, activity), where the card is small or missing, and pages of a form that is not known yet. A name that
 * neither slug nor title bears out is nobody's.
 */
export function readSubPage(subject: Subject): Candidate | undefined {
  const { document, base, slug, places } = subject;
  const main = document.querySelector('main') ?? document.body;
  const links = [...main.querySelectorAll('a[href*="/in/"]')].filter((link) => {
    const href = attribute(link, 'href') ?? '';
    return slugOf(href, base) === slug && link.closest('[role="article"], [data-urn], article') === null;
  });
  const named = links.flatMap((link) => {
    const name = undouble(textOf(link.querySelector('h1, h2, h3, [class*="title"]') ?? link) ?? '');
    return isName(name) && isBorneOut(name, subject) ? [{ link, name }] : [];
  });
  const [first] = [...named, ...headed(main, subject)];
  if (!places.look('identity block', first)) return undefined;
  const person = newPerson();
  person.names.push({ ...places.from('identity block', 'medium'), full: first?.name ?? '' });
  const positions = experienceOf(document).flatMap(positionsOf);
  person.jobs.push(...currentJobs({ positions }, places));
  return person;
}

/** The heading of a section that is tied to the slug by a link of its own. */
function headed(main: Element, subject: Subject): { name: string }[] {
  const heading = main.querySelector('h1');
  const name = undouble(textOf(heading) ?? '');
  const section = heading?.closest('section, div');
  const isTied = [...(section?.querySelectorAll('a[href*="/in/"]') ?? [])].some(
    (link) => slugOf(attribute(link, 'href'), subject.base) === subject.slug,
  );
  return isName(name) && isTied && isBorneOut(name, subject) ? [{ name }] : [];
}

/** Short, and no sentence: "Show all 12 posts" is a link to the profile too. */
const isName = (text: string) => text !== '' && text.length <= 80 && text.split(/\s+/).length <= 7 && !/\d/.test(text);

/** `/details/experience/` lists every entry, in the form of its generation. */
function experienceOf(document: Document): EntryLines[] {
  if (!/\/details\/experience/.test(document.location?.pathname ?? '')) return [];
  const items = [
    ...document.querySelectorAll('main [componentkey^="entity-collection-item"], main section > div > div > ul > li'),
  ];
  return items.map((item) => ({
    own: linesOf(item, { leaveOut: (element) => element.localName === 'ul' || isHidden(element), isLine }).map(
      undouble,
    ),
    inner: [...item.querySelectorAll('ul > li')].map((role) =>
      linesOf(role, { leaveOut: isHidden, isLine }).map(undouble),
    ),
  }));
}

const isHidden = (element: Element) =>
  element.classList.contains('visually-hidden') || attribute(element, 'data-testid') === 'expandable-text-box';

const isLine = (element: Element) => attribute(element, 'aria-hidden') === 'true';
