import { newPerson } from '../../person.ts';
import { attribute, linesOf, textOf } from '../dom.ts';
import { type Extractor, type Findings, type Page, Places } from '../extractor.ts';
import { HOSTS } from '../hosts.ts';
import { decodeRedirect } from '../links.ts';

/** crunchbase.com/person/<slug>. Fields are rows of a label and a value; the page's JSON-LD may describe Crunchbase itself. */
export const crunchbase: Extractor = {
  name: 'crunchbase',
  hosts: HOSTS.crunchbase,
  isExclusive: true,
  read({ document, url, base }: Page): Findings {
    const places = new Places('crunchbase');
    const slug = /^\/person\/([^/]+)/.exec(url.pathname)?.[1];
    if (!slug) return { people: [], places, state: 'none' };
    const name = places.look('name', textOf(document.querySelector('h1.profile-name') ?? document.querySelector('h1')));
    if (!name) return { people: [], places, state: 'loading' };
    const person = newPerson();
    const from = places.from('profile', 'high');
    person.names.push({ ...from, full: name });
    person.profileUrl = `https://www.crunchbase.com/person/${slug}`;
    const lines = linesOf(document.querySelector('main') ?? document.body, { isLine: isCell });
    const labelledValue = (label: RegExp) => {
      const place = lines.findIndex((line) => label.test(line));
      return place < 0 ? undefined : lines[place + 1];
    };
    const title = places.look('primary job title', labelledValue(/^Primary Job Title:?$/i));
    const company = places.look('primary organization', labelledValue(/^Primary Organization:?$/i));
    if (title ?? company) person.jobs.push({ ...from, title, company });
    const location = places.look('location', placeIn(document));
    if (location) person.locations.push({ ...from, value: location });
    for (const link of document.querySelectorAll(
      'fields-card a[href], profile-section a[href], .profile-content a[href], main a[href]',
    )) {
      const value = decodeRedirect(attribute(link, 'href'), base);
      const isOut = value !== undefined && !/(?:^|\.)crunchbase\.com$/.test(new URL(value).hostname);
      if (
        value &&
        isOut &&
        link.closest('[role="article"], article, news-card, activity-card') === null &&
        isOwnLink(link, value)
      ) {
        person.links.push({ ...from, value });
      }
    }
    return { people: [person], places, isDefinite: true };
  },
};

/** The row of the place: city, region and country are links of their own, one behind the other. */
function placeIn(document: Document): string | undefined {
  const rows = [...document.querySelectorAll('li')].map((row) => textOf(row) ?? '');
  const row = rows.find((text) => /^Location:?\s/i.test(text));
  return row?.replace(/^Location:?\s+/i, '').replace(/ ,/g, ',');
}

/** Labels and values are custom elements and spans, one below the other by style. */
const isCell = (element: Element) =>
  /^(?:span|label-with-info|field-formatter|identifier-formatter|a)$/.test(element.localName) &&
  element.querySelector('span, a') === null;

/** The person's own: a network's profile, or what is titled as such. News about them lead out, too. */
const isOwnLink = (link: Element, value: string) =>
  /linkedin\.com\/in\/|(?:twitter|x|facebook)\.com\//.test(value) ||
  /linkedin|twitter|facebook|website|homepage/i.test(
    `${attribute(link, 'title') ?? ''} ${attribute(link, 'aria-label') ?? ''}`,
  );
