import type { Candidate } from '../../capture.ts';
import { isPlaceholder } from '../../text/placeholder.ts';
import { attribute } from '../dom.ts';
import { type Extractor, type Findings, type Page, Places } from '../extractor.ts';
import { LINKEDIN_HOSTS } from '../hosts.ts';
import { addressOf, profileUrl } from './address.ts';
import { readContactInfo } from './contact-info.ts';
import { isEmber, readEmber } from './ember.ts';
import { vanityOf } from './opaque-id.ts';
import { readPayload } from './payload.ts';
import { isPeopleList, readPeopleList } from './people-list.ts';
import { isPublic2014, readPublic2014 } from './public-2014.ts';
import { isPublicProfile, readPublicProfile } from './public-profile.ts';
import { readRecruiter } from './recruiter.ts';
import { readLead } from './sales-navigator.ts';
import { isSdui, readSdui } from './sdui.ts';
import { readSubPage } from './sub-page.ts';
import type { Subject } from './subject.ts';

/** The generations of the profile page, newest first. LinkedIn serves several at the same time; structure tells which. */
const GENERATIONS = [
  { name: 'linkedin-sdui', applies: isSdui, read: readSdui },
  { name: 'linkedin-ember', applies: isEmber, read: readEmber },
  { name: 'linkedin-public', applies: isPublicProfile, read: readPublicProfile },
  { name: 'linkedin-public-2014', applies: isPublic2014, read: readPublic2014 },
] as const;

/**
 * LinkedIn. The subject is the person of the address bar: whatever is not tied to its slug is somebody else, and a page
 * that is no profile has nobody, whatever names stand on it.
 */
export const linkedin: Extractor = {
  name: 'linkedin',
  hosts: LINKEDIN_HOSTS,
  isExclusive: true,
  read({ document, url }: Page): Findings {
    const address = addressOf(url);
    switch (address.kind) {
      case 'profile':
        return readProfile(document, url, address.slug);
      case 'lead': {
        const places = new Places('linkedin-sales');
        const lead = readLead(document, url, places);
        if (lead) lead.profileUrl = `https://www.linkedin.com/sales/lead/${address.id}`;
        return found(lead, [], places);
      }
      case 'recruiter': {
        const places = new Places('linkedin-recruiter');
        return found(readRecruiter(document, url, places), [], places);
      }
      case 'other': {
        const places = new Places('linkedin');
        const people = isPeopleList(url) ? readPeopleList(document, url, places) : [];
        return { people, places, state: people.length > 0 ? 'several' : 'none' };
      }
    }
  },
};

function readProfile(document: Document, base: URL, named: string): Findings {
  const slug = vanityOf(document, base, named);
  const generation = GENERATIONS.find(({ applies }) => applies(document));
  const places = new Places(generation?.name ?? 'linkedin');
  const subject: Subject = { document, base, slug, places };
  const wall = attribute(document.querySelector('meta[name="pageKey"]'), 'content') ?? '';
  if (/auth_?wall|checkpoint|login|uno-reg/i.test(wall)) return { people: [], places, state: 'locked' };
  const person = generation?.read(subject) ?? readSubPage(subject);
  if (person) person.profileUrl = profileUrl(slug);
  // What the page's data and the open contact info say belongs to the same person: both are tied to the slug.
  return found(person, person ? [readPayload(subject), readContactInfo(subject)] : [], places);
}

/** One person with everything that is known of them; a name that a site prints for somebody hidden is nobody's. */
function found(person: Candidate | undefined, further: readonly (Candidate | undefined)[], places: Places): Findings {
  if (!person) return { people: [], places, state: 'loading' };
  const [name] = person.names;
  if (isPlaceholder(name?.full ?? name?.first ?? '')) return { people: [], places, state: 'locked' };
  for (const more of further) if (more) absorb(person, more);
  return { people: [person], places };
}

/** The split name of the page's data leads; everything else goes behind. */
function absorb(
  person: Candidate,
  { names, jobs, headlines, emails, phones, links, addresses, birthDates }: Candidate,
): void {
  person.names.unshift(...names);
  person.headlines.push(...headlines);
  if (person.jobs.every(({ title }) => title === undefined)) person.jobs.push(...jobs);
  person.emails.push(...emails);
  person.phones.push(...phones);
  person.links.push(...links);
  person.addresses.push(...addresses);
  person.birthDates.push(...birthDates);
}
