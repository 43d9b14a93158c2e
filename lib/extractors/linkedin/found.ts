import type { Candidate } from '../../capture.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import type { Findings, Places } from '../extractor.ts';

/** One person with everything that is known of them; a name that a site prints for somebody hidden is nobody's. */
export function found(
  person: Candidate | undefined,
  further: readonly (Candidate | undefined)[],
  places: Places,
): Findings {
  if (!person) return { people: [], places, state: 'loading' };
  const [name] = person.names;
  if (isPlaceholder(name?.full ?? name?.first ?? '')) return { people: [], places, state: 'locked' };
  for (const more of further) if (more) absorb(person, more);
  return { people: [person], places };
}

/** The split name of the page's data leads; everything else goes behind. */
function absorb(
  person: Candidate,
  { names, jobs, headlines, emails, phones, links, addresses, socials, birthDates }: Candidate,
): void {
  person.names.unshift(...names);
  person.headlines.push(...headlines);
  if (person.jobs.every(({ title }) => title === undefined)) person.jobs.push(...jobs);
  person.emails.push(...emails);
  person.phones.push(...phones);
  person.links.push(...links);
  person.addresses.push(...addresses);
  person.socials.push(...socials);
  person.birthDates.push(...birthDates);
}
