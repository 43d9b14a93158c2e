import { type Extractor, type Findings, type Page, Places } from '../extractor.ts';
import { LINKEDIN_HOSTS } from '../hosts.ts';
import { addressOf } from './address.ts';
import { found } from './found.ts';
import { isPeopleList, readPeopleList } from './people-list.ts';
import { readRecruiter } from './recruiter.ts';
import { readLead } from './sales-navigator.ts';

/**
 * The rest of LinkedIn: a lead of Sales Navigator, a candidate of Recruiter, the people of a search. Anything else has nobody,
 * whatever names stand on it.
 */
export const beyondProfiles: Extractor = {
  name: 'linkedin-beyond-profiles',
  hosts: LINKEDIN_HOSTS,
  isExclusive: true,
  appliesTo: (url) => addressOf(url).kind !== 'profile',
  read({ document, url }: Page): Findings {
    const address = addressOf(url);
    switch (address.kind) {
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
      case 'profile':
      case 'other': {
        const places = new Places('linkedin');
        const people = isPeopleList(url) ? readPeopleList(document, url, places) : [];
        return { people, places, state: people.length > 0 ? 'several' : 'none' };
      }
    }
  },
};
