import { newPerson } from '../../person.ts';
import { mailboxesOf } from '../../text/percent.ts';
import { attribute, linesOf, textOf } from '../dom.ts';
import { type Extractor, type Findings, type Page, Places } from '../extractor.ts';
import { HOSTS } from '../hosts.ts';
import { decodeRedirect } from '../links.ts';

const PLACES_OF_ITS_OWN = /^(?:accounts|explore|direct|reels?|p|stories|about|legal|developer|tv)$/i;
/** Lines of the header that are numbers, buttons and badges. */
const NOISE =
  /^(?:[\d.,]+\s*[KMBkm]?\s*(?:posts?|followers?|following|beiträge|abonnenten|publications|seguidores|seguidos)?|follow(?:ing)?|message|verified|edit profile|contact|more|…|\.{3})$/i;

/** instagram.com/<name>. The title of the page carries display name and user name together; the header bears it out. */
export const instagram: Extractor = {
  name: 'instagram',
  hosts: HOSTS.instagram,
  isExclusive: true,
  read({ document, url, base }: Page): Findings {
    const places = new Places('instagram');
    const [, user = ''] = url.pathname.split('/');
    if (!/^[\w.]{1,30}$/.test(user) || PLACES_OF_ITS_OWN.test(user)) return { people: [], places, state: 'none' };
    const titles = [attribute(document.querySelector('meta[property="og:title"]'), 'content'), document.title];
    const named = titles
      .map((title) => /^(.{1,100}?)\s*\(@([\w.]+)\)/.exec(title ?? ''))
      .find((match) => match?.[2]?.toLowerCase() === user.toLowerCase());
    const header =
      document.querySelector('main header') ?? document.querySelector('header section')?.closest('header') ?? null;
    const isTheirs = [...(header?.querySelectorAll('h1, h2, a, span') ?? [])].some(
      (element) => textOf(element)?.toLowerCase() === user.toLowerCase(),
    );
    const lines = linesOf(header, { isLine: (element) => element.localName === 'span' }).filter(
      (line) => !NOISE.test(line) && line.toLowerCase() !== user.toLowerCase(),
    );
    // A title with the user name alone says that there is no other.
    const isTitled = titles.some((title) => title?.toLowerCase().includes(`@${user.toLowerCase()}`));
    const name = places.look('name', named?.[1] ?? (isTitled ? user : isTheirs ? lines[0] : undefined));
    if (!name) return { people: [], places, state: 'loading' };
    const person = newPerson();
    person.profileUrl = `https://www.instagram.com/${user}/`;
    if (name.toLowerCase() !== user.toLowerCase()) person.names.push({ ...places.from('title', 'high'), full: name });
    // Counts and buttons, in any language, stand before the display name.
    const bio = places.look('bio', lines.slice(lines.lastIndexOf(name) + 1).slice(0, 8));
    if (isTheirs && bio.length > 0) person.headlines.push({ ...places.from('bio', 'medium'), value: bio.join(' | ') });
    for (const link of header?.querySelectorAll('a[href*="l.instagram.com"], a[rel~="me"], a[href^="mailto:"]') ?? []) {
      const href = attribute(link, 'href') ?? '';
      const value = href.startsWith('mailto:') ? undefined : decodeRedirect(href, base);
      if (href.startsWith('mailto:'))
        person.emails.push(...mailboxesOf(href).map((value) => ({ ...places.from('profile header', 'high'), value })));
      else if (value) person.links.push({ ...places.from('profile header', 'high'), value });
    }
    return { people: [person], places, isDefinite: true };
  },
};
