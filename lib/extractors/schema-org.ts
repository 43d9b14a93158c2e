import { isHeadOfAnother } from './canonical.ts';
import type { Extractor, Findings, Page } from './extractor.ts';
import { Places } from './extractor.ts';
import type { Item } from './schema-org/item.ts';
import { jsonLdItems } from './schema-org/json-ld.ts';
import { microdataItems } from './schema-org/microdata.ts';
import { personOf } from './schema-org/person.ts';
import { rdfaItems } from './schema-org/rdfa.ts';
import { employersOf, subjectsOf } from './schema-org/subject.ts';

/** The people that items are about. */
function findingsOf(items: readonly Item[], page: Page, places: Places, place: string): Findings {
  const { subjects, isDefinite, areMentioned } = subjectsOf(items, page.url);
  const confidence = areMentioned ? 'low' : 'high';
  const employers = employersOf(items);
  const people = places.look('person', subjects).map((item) => {
    const person = personOf(item, page.base, places, place, confidence);
    const employer = employers.get(item);
    if (employer !== undefined && person.jobs.every(({ company }) => company === undefined)) {
      const [job] = person.jobs;
      person.jobs.splice(0, 1, { ...places.from(place, 'medium'), ...job, company: employer });
    }
    return person;
  });
  return { people, places, isDefinite };
}

/** schema.org in JSON-LD: written by the site itself for machines, and slower to rot than anything that is seen. */
export const jsonLd: Extractor = {
  name: 'json-ld',
  read(page) {
    const places = new Places('json-ld');
    const { items, failures } = jsonLdItems(page.index.jsonLd);
    if (failures > 0) places.missed.add('unreadable block');
    if (isHeadOfAnother(page.document, page.url)) {
      places.missed.add('markup of this address');
      return { people: [], places };
    }
    return findingsOf(items, page, places, 'JSON-LD');
  },
};

/** schema.org as attributes of what is seen. */
export const microdata: Extractor = {
  name: 'microdata',
  read(page) {
    const items = microdataItems(page.document, page.index.itemscopes, page.base);
    return findingsOf(items, page, new Places('microdata'), 'microdata');
  },
};

/** The same, in the attributes of RDFa Lite. */
export const rdfa: Extractor = {
  name: 'rdfa',
  read(page) {
    return findingsOf(rdfaItems(page.index.typed, page.base), page, new Places('rdfa'), 'RDFa');
  },
};
