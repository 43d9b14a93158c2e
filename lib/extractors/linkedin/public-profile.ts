import type { Candidate } from '../../capture.ts';
import { newPerson } from '../../person.ts';
import { attribute, linesOf, textOf } from '../dom.ts';
import type { Places } from '../extractor.ts';
import { decodeRedirect } from '../links.ts';
import { hasType, textsOf } from '../schema-org/item.ts';
import { jsonLdItems } from '../schema-org/json-ld.ts';
import { slugOf } from './address.ts';
import { type EntryLines, positionsOf } from './entries.ts';
import { currentJobs } from './jobs.ts';
import type { Subject } from './subject.ts';

/**
 * The profile as visitors see it who are not signed in, since 2018. Behind the sign-in window `main` may be
 * `aria-hidden`, and up to eight such windows stand between name and headline.
 */

const topCardOf = (document: Document) =>
  document.querySelector('main [class*="top-card-layout"], main section.profile > section') ??
  document.querySelector('main h1')?.closest('section') ??
  null;

export const isPublicProfile = (document: Document) =>
  document.querySelector('meta[name="pageKey"][content^="public_profile"], main .top-card-layout') !== null;

export function readPublicProfile({ document, base, slug, places }: Subject): Candidate | undefined {
  const canonical = slugOf(
    attribute(document.querySelector('link[rel="canonical"]'), 'href') ?? metaOf(document, 'og:url'),
    base,
  );
  const card = topCardOf(document);
  const heading = card?.querySelector('h1');
  const name = places.look('top card name', textOf(heading));
  // The page was made for one address: its canonical link is the tie.
  if (!card || !heading || !name || canonical !== slug) return undefined;

  const person = newPerson();
  const first = metaOf(document, 'profile:first_name');
  const last = metaOf(document, 'profile:last_name');
  if (places.look('meta name', first && last)) {
    person.names.push({ ...places.from('meta name', 'high'), first, last });
  }
  person.names.push({ ...places.from('top card name', 'high'), full: name });

  const headings = [...card.querySelectorAll('h2, h3')].filter((element) => !isInDialog(element));
  const headline = places.look('top card headline', textOf(headings.find(({ localName }) => localName === 'h2')));
  if (headline && headline !== '--')
    person.headlines.push({ ...places.from('top card headline', 'high'), value: headline });
  const location = places.look(
    'top card location',
    textOf(headings.find(({ localName }) => localName === 'h3')?.querySelector('span')),
  );
  if (location) person.locations.push({ ...places.from('top card location', 'high'), value: location });

  const positions = places.look('experience', experienceOf(document)).flatMap(positionsOf);
  const company = card.querySelector(
    '[data-section="currentPositionsDetails"], [data-tracking-control-name*="topcard-current-company"]',
  );
  const topCompany = places.look('top card company', unmasked(textOf(company)));
  person.jobs.push(...currentJobs({ headline: unmasked(headline), topCompany, positions }, places));
  if (person.jobs.length === 0) person.jobs.push(...markedJob(document, name, places));

  for (const link of card.querySelectorAll('[data-section="websites"] a')) {
    const value = decodeRedirect(attribute(link, 'href'), base);
    if (value) person.links.push({ ...places.from('top card websites', 'high'), value });
  }
  return person;
}

/** Where nothing of the work is shown, the markup's one position: with several, nobody knows which title is whose. */
function markedJob(document: Document, name: string, places: Places): Candidate['jobs'] {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const own = jsonLdItems(scripts).items.find(
    (item) => hasType(item, ['Person']) && textsOf(item, 'name').includes(name),
  );
  const [title, ...titles] = textsOf(own, 'jobTitle');
  const [company, ...companies] = textsOf(own, 'worksFor');
  if (titles.length > 0 || companies.length > 0) return [];
  const job = { title: unmasked(title), company: unmasked(company) };
  return (job.title ?? job.company) ? [{ ...places.from('JSON-LD', 'medium'), ...job }] : [];
}

const metaOf = (document: Document, property: string) =>
  attribute(document.querySelector(`meta[property="${property}"]`), 'content')?.trim() || undefined;

const isInDialog = (element: Element) => element.closest('[role="dialog"], .modal, dialog') !== null;

/** "***** ****": hidden from visitors since 2026, and never to be taken for a value. */
const unmasked = (text: string | undefined) => (text?.includes('**') ? undefined : text);

function experienceOf(document: Document): EntryLines[] {
  const section = document.querySelector('[data-section="experience"]');
  const list = section?.querySelector('ul');
  return [...(list?.children ?? [])].map((item) => ({
    own: linesOf(item, { leaveOut: (element) => element.localName === 'ul' || isDescription(element) }).map(
      blankMasked,
    ),
    inner: [...item.querySelectorAll('ul > li')].map((role) =>
      linesOf(role, { leaveOut: isDescription }).map(blankMasked),
    ),
  }));
}

/** A masked line keeps its place, so that the next one is not taken for it. */
const blankMasked = (line: string) => unmasked(line) ?? '';

const isDescription = (element: Element) => element.classList.contains('show-more-less-text');
