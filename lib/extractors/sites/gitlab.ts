import { newPerson } from '../../person.ts';
import { mailboxesOf } from '../../text/percent.ts';
import { attribute, textOf } from '../dom.ts';
import { type Extractor, type Findings, type Page, Places } from '../extractor.ts';
import { HOSTS } from '../hosts.ts';
import { decodeRedirect } from '../links.ts';

/** gitlab.com/<user>. The header is a schema.org person of attributes; activity below names others. */
export const gitlab: Extractor = {
  name: 'gitlab',
  hosts: HOSTS.gitlab,
  isExclusive: true,
  read({ document, url, base }: Page): Findings {
    const places = new Places('gitlab');
    const [, user = '', further] = url.pathname.split('/');
    const card =
      document.querySelector('[itemtype$="schema.org/Person"]') ??
      document.querySelector('.user-profile, .profile-header');
    if (user === '' || (further && user !== 'users') || !card) return { people: [], places, state: 'none' };
    const prop = (name: string) =>
      [...card.querySelectorAll(`[itemprop="${name}"]`)].map((element) => textOf(element)).find(Boolean);
    const name = places.look('name', prop('name') ?? textOf(card.querySelector('h1, .cover-title')));
    if (!name) return { people: [], places, state: 'loading' };
    const person = newPerson();
    const from = places.from('profile header', 'high');
    person.names.push({ ...from, full: name });
    person.profileUrl = `https://gitlab.com/${user === 'users' ? (further ?? '') : user}`;
    const [title, company] = [prop('jobTitle'), prop('worksFor')];
    if (places.look('position', title ?? company)) person.jobs.push({ ...from, title, company });
    const location = prop('addressLocality') ?? prop('address');
    if (location) person.locations.push({ ...from, value: location });
    const bio = textOf(card.querySelector('.profile-user-bio, [data-testid="user-bio"]'));
    if (bio) person.headlines.push({ ...places.from('bio', 'medium'), value: bio });
    for (const link of card.querySelectorAll('a[href^="mailto:"]')) {
      person.emails.push(...mailboxesOf(attribute(link, 'href') ?? '').map((value) => ({ ...from, value })));
    }
    for (const link of card.querySelectorAll(
      'a[rel~="me"], a[itemprop="url"], [itemprop="url"] a, .profile-link-holder a[href^="http"]',
    )) {
      const value = decodeRedirect(attribute(link, 'href'), base);
      if (value && !person.links.some((known) => known.value === value)) person.links.push({ ...from, value });
    }
    return { people: [person], places, isDefinite: true };
  },
};
