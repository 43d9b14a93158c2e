import type { Candidate } from '../../capture.ts';
import { newPerson } from '../../person.ts';
import { attribute, textOf } from '../dom.ts';
import type { Places } from '../extractor.ts';
import { profileUrl, slugOf } from './address.ts';
import { isOpenEnded } from './entries.ts';

/**
 * A profile in Recruiter, by its test attributes, as far as they are known: no saved page was to be had. Everything is
 * read inside the profile's own container; side panels list other candidates with the same attributes.
 */
export function readRecruiter(document: Document, base: URL, places: Places): Candidate | undefined {
  // The first that there is: rows of other candidates carry the same marks, and may stand before the card.
  const card = ['[data-test-topcard-condensed-lockup]', '.topcard-condensed', 'main section']
    .map((selector) => document.querySelector(selector))
    .find((element) => element !== null);
  const name = places.look('top card name', textOf(card?.querySelector('[data-test-row-lockup-full-name], h1')));
  if (!card || !name) return undefined;
  const person = newPerson();
  person.names.push({ ...places.from('top card name', 'high'), full: name });
  const headline = places.look('top card headline', textOf(card.querySelector('[data-test-row-lockup-headline]')));
  if (headline) person.headlines.push({ ...places.from('top card headline', 'high'), value: headline });
  const location = places.look('top card location', textOf(card.querySelector('[data-test-row-lockup-location]')));
  if (location)
    person.locations.push({ ...places.from('top card location', 'high'), value: location.replace(/^[·•\s]+/, '') });
  const entries = places.look('experience', [
    ...document.querySelectorAll('[data-test-position-list-item], [data-test-position-list] > li'),
  ]);
  for (const entry of entries) {
    if (!isOpenEnded(textOf(entry.querySelector('[data-test-position-entity-date-range]')) ?? '')) continue;
    const title = textOf(
      entry.querySelector('[data-test-position-entity-title], [data-test-grouped-position-entity-title]'),
    );
    const company = textOf(
      entry.querySelector('[data-test-position-entity-company-name], [data-test-grouped-position-entity-company-name]'),
    );
    person.jobs.push({ ...places.from('experience', 'high'), title, company });
  }
  for (const link of document.querySelectorAll(
    '[data-test-contact-email-address], a[data-test-contact-email-address]',
  )) {
    const value = textOf(link);
    if (value?.includes('@')) person.emails.push({ ...places.from('contact info', 'high'), value });
  }
  const slug = [
    ...document.querySelectorAll(
      'a[data-test-public-profile-link], [data-test-personal-info-profile-link] a, a[href*="linkedin.com/in/"]',
    ),
  ]
    .map((link) => slugOf(attribute(link, 'href'), base))
    .find((found) => found !== undefined);
  if (slug) person.profileUrl = profileUrl(slug);
  return person;
}
