import { newPerson } from '../../person.ts';
import { attribute, linesOf, textOf } from '../dom.ts';
import { type Extractor, type Findings, type Page, Places } from '../extractor.ts';
import { HOSTS } from '../hosts.ts';
import { decodeRedirect } from '../links.ts';

/** The address of an author on a platform for writers: `medium.com/@ada`, `ada.substack.com/about`, `substack.com/@ada`. */
function authorOf(url: URL): string | undefined {
  const handle = /^\/@([\w.-]{1,60})\/?(?:about|posts|followers)?\/?$/.exec(url.pathname)?.[1];
  const subdomain = /^([\w-]+)\.(?:medium|substack)\.com$/.exec(url.hostname)?.[1];
  const isHome = /^\/(?:about)?\/?$/.test(url.pathname);
  return handle ?? (subdomain && subdomain !== 'www' && isHome ? subdomain : undefined);
}

/** Author pages of Medium and Substack. A story's page has a byline, and is about something else. */
export const authorPage: Extractor = {
  name: 'author-page',
  hosts: HOSTS.authorPage,
  isExclusive: true,
  read({ document, url, base }: Page): Findings {
    const places = new Places('author-page');
    const author = authorOf(url);
    if (!author) return { people: [], places, state: 'none' };
    const meta = (property: string) =>
      attribute(document.querySelector(`meta[property="${property}"], meta[name="${property}"]`), 'content');
    const title = (meta('og:title') ?? document.title)
      .replace(/\s*[|–—-]\s*(?:Medium|Substack)\s*$/i, '')
      .replace(/^About\s*[-–|]\s*/i, '');
    const [first, last] = [meta('profile:first_name'), meta('profile:last_name')];
    const heading = textOf(
      document.querySelector('main h1, main h2, [data-testid="authorName"], .profile-name, h1, h2'),
    );
    const name = places.look('name', meta('author') ?? heading ?? title);
    if (!name) return { people: [], places, state: 'loading' };
    const person = newPerson();
    if (first && last) person.names.push({ ...places.from('meta name', 'high'), first, last });
    // The title bears the heading out; a newsletter is named otherwise than its author.
    person.names.push({ ...places.from('heading', title.includes(name) || !heading ? 'high' : 'medium'), full: name });
    person.profileUrl = `${url.origin}${url.pathname.replace(/\/(?:about|posts|followers)?\/?$/, '')}` || url.origin;
    const bio = meta('og:description') ?? meta('description') ?? linesOf(document.querySelector('main p'))[0];
    if (bio) person.headlines.push({ ...places.from('bio', 'medium'), value: bio });
    for (const link of document.querySelectorAll('a[rel~="me"][href]')) {
      const value = decodeRedirect(attribute(link, 'href'), base);
      if (value) person.links.push({ ...places.from('links', 'high'), value });
    }
    return { people: [person], places, isDefinite: true };
  },
};
