import type { Person } from './capture.ts';

/** Nobody yet. */
export function newPerson(): Person {
  return {
    names: [],
    jobs: [],
    headlines: [],
    abouts: [],
    locations: [],
    emails: [],
    phones: [],
    addresses: [],
    socials: [],
    links: [],
    birthDates: [],
    languages: [],
  };
}
