import type { Candidate } from '../../capture.ts';
import { newPerson } from '../../person.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { attribute, linesOf, textOf } from '../dom.ts';
import type { Places } from '../extractor.ts';
import { profileUrl, slugOf } from './address.ts';
import { undouble } from './top-card.ts';

/**
 * Lists of people that the user asked for: a search, the own connections, leads. Each row is one person; who stands in a
 * feed, a company page or a message was asked for by nobody.
 */
export const isPeopleList = ({ pathname }: URL) =>
  /^\/(?:search\/results\/people|mynetwork\/invite-connect\/connections|sales\/(?:search|lists)\/people)(?:\/|$)/.test(
    pathname,
  );

/** The people of the rows, in their order. */
export function readPeopleList(document: Document, base: URL, places: Places): Candidate[] {
  const rows = [...document.querySelectorAll('main [role="listitem"], main li')].filter(
    (row) => row.querySelector('[role="listitem"], li') === null,
  );
  const found = new Map<string, Candidate>();
  for (const row of rows) {
    const person = row.querySelector('[data-anonymize="person-name"]')
      ? leadOf(row, places)
      : memberOf(row, base, places);
    const key = person?.profileUrl ?? person?.names[0]?.full;
    if (person && key && !found.has(key)) found.set(key, person);
  }
  return places.look('rows', [...found.values()]);
}

const isScreenReaderText = (element: Element) =>
  element.classList.contains('visually-hidden') || element.classList.contains('a11y-text');

const visibleLines = (element: Element) =>
  linesOf(element, {
    leaveOut: (part) => isScreenReaderText(part) || part.localName === 'button',
    isLine: ({ localName }) => localName === 'a' || localName === 'span',
  }).map(undouble);

/** Degree, bullets and other marks beside the name. */
const isMark = (line: string) => /^[·•]|^[123](?:st|nd|rd|\.|º|e)?\+?$/u.test(line);

function memberOf(row: Element, base: URL, places: Places): Candidate | undefined {
  const links = [...row.querySelectorAll('a[href*="/in/"]')].flatMap((link) => {
    const slug = slugOf(attribute(link, 'href'), base);
    const [name] = visibleLines(link);
    return slug && name ? [{ slug, name }] : [];
  });
  const [link] = links;
  if (!link || isPlaceholder(link.name)) return undefined;
  const person = newPerson();
  person.profileUrl = profileUrl(link.slug);
  person.names.push({ ...places.from('row', 'high'), full: link.name });
  const lines = visibleLines(row).filter((line) => !isMark(line));
  const [headline, location] = lines.slice(lines.indexOf(link.name) + 1);
  if (headline) person.headlines.push({ ...places.from('row', 'medium'), value: headline });
  if (location) person.locations.push({ ...places.from('row', 'medium'), value: location });
  return person;
}

function leadOf(row: Element, places: Places): Candidate | undefined {
  const marked = (name: string) =>
    textOf(row.querySelector(`[data-anonymize="${name}"]`), { leaveOut: isScreenReaderText });
  const name = marked('person-name');
  if (!name || isPlaceholder(name)) return undefined;
  const person = newPerson();
  const from = places.from('row', 'high');
  person.names.push({ ...from, full: name });
  const [title, company, location] = [marked('title'), marked('company-name'), marked('location')];
  if (title ?? company) person.jobs.push({ ...from, title, company });
  if (location) person.locations.push({ ...from, value: location });
  const id = /\/sales\/(?:lead|people)\/([\w-]+)/.exec(
    attribute(row.querySelector('a[href*="/sales/"]'), 'href') ?? '',
  )?.[1];
  if (id) person.profileUrl = `https://www.linkedin.com/sales/lead/${id}`;
  return person;
}
