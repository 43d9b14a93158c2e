import { newPerson } from '../../person.ts';
import { attribute, textOf } from '../dom.ts';
import { type Extractor, type Findings, type Page, Places } from '../extractor.ts';
import { HOSTS } from '../hosts.ts';
import { decodeRedirect } from '../links.ts';

const PLACES_OF_ITS_OWN =
  /^(?:home|explore|search|notifications|messages|settings|i|login|signup|compose|hashtag|intent|share|tos|privacy)$/i;

/** x.com/<handle>. Test ids have outlived every redesign; the viewer is in the account switcher, others in the timeline. */
export const x: Extractor = {
  name: 'x',
  hosts: HOSTS.x,
  isExclusive: true,
  read({ document, url, base }: Page): Findings {
    const places = new Places('x');
    const [, handle = '', further] = url.pathname.split('/');
    const isProfile = /^\w{1,15}$/.test(handle) && !PLACES_OF_ITS_OWN.test(handle) && further !== 'status';
    if (!isProfile) return { people: [], places, state: 'none' };
    const mark = document.querySelector('[data-testid="UserName"]');
    const lines = places.look('name', namesOf(mark));
    const [name] = lines;
    // The handle under the name ties it to the address; after a navigation the previous person's stands there.
    if (!name || !lines.some((line) => line.toLowerCase() === `@${handle.toLowerCase()}`))
      return { people: [], places, state: 'loading' };
    const person = newPerson();
    const from = places.from('profile header', 'high');
    person.names.push({ ...from, full: name });
    person.profileUrl = `https://x.com/${handle}`;
    const header = (id: string) => places.look(id, document.querySelector(`[data-testid="${id}"]`));
    const bio = textOf(header('UserDescription'));
    if (bio) person.headlines.push({ ...places.from('bio', 'medium'), value: bio });
    const location = textOf(header('UserLocation'));
    if (location) person.locations.push({ ...from, value: location });
    const site = header('UserUrl');
    const value = siteOf(site, base);
    if (value) person.links.push({ ...from, value });
    // "Born May 4", "Geboren am 4. Mai": the words before the day are the interface's.
    const birth = textOf(header('UserBirthdate'))?.replace(/^(?:Born\s+|\D{2,30}?(?=\d{1,4}[.\s年월月]))/, '');
    if (birth) person.birthDates.push({ ...from, value: birth });
    return { people: [person], places, isDefinite: true };
  },
};

/** The name, then the handle. Emoji in the name are pictures, and not part of it. */
function namesOf(mark: Element | null): string[] {
  const spans = [...(mark?.querySelectorAll('span') ?? [])].filter((span) => span.querySelector('span') === null);
  return spans.flatMap((span) => textOf(span) ?? []).filter((text) => text !== '·');
}

/** The link is shortened; its text is the address itself. */
function siteOf(site: Element | null, base: URL): string | undefined {
  const text = textOf(site)?.replace(/\s/g, '');
  const href = attribute(site?.matches('a') ? site : (site?.querySelector('a') ?? null), 'href');
  if (text && /^[\w.-]+\.[a-z]{2,}(?:\/\S*)?$/i.test(text) && !text.endsWith('…'))
    return decodeRedirect(`https://${text}`, base);
  return decodeRedirect(href, base);
}
