import { newPerson } from '../../person.ts';
import { mailboxesOf } from '../../text/percent.ts';
import { attribute, textOf } from '../dom.ts';
import { type Extractor, type Findings, type Page, Places } from '../extractor.ts';
import { HOSTS } from '../hosts.ts';
import { decodeRedirect } from '../links.ts';

/** Paths of one part that are no accounts. */
const PLACES_OF_ITS_OWN =
  /^(?:about|apps|collections|contact|customer-stories|explore|features|issues|login|marketplace|new|notifications|orgs|pricing|pulls|search|security|settings|signup|sponsors|stars|topics|trending)$/;

/** github.com/<login>. The sidebar's card alone: read-mes and pinned projects are full of other people's addresses. */
export const github: Extractor = {
  name: 'github',
  hosts: HOSTS.github,
  isExclusive: true,
  read({ document, url, base }: Page): Findings {
    const places = new Places('github');
    const [, login = '', further] = url.pathname.split('/');
    const card = document.querySelector('main .h-card, .h-card');
    if (login === '' || further || PLACES_OF_ITS_OWN.test(login)) return { people: [], places, state: 'none' };
    const isTheirs = [...(card?.querySelectorAll('.p-nickname, .vcard-username, a[href]') ?? [])].some((element) => {
      const text = (textOf(element) ?? '').toLowerCase();
      return (
        text.startsWith(login.toLowerCase()) ||
        (attribute(element, 'href') ?? '').toLowerCase().includes(`/${login.toLowerCase()}`)
      );
    });
    if (!places.look('profile card', isTheirs ? card : undefined) || !card)
      return { people: [], places, state: 'none' };
    const person = newPerson();
    const from = places.from('profile card', 'high');
    const name = places.look('name', textOf(card.querySelector('.p-name, .vcard-fullname')));
    // Without a display name there is a login, and that is nobody's name.
    if (name) person.names.push({ ...from, full: name });
    const company = places.look(
      'company',
      textOf(card.querySelector('[itemprop="worksFor"] .p-org, [itemprop="worksFor"]')),
    );
    if (company) person.jobs.push({ ...from, company: company.replace(/^@/, '') });
    const note = card.querySelector('.p-note');
    const bio = attribute(note, 'data-bio-text') ?? textOf(note);
    if (bio) person.headlines.push({ ...places.from('bio', 'medium'), value: bio });
    const location = textOf(card.querySelector('[itemprop="homeLocation"] .p-label'));
    if (location) person.locations.push({ ...from, value: location });
    for (const link of card.querySelectorAll('[itemprop="email"] a[href^="mailto:"], a[itemprop="email"]')) {
      person.emails.push(...mailboxesOf(attribute(link, 'href') ?? '').map((value) => ({ ...from, value })));
    }
    for (const link of card.querySelectorAll(
      '[itemprop="url"] a, a[itemprop="url"], [itemprop="social"] a, a[rel~="me"]',
    )) {
      const value = decodeRedirect(attribute(link, 'href'), base);
      if (value && !person.links.some((known) => known.value === value)) person.links.push({ ...from, value });
    }
    person.profileUrl = `https://github.com/${login}`;
    return { people: [person], places, isDefinite: true };
  },
};
