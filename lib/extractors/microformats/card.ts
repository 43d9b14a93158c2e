import type { Candidate, PhoneClaim } from '../../capture.ts';
import { newPerson } from '../../person.ts';
import { mailboxesOf, numberOfLink } from '../../text/percent.ts';
import type { Places } from '../extractor.ts';
import { decodeRedirect } from '../links.ts';
import type { Microformat, MicroValue } from './parse.ts';

const PHONE_TYPES: Readonly<Record<string, PhoneClaim['type']>> = {
  cell: 'Mobile',
  mobile: 'Mobile',
  work: 'Work',
  home: 'Home',
};

/** What an h-card says about a person, or `undefined` where it is an organisation's (its name is its organisation). */
export function personOf(card: Microformat, base: URL, places: Places): Candidate | undefined {
  const values = (name: string) => card.properties.get(name) ?? [];
  const texts = (name: string) =>
    values(name)
      .map(({ text }) => text.trim())
      .filter(Boolean);
  const from = places.from('h-card', 'high');
  const person = newPerson();
  const [first] = texts('given-name');
  const [last] = texts('family-name');
  const [full] = texts('name');
  // The classic card names the organisation and its units beside one another.
  const named = texts('organization-name');
  const companies =
    named.length > 0
      ? named
      : values('org')
          .map((value) => organisationOf(value))
          .filter(Boolean);
  if (full !== undefined && companies.includes(full) && !last) return undefined;
  if (first && last) person.names.push({ ...from, first, last });
  if (full) person.names.push({ ...from, full });
  else if (!first || !last) {
    const parts = [...texts('given-name'), ...texts('additional-name'), ...texts('family-name')];
    const [nickname] = texts('nickname');
    if (parts.length > 0) person.names.push({ ...from, full: parts.join(' ') });
    else if (nickname) person.names.push({ ...from, confidence: 'low', full: nickname });
  }
  const titles = [...texts('job-title'), ...texts('role')];
  const count = Math.max(
    Math.min(titles.length, 1),
    Math.min(companies.length, 1),
    companies.length > 1 ? companies.length : 0,
  );
  for (let index = 0; index < count; index += 1) {
    const [title, company] = [index === 0 ? titles[0] : undefined, companies[index]];
    person.jobs.push({ ...from, ...(title && { title }), ...(company && { company }) });
  }
  for (const value of texts('email').flatMap(mailboxesOf)) person.emails.push({ ...from, value });
  for (const { text, types } of values('tel')) {
    if (types.some((type) => /^(?:fax|modem)$/.test(type)) && !types.includes('voice')) continue;
    const type = types.map((name) => PHONE_TYPES[name]).find((found) => found !== undefined);
    person.phones.push({ ...from, value: numberOfLink(text), type });
  }
  person.addresses.push(...addressesOf(card).map((address) => ({ ...from, ...address })));
  for (const text of texts('url')) {
    const value = decodeRedirect(text, base);
    if (value && !person.links.some((link) => link.value === value)) person.links.push({ ...from, value });
  }
  const [birthDate] = texts('bday');
  if (birthDate) person.birthDates.push({ ...from, value: birthDate });
  const note = texts('note')[0];
  if (note && titles.length === 0) person.headlines.push({ ...from, confidence: 'medium', value: note });
  return person;
}

/** An organisation may be a card, or a classic one with a name and units in it. */
function organisationOf({ text, item }: MicroValue): string {
  const inside = item?.properties.get('organization-name')?.[0]?.text ?? item?.properties.get('name')?.[0]?.text;
  return (inside ?? text).trim();
}

const PARTS = {
  street: 'street-address',
  city: 'locality',
  state: 'region',
  zipcode: 'postal-code',
  country: 'country-name',
} as const;

type AddressParts = Partial<Record<keyof typeof PARTS | 'text', string>>;

/** An address is a card of its own, or its parts stand in the person's. */
function addressesOf(card: Microformat): AddressParts[] {
  const nested = card.properties.get('adr') ?? [];
  if (nested.length === 0) return partsOf(card) ?? [];
  return nested.flatMap(({ item, text }) => (item && partsOf(item)) ?? (text.length > 5 ? [{ text }] : []));
}

function partsOf(card: Microformat): AddressParts[] | undefined {
  const entries = Object.entries(PARTS).flatMap(([part, name]) => {
    const extended = part === 'street' ? (card.properties.get('extended-address') ?? []) : [];
    const texts = [...extended, ...(card.properties.get(name) ?? [])].map(({ text }) => text.trim()).filter(Boolean);
    return texts.length > 0 ? [[part, texts.join(', ')]] : [];
  });
  return entries.length > 0 ? [Object.fromEntries(entries)] : undefined;
}
