import type { Candidate } from '../../capture.ts';
import { newPerson } from '../../person.ts';
import { decodePercent, mailboxesOf, numberOfLink } from '../../text/percent.ts';
import { attribute, linesOf, textOf } from '../dom.ts';
import { type Extractor, type Findings, type Page, Places } from '../extractor.ts';
import { HOSTS } from '../hosts.ts';
import { decodeRedirect } from '../links.ts';

/** The first line under a name: `Angestellt, Projektleiter, Acme GmbH`. Its first part is a status, never a title. */
const STATUS =
  /^(?:angestellt(?:e[rn]?)?|selbstständig(?:e[rn]?)?|freiberuflich(?:e[rn]?)?|freelancer|employed|self-employed|beamte[rn]?|beamtin|vorstand|gesellschafter(?:in)?|inhaber(?:in)?|student(?:in)?|auszubildende[rn]?|praktikant(?:in)?|in ausbildung|arbeitssuchend|abschluss:?|bis \d{4})/i;

const ENDLESS = /\b(?:heute|jetzt|present|today|seit|since|now)\b/i;

/** xing.com/profile/<Name>. Contact data is there for contacts only; its fax is no phone. */
export const xing: Extractor = {
  name: 'xing',
  hosts: HOSTS.xing,
  isExclusive: true,
  read({ document, url, base }: Page): Findings {
    const places = new Places('xing');
    const slug = /^\/profile\/([^/]+)/.exec(url.pathname)?.[1];
    if (!slug) return { people: [], places, state: 'none' };
    const canonical = attribute(document.querySelector('link[rel="canonical"]'), 'href');
    if (
      canonical &&
      !decodePercent(canonical)
        .toLowerCase()
        .includes(`/profile/${decodePercent(slug).toLowerCase()}`)
    ) {
      return { people: [], places, state: 'loading' };
    }
    const main = document.querySelector('main') ?? document.body;
    const card = main.querySelector('#XingIdModule') ?? main;
    const heading = card.querySelector('h1');
    const name = places.look('name', linesOf(heading, { leaveOut: (element) => element.localName === 'button' })[0]);
    if (!name) return { people: [], places, state: 'loading' };
    const person = newPerson();
    person.names.push({ ...places.from('profile card', 'high'), full: name });
    person.profileUrl = `https://www.xing.com/profile/${slug}`;
    const lines = linesOf(card, { leaveOut: (element) => element === heading || element.localName === 'button' });
    const location = places.look(
      'location',
      lines.findLast((line) => !STATUS.test(line)),
    );
    if (location) person.locations.push({ ...places.from('profile card', 'high'), value: location });
    person.jobs.push(...jobsOf(main, lines[0], places));
    readContacts(main, base, places, person);
    return { people: [person], places, isDefinite: true };
  },
};

/** Entries of the timeline without an end, each its title above its company; the card's line says which comes first. */
function jobsOf(main: Element, line: string | undefined, places: Places): Candidate['jobs'] {
  const entries = [...main.querySelectorAll('#ProfileTimelineModule p')].flatMap((dates) => {
    const [heading, company] = [dates.nextElementSibling, dates.nextElementSibling?.nextElementSibling];
    if (heading?.localName !== 'h2' && heading?.localName !== 'h3') return [];
    return ENDLESS.test(textOf(dates) ?? '')
      ? [{ ...places.from('timeline', 'high'), title: textOf(heading), company: textOf(company) }]
      : [];
  });
  const shown = places
    .look('timeline', entries)
    .filter(({ company, title }) => line?.includes(title ?? '\0') && line.includes(company ?? '\0'));
  if (entries.length > 0) return [...shown, ...entries.filter((entry) => !shown.includes(entry))];
  const [, title, ...company] = (line ?? '').split(/,\s+/);
  return STATUS.test(line ?? '') && title && company.length > 0
    ? [{ ...places.from('profile card', 'high'), title, company: company.join(', ') }]
    : [];
}

function readContacts(main: Element, base: URL, places: Places, person: Candidate): void {
  const section = main.querySelector('#ProfileContactDetailsModule, [data-testid="contact-details"]');
  const from = places.from('contact details', 'high');
  for (const row of section?.querySelectorAll('div') ?? []) {
    const [label = '', ...values] = linesOf(row);
    const link = attribute(row.querySelector('a[href]'), 'href') ?? '';
    if (/fax/i.test(label)) continue;
    if (link.startsWith('mailto:')) person.emails.push(...mailboxesOf(link).map((value) => ({ ...from, value })));
    else if (link.startsWith('tel:'))
      person.phones.push({ ...from, value: numberOfLink(link), type: /mobil|handy/i.test(label) ? 'Mobile' : 'Work' });
    else if (/^(?:adresse|address)/i.test(label) && values.length > 0)
      person.addresses.push({ ...from, text: values.join(', ') });
  }
  for (const link of main.querySelectorAll('#SocialMediaModule a[href], a[rel~="me"]')) {
    const value = decodeRedirect(attribute(link, 'href'), base);
    if (value && !/^https?:\/\/(?:[\w-]+\.)*xing\.com\//.test(value))
      person.links.push({ ...places.from('web links', 'high'), value });
  }
}
