import type { Candidate } from '../../capture.ts';
import { newPerson } from '../../person.ts';
import { mailboxesOf, numberOfLink } from '../../text/percent.ts';
import { attribute, linesOf, textOf } from '../dom.ts';
import type { Places } from '../extractor.ts';
import { decodeRedirect } from '../links.ts';
import { profileUrl, slugOf } from './address.ts';
import { isOpenEnded } from './entries.ts';
import { titleNames } from './subject.ts';

/**
 * A lead of Sales Navigator. Recommended leads, shared connections and notes carry the same `data-anonymize` marks, so
 * everything is read inside the lead's own card. The id of the address is no slug, and stands nowhere in the card: the
 * title of the page has to name the same person.
 */
export function readLead(document: Document, base: URL, places: Places): Candidate | undefined {
  const card = document.querySelector('#profile-card-section, [data-sn-view-name="feature-lead-top-card"]');
  const heading = card?.querySelector('[data-x--lead--name], h1[data-anonymize="person-name"], h1');
  const name = places.look('lead card name', textOf(heading));
  if (!card || !name || !isInTitle(document, name)) return undefined;
  const person = newPerson();
  person.names.push({ ...places.from('lead card name', 'high'), full: name });
  const headline = places.look('lead card headline', textOf(card.querySelector('[data-anonymize="headline"]')));
  if (headline) person.headlines.push({ ...places.from('lead card headline', 'high'), value: headline });
  const location = places.look(
    'lead card location',
    textOf(card.querySelector('svg[data-test-icon^="location"]')?.parentElement) ?? lineBelow(card, headline),
  );
  if (location) person.locations.push({ ...places.from('lead card location', 'high'), value: location });
  person.jobs.push(...rolesOf(document, card, places));
  readContacts(document, base, places, person);
  const slug = vanitySlug(document, card, base);
  if (slug) person.links.push({ ...places.from('lead menu', 'high'), value: profileUrl(slug) });
  return person;
}

/** Some cards have no icon: the place is the line below the headline, if it is written like one. */
function lineBelow(card: Element, headline: string | undefined): string | undefined {
  const lines = linesOf(card, { leaveOut: ({ localName }) => localName === 'section' || localName === 'button' });
  if (headline === undefined) return undefined;
  const line = lines[lines.indexOf(headline) + 1];
  return line?.includes(', ') && !/\d/.test(line) ? line : undefined;
}

/** A title that names somebody else is stale, or the card is: either way nobody is sure. */
function isInTitle(document: Document, name: string): boolean {
  const names = titleNames(document);
  return (
    names.length === 0 || names.some((title) => title === name || name.startsWith(title) || title.startsWith(name))
  );
}

/** The roles of the card; where it has none, the entries of the experience without an end. */
function rolesOf(document: Document, card: Element, places: Places): Candidate['jobs'] {
  const current =
    card.querySelector('[data-sn-view-name="lead-current-role"]') ??
    document.querySelector('[data-sn-view-name="lead-current-role"]');
  const roles = pairsIn(current, places, 'current roles');
  if (places.look('current roles', roles).length > 0) return roles;
  const entries = [
    ...document.querySelectorAll('#experience-section li, [data-sn-view-name="feature-lead-experience"] li'),
  ];
  // Of a group of roles each is an entry of its own, inside the company's.
  const single = entries.filter((entry) => entry.querySelector(':scope li [data-anonymize="job-title"]') === null);
  const open = single.filter((entry) =>
    [...entry.querySelectorAll('span, p')].some((line) => isOpenEnded(textOf(line) ?? '')),
  );
  return places.look(
    'experience',
    open.flatMap((entry) => {
      const [job] = pairsIn(entry, places, 'experience');
      const group = entry.parentElement?.closest('li');
      const company = job?.company ?? textOf(group?.querySelector('[data-anonymize="company-name"]'));
      return job ? [{ ...job, company }] : [];
    }),
  );
}

/** Each title with the company that follows it. */
function pairsIn(scope: Element | null, places: Places, place: string): Candidate['jobs'] {
  const jobs: Candidate['jobs'] = [];
  for (const mark of scope?.querySelectorAll('[data-anonymize="job-title"], [data-anonymize="company-name"]') ?? []) {
    const text = textOf(mark);
    const last = jobs.at(-1);
    if (attribute(mark, 'data-anonymize') === 'job-title') jobs.push({ ...places.from(place, 'high'), title: text });
    else if (last && !last.company) last.company = text;
    else if (!last) jobs.push({ ...places.from(place, 'high'), company: text });
  }
  return jobs;
}

function readContacts(document: Document, base: URL, places: Places, person: Candidate): void {
  const section = places.look('contact info', document.querySelector('[data-sn-view-name="lead-contact-info"]'));
  const from = places.from('contact info', 'high');
  for (const link of section?.querySelectorAll('a[href]') ?? []) {
    const href = attribute(link, 'href') ?? '';
    if (href.startsWith('mailto:')) person.emails.push(...mailboxesOf(href).map((value) => ({ ...from, value })));
    else if (href.startsWith('tel:')) person.phones.push({ ...from, value: numberOfLink(href) });
    else if (/^https:\/\/(?:www\.)?(?:bing\.com|google\.[a-z.]+\/maps|maps\.)/.test(href))
      person.addresses.push({ ...from, text: textOf(link) });
    else {
      const value = decodeRedirect(href, base);
      if (value && !/^https?:\/\/(?:www\.)?linkedin\.com\/(?!in\/)/.test(value)) person.links.push({ ...from, value });
    }
  }
}

/** The public profile is only in the card's own overflow menu, which stands elsewhere and is named by its button. */
function vanitySlug(document: Document, card: Element, base: URL): string | undefined {
  const menus = [...card.querySelectorAll('button[id]')].flatMap(
    ({ id }) => document.getElementById(id.replace('-trigger', '')) ?? [],
  );
  const links = [...menus, card].flatMap((scope) => [...scope.querySelectorAll('a[href*="/in/"]')]);
  return links.map((link) => slugOf(attribute(link, 'href'), base)).find((slug) => slug !== undefined);
}
