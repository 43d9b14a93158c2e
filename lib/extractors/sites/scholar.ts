import { newPerson } from '../../person.ts';
import { attribute, textOf } from '../dom.ts';
import { type Extractor, type Findings, type Page, Places } from '../extractor.ts';
import { HOSTS } from '../hosts.ts';
import { decodeRedirect } from '../links.ts';

/** scholar.google.*\/citations?user=…. "Verified email at example.org" names a domain and no address. */
export const scholar: Extractor = {
  name: 'google-scholar',
  hosts: HOSTS.scholar,
  isExclusive: true,
  read({ document, url, base }: Page): Findings {
    const places = new Places('google-scholar');
    const user = url.searchParams.get('user');
    if (!user) return { people: [], places, state: 'none' };
    const name = places.look('name', textOf(document.querySelector('#gsc_prf_in')));
    if (!name) return { people: [], places, state: 'loading' };
    const person = newPerson();
    const from = places.from('profile card', 'high');
    person.names.push({ ...from, full: name });
    person.profileUrl = `https://scholar.google.com/citations?user=${user}`;
    const line = document.querySelector('.gsc_prf_il:not([id])');
    const affiliation = places.look('affiliation', textOf(line));
    if (affiliation) person.headlines.push({ ...from, value: affiliation });
    // `Professor of Fog, University of X`: the institution is a link of its own, where it is known.
    const company = textOf(line?.querySelector('a'));
    const title = textOf(line, { leaveOut: ({ localName }) => localName === 'a' })?.replace(/[\s,;–-]+$/, '');
    if (company) person.jobs.push({ ...from, title: title || undefined, company });
    const value = decodeRedirect(attribute(document.querySelector('#gsc_prf_ivh a[href]'), 'href'), base);
    if (value) person.links.push({ ...from, value });
    return { people: [person], places, isDefinite: true };
  },
};
