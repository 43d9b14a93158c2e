import type { Origin, Person } from '../capture.ts';
import { newPerson } from '../person.ts';
import { companyKey } from '../text/company.ts';
import { mailboxIn } from '../text/mailbox.ts';
import { numberOfLink } from '../text/percent.ts';
import { toAddress } from '../text/web-links.ts';
import { birthDateOf } from './birth-date.ts';
import { socialsOf } from './card-socials.ts';
import type { ContentLine } from './content-lines.ts';

/** One property of a card: the components of its value, and the texts of each. */
export type CardProperty = Omit<ContentLine, 'value'> & { readonly components: readonly (readonly string[])[] };

const PHONE_TYPES = {
  cell: 'Mobile',
  mobile: 'Mobile',
  iphone: 'Mobile',
  home: 'Home',
  work: 'Work',
  main: 'Work',
} as const;
/** Values of one kind that a person keeps, and UTF-16 units of one. */
const MOST = 20;
const LONGEST = 2_048;

const OTHER_PHONE = /pager|assistant|\bother\b/;

/** What a card says of its person, or `undefined` where it names nobody and says nothing that can be kept. */
export function personOfCard(card: readonly CardProperty[]): Person | undefined {
  const of = (name: string) => card.filter((property) => property.name === name).slice(0, MOST);
  const texts = (name: string) => of(name).map(textOf).filter(Boolean);
  const person = newPerson();
  const [formatted] = texts('FN').filter((text) => !/@|^[\d\s+().-]+$/.test(text));
  const from: Origin = { reader: 'vcard', place: 'vCard', confidence: 'high', ...(formatted && { quote: formatted }) };
  const companies = of('ORG').flatMap(({ components }) => components.flat()[0]?.slice(0, 200) ?? []);
  const { parts, isWhole } = partsOfName(of('N'));
  if (isOrganisation(card, formatted ?? parts.join(' '), companies[0], isWhole)) {
    if (companies.length === 0 && formatted) companies.push(formatted);
  } else if (isWhole) {
    const [first = '', last = ''] = parts;
    person.names.push({ ...from, first, last, ...(formatted && { full: formatted }) });
    const [nickname] = texts('NICKNAME');
    if (nickname) person.names.push({ ...from, place: 'nickname', confidence: 'medium', first: nickname, last });
  } else {
    const full = formatted ?? (parts.join(' ') || texts('NICKNAME')[0]);
    if (full) person.names.push({ ...from, full });
  }
  const titles = texts('TITLE');
  const roles = texts('ROLE');
  if (titles.length > 0) for (const value of roles) person.headlines.push({ ...from, place: 'role', value });
  const held = titles.length > 0 ? titles : roles;
  for (let at = 0; at < Math.max(companies.length, Math.min(held.length, 1)); at += 1) {
    const [title, company] = [held[at], companies[at]];
    person.jobs.push({ ...from, ...(title && { title }), ...(company && { company }) });
  }
  for (const property of preferred(of('TEL'))) {
    const words = [...property.types, labelOf(property, card)];
    const isFax = words.some((word) => /fax|modem|telex/.test(word)) && !property.types.includes('voice');
    const value = numberOfLink(textOf(property));
    if (isFax || value.replace(/\D/g, '').length < 3) continue;
    person.phones.push({ ...from, value: value.slice(0, 64), type: phoneType(words) });
  }
  for (const property of preferred(of('EMAIL'))) {
    const value = mailboxIn(textOf(property))?.email;
    if (!value || person.emails.some((email) => email.value.toLowerCase() === value.toLowerCase())) continue;
    person.emails.push({ ...from, value, type: emailType(property.types) });
  }
  person.addresses.push(...addressesOf(preferred(of('ADR')), texts('LABEL')).map((parts) => ({ ...from, ...parts })));
  const socials = card
    .map(socialsOf)
    .filter(({ links, social }) => links ?? social)
    .slice(0, MOST);
  const links = [...texts('URL').map(toAddress), ...socials.flatMap(({ links = [] }) => links)];
  for (const value of new Set(links)) if (value !== undefined) person.links.push({ ...from, value });
  for (const { social } of socials) if (social) person.socials.push({ ...from, ...social });
  const [born] = texts('BDAY');
  const birthDate = born && birthDateOf(born);
  if (birthDate) person.birthDates.push({ ...from, value: birthDate });
  for (const value of texts('LANG')) person.languages.push({ ...from, value: value.slice(0, 35) });
  const isEmpty = Object.values(person).every((claims) => claims.length === 0);
  return isEmpty ? undefined : person;
}

const textOf = ({ components }: CardProperty): string => components.flat().join(', ').slice(0, LONGEST);

/**
 * Given and family name, split by the card. A name in one piece of several words was never split: phones put what was
 * typed into one box there.
 */
function partsOfName([name]: readonly CardProperty[]): { parts: string[]; isWhole: boolean } {
  const [family = '', given = '', additional = ''] = (name?.components ?? []).map((texts) => texts.join(' '));
  const parts = [given || additional, family].map((part) => part.slice(0, 200));
  const said = parts.filter(Boolean);
  return said.length === 1 && /\s/.test(said[0] ?? '')
    ? { parts: said, isWhole: false }
    : { parts: said.length === 0 ? [] : parts, isWhole: said.length > 0 };
}

/** Whether the card is a company's: it says so, or is named as its organisation is, and by no given name. */
function isOrganisation(
  card: readonly CardProperty[],
  name: string,
  company: string | undefined,
  isSplit: boolean,
): boolean {
  const said = card
    .filter((property) => property.name === 'KIND' || property.name === 'X-ABSHOWAS')
    .map((property) => textOf(property).toLowerCase());
  if (said.some((kind) => /^(?:org|organi[sz]ation|company|group|location)$/.test(kind))) return true;
  return !isSplit && company !== undefined && companyKey(company) === companyKey(name);
}

/** The label that an address book ties to a property by its group. In small letters. */
const labelOf = ({ group }: CardProperty, card: readonly CardProperty[]): string =>
  group === undefined
    ? ''
    : card
        .filter((property) => property.group === group && property.name === 'X-ABLABEL')
        .map((label) => textOf(label).toLowerCase())
        .join(' ');

function phoneType(words: readonly string[]) {
  if (words.some((word) => OTHER_PHONE.test(word))) return 'Other';
  const [, type] = Object.entries(PHONE_TYPES).find(([name]) => words.some((word) => word.includes(name))) ?? [];
  return type;
}

function emailType(types: readonly string[]) {
  if (types.includes('work')) return 'Work';
  return types.includes('home') ? 'Personal' : undefined;
}

/** What the card prefers, first: `TYPE=pref`, or the lowest `PREF`. */
function preferred(properties: readonly CardProperty[]): CardProperty[] {
  const rank = ({ types, parameters }: CardProperty) =>
    types.includes('pref') ? 1 : Number.parseInt(parameters.get('PREF') ?? '', 10) || 101;
  return properties.toSorted((one, other) => rank(one) - rank(other));
}

type AddressParts = Partial<Record<'text' | 'street' | 'city' | 'state' | 'zipcode' | 'country', string>>;

/** Street, city, state, code and country as the card splits them; whole where all of it stands in one. */
function addressesOf(properties: readonly CardProperty[], labels: readonly string[]): AddressParts[] {
  const split = properties.flatMap(({ components, parameters }): AddressParts[] => {
    const written = components.map((texts) => oneLine(texts.join(', ')));
    const [box, extended, street, city, state, zipcode, country] = written;
    const line = [box, extended, street].filter(Boolean).join(', ');
    const rest = {
      ...(city && { city }),
      ...(state && { state }),
      ...(zipcode && { zipcode }),
      ...(country && { country }),
    };
    if (Object.keys(rest).length > 0) return [{ ...(line && { street: line }), ...rest }];
    const text = line || oneLine(parameters.get('LABEL') ?? '');
    return text ? [{ text }] : [];
  });
  return split.length > 0 ? split : labels.map((label) => ({ text: oneLine(label) }));
}

const oneLine = (text: string) =>
  text
    .slice(0, 1_000)
    .split(/\n|\\n/)
    .map((line) => line.trim())
    .filter(Boolean)
    .join(', ')
    .slice(0, 300);
