import type { Candidate } from '../../capture.ts';
import { newPerson } from '../../person.ts';
import { attribute, linesOf, textOf } from '../dom.ts';
import { slugOf } from './address.ts';
import { type EntryLines, positionsOf } from './entries.ts';
import { currentJobs } from './jobs.ts';
import { isTitleName, isWhollyBorneOut, type Subject } from './subject.ts';
import { undouble } from './top-card.ts';

/** Posts, and cards that list people: a link to the profile in them may be part of a sentence about somebody else. */
const TALK =
  '[role="article"], [role="listitem"], [data-urn], article, [componentkey$="Activity"], [componentkey$="SuggestedForYou"]';

/**
 * What every profile page has, whatever its form: a link to the profile itself with the name in it. Serves the sub-pages
 * (details, activity), where the card is small or missing, and pages of a form that is not known yet. A name that
 * neither slug nor title bears out is nobody's; one among posts, or on a page where the whole profile is due, has to be the
 * title's own: a list of other people may link to the profile too.
 */
export function readSubPage(subject: Subject, isWholeProfile: boolean): Candidate | undefined {
  const { document, base, slug, places } = subject;
  const named = [...document.querySelectorAll('a[href*="/in/"]')]
    .filter((link) => slugOf(attribute(link, 'href'), base) === slug)
    .flatMap((link) => {
      const name = nameIn(link);
      if (!isName(name)) return [];
      if (isTitleName(name, document)) return [name];
      if (isWholeProfile || link.closest(TALK) !== null) return [];
      return isWhollyBorneOut(name, subject) ? [name] : [];
    });
  const name =
    named.find((one) => isTitleName(one, document)) ?? named[0] ?? (isWholeProfile ? undefined : headed(subject));
  if (!places.look('identity block', name) || name === undefined) return undefined;
  const person = newPerson();
  person.names.push({ ...places.from('identity block', 'medium'), full: name });
  const positions = experienceOf(document).flatMap(positionsOf);
  person.jobs.push(...currentJobs({ positions }, places));
  return person;
}

/** The name that a link shows: what is marked as one, or its first line; the picture beside it and the headline below are none. */
function nameIn(link: Element): string {
  const [line] = linesOf(link.querySelector('h1, h2, h3, p, [class*="title"]') ?? link, { leaveOut: isHidden });
  return undouble(line ?? '');
}

/** The heading of a section that is tied to the slug by a link of its own. */
function headed(subject: Subject): string | undefined {
  const heading = subject.document.querySelector('main h1, h1');
  const name = undouble(textOf(heading) ?? '');
  const section = heading?.closest('section, div');
  const isTied = [...(section?.querySelectorAll('a[href*="/in/"]') ?? [])].some(
    (link) => slugOf(attribute(link, 'href'), subject.base) === subject.slug,
  );
  return isName(name) && isTied && isWhollyBorneOut(name, subject) ? name : undefined;
}

/** Short, and no sentence: "Show all 12 posts" is a link to the profile too. */
const isName = (text: string) => text !== '' && text.length <= 80 && text.split(/\s+/).length <= 7 && !/\d/.test(text);

/** `/details/experience/` lists every entry, in the form of its generation. */
function experienceOf(document: Document): EntryLines[] {
  if (!/\/details\/experience/.test(document.location?.pathname ?? '')) return [];
  const items = [
    ...document.querySelectorAll('main [componentkey^="entity-collection-item"], main section ul > li'),
  ].filter((item) => item.parentElement?.closest('[componentkey^="entity-collection-item"], li') === null);
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
