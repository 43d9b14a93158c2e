import { newPerson } from '../../person.ts';
import { attribute, linesOf, textOf } from '../dom.ts';
import { type Extractor, type Findings, type Page, Places } from '../extractor.ts';
import { HOSTS } from '../hosts.ts';
import { decodeRedirect } from '../links.ts';
import { textsOf } from '../schema-org/item.ts';
import { jsonLdItems } from '../schema-org/json-ld.ts';

const ID = /^\/(\d{4}-\d{4}-\d{4}-\d{3}[\dX])/;
const ENDLESS = /\b(?:present|current|heute|actualidad|presente|aujourd’hui|至今|現在)\b/i;

/** Affiliations of the same form that are no employment. */
const OTHER = /\b(?:Education|Qualification|Membership|Service|Distinction|Invited position)\s*$/i;

/** orcid.org/<id>. The markup splits the name; its affiliations list past ones too, so employment comes from what is seen. */
export const orcid: Extractor = {
  name: 'orcid',
  hosts: HOSTS.orcid,
  isExclusive: true,
  read({ document, url, base, index }: Page): Findings {
    const places = new Places('orcid');
    const id = ID.exec(url.pathname)?.[1];
    if (!id) return { people: [], places, state: 'none' };
    const item = jsonLdItems(index.jsonLd).items.find((thing) => thing.id?.endsWith(id));
    const [first] = textsOf(item, 'givenName');
    const [last] = textsOf(item, 'familyName');
    const heading = places.look('name', textOf(document.querySelector('#names h1, [id="names"] h1, h1.name')));
    const person = newPerson();
    if (first && last) person.names.push({ ...places.from('JSON-LD', 'high'), first, last });
    if (heading) person.names.push({ ...places.from('name', 'high'), full: heading });
    if (person.names.length === 0) return { people: [], places, state: 'loading' };
    person.profileUrl = `https://orcid.org/${id}`;
    for (const block of places.look('employment', employmentOf(document))) {
      const [organisation = '', ...details] = linesOf(block);
      const text = details.join(' ');
      if (!ENDLESS.test(text) || OTHER.test(text)) continue;
      const title = /\|\s*([^|()]{2,100}?)\s*(?:\(|Employment|$)/i.exec(text)?.[1];
      const company = organisation.split(/:\s/)[0]?.trim();
      person.jobs.push({ ...places.from('employment', 'high'), title, company });
    }
    const panel = document.querySelector('#emails-panel, app-panel#emails-panel');
    for (const line of linesOf(panel)) {
      const value = /[^\s@<>]{1,64}@[^\s@<>]{3,200}/.exec(line)?.[0];
      if (value) person.emails.push({ ...places.from('emails', 'high'), value });
    }
    for (const link of document.querySelectorAll(
      '#websites-panel a[href], [id*="website"] a[href], #person-identifiers-panel a[href]',
    )) {
      const value = decodeRedirect(attribute(link, 'href'), base);
      if (value) person.links.push({ ...places.from('websites', 'high'), value });
    }
    return { people: [person], places, isDefinite: true };
  },
};

/** Each affiliation is a heading with its organisation, and a line with dates, role and department. */
function employmentOf(document: Document): Element[] {
  const blocks = [...document.querySelectorAll('.general-data')].flatMap(
    (line) => line.closest('app-affiliation, app-panel, section, article, li, div:has(h4), div:has(h3)') ?? [],
  );
  return [...new Set(blocks)];
}
