import { newPerson } from '../../person.ts';
import { mailboxesOf, numberOfLink } from '../../text/percent.ts';
import { attribute, textOf } from '../dom.ts';
import { type Extractor, type Findings, type Page, Places } from '../extractor.ts';
import { HOSTS } from '../hosts.ts';
import { decodeRedirect } from '../links.ts';

/** Pages that are a name, a line, and a list of links: each link is the person's own. */
export const linkPage: Extractor = {
  name: 'link-page',
  hosts: HOSTS.linkPage,
  isExclusive: true,
  read({ document, url, base }: Page): Findings {
    const places = new Places('link-page');
    const [, user = ''] = url.pathname.split('/');
    if (user === '' && !url.hostname.endsWith('.carrd.co')) return { people: [], places, state: 'none' };
    const heading = textOf(document.querySelector('main h1') ?? document.querySelector('h1'));
    const title = (attribute(document.querySelector('meta[property="og:title"]'), 'content') ?? document.title).replace(
      /\s*(?:[|–-]\s*.*|on about\.me)$/i,
      '',
    );
    const name = places.look('name', heading ?? title);
    if (!name) return { people: [], places, state: 'loading' };
    const person = newPerson();
    person.profileUrl = `${url.origin}/${user}`;
    if (!name.startsWith('@')) person.names.push({ ...places.from('heading', 'high'), full: name });
    const bio =
      textOf(document.querySelector('h1 ~ h2, h1 ~ p, [data-testid*="escription"], [id*="description"]')) ??
      attribute(document.querySelector('meta[name="description"]'), 'content');
    if (bio) person.headlines.push({ ...places.from('bio', 'medium'), value: bio });
    const from = places.from('links', 'high');
    for (const link of document.querySelectorAll('a[href]')) {
      const href = attribute(link, 'href') ?? '';
      if (link.closest('footer, nav, header[role="banner"]')) continue;
      if (href.startsWith('mailto:')) person.emails.push(...mailboxesOf(href).map((value) => ({ ...from, value })));
      else if (href.startsWith('tel:')) person.phones.push({ ...from, value: numberOfLink(href) });
      else {
        const value = decodeRedirect(href, base);
        const isOut = value !== undefined && new URL(value).hostname !== url.hostname;
        if (value && isOut && !person.links.some((known) => known.value === value))
          person.links.push({ ...from, value });
      }
    }
    return { people: [person], places, isDefinite: true };
  },
};
