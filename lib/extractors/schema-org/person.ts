import type { Candidate, Confidence } from '../../capture.ts';
import { newPerson } from '../../person.ts';
import { mailboxesOf } from '../../text/percent.ts';
import type { Places } from '../extractor.ts';
import { decodeRedirect } from '../links.ts';
import { hasType, type Item, itemsOf, textsOf } from './item.ts';

/**
 * What the properties are called: by schema.org first, then by the vocabularies that people's pages were written in before
 * (data-vocabulary.org, FOAF, vCard).
 */
const NAMES = {
  full: ['name', 'fn'],
  first: ['givenName', 'given-name', 'givenname', 'firstName'],
  last: ['familyName', 'family-name', 'family_name', 'lastName', 'surname'],
  title: ['jobTitle', 'title', 'role'],
  email: ['email', 'mbox'],
  phone: ['telephone', 'phone', 'tel'],
  address: ['address', 'adr'],
  link: ['url', 'sameAs', 'homepage'],
  birthDate: ['birthDate', 'bday', 'born'],
  street: ['streetAddress', 'street-address'],
  city: ['addressLocality', 'locality'],
  state: ['addressRegion', 'region'],
  zipcode: ['postalCode', 'postal-code'],
  country: ['addressCountry', 'country-name'],
} as const;

const textsOfKind = (item: Item | undefined, kind: keyof typeof NAMES) => textsOf(item, ...NAMES[kind]);

/** What an item of type Person says, by schema.org's definitions. `place` names the syntax it was written in. */
export function personOf(item: Item, base: URL, places: Places, place: string, confidence: Confidence): Candidate {
  const person = newPerson();
  const from = places.from(place, confidence);
  // The vCard vocabulary keeps the parts of a name in a thing of their own.
  const nameItems = [item, ...itemsOf(item, 'n'), ...itemsOf(item, 'fn').flatMap((name) => itemsOf(name, 'n'))];
  const [first] = nameItems.flatMap((name) => textsOfKind(name, 'first'));
  const [last] = nameItems.flatMap((name) => textsOfKind(name, 'last'));
  const fulls = textsOfKind(item, 'full');
  // Some sites put the whole display name into `givenName`; then nothing is split.
  const isSplit = first !== undefined && last !== undefined && first !== last && !fulls.includes(first);
  if (isSplit) person.names.push({ ...from, first, last });
  for (const full of fulls) person.names.push({ ...from, full });
  const parts = [first, last].filter(Boolean).join(' ');
  if (!isSplit && fulls.length === 0 && parts !== '') person.names.push({ ...from, full: parts });
  person.jobs.push(...jobsOf(item).map((job) => ({ ...from, ...job })));
  for (const contact of [item, ...itemsOf(item, 'contactPoint', 'contactPoints')]) {
    for (const value of textsOfKind(contact, 'email')) {
      person.emails.push(...mailboxesOf(value).map((mailbox) => ({ ...from, value: mailbox })));
    }
    for (const value of textsOfKind(contact, 'phone')) {
      if (!/^fax:/i.test(value)) person.phones.push({ ...from, value: value.replace(/^(?:tel|sms):/i, '') });
    }
  }
  person.addresses.push(...addressesOf(item).map((address) => ({ ...from, ...address })));
  for (const href of textsOfKind(item, 'link')) {
    const value = decodeRedirect(href, base);
    if (value && !person.links.some((link) => link.value === value)) person.links.push({ ...from, value });
  }
  for (const value of textsOfKind(item, 'birthDate')) person.birthDates.push({ ...from, value });
  return person;
}

const ADDRESS_PARTS = ['street', 'city', 'state', 'zipcode', 'country'] as const;

/** Addresses in parts; where there are none, those written in one line. */
function addressesOf(item: Item): Partial<Record<(typeof ADDRESS_PARTS)[number] | 'text', string>>[] {
  const parted = itemsOf(item, ...NAMES.address).flatMap((address) => {
    const parts = ADDRESS_PARTS.flatMap((part) => {
      const texts = textsOfKind(address, part);
      return texts.length > 0 ? [[part, texts.join(', ')]] : [];
    });
    return parts.some(([part]) => part !== 'country') ? [Object.fromEntries(parts)] : [];
  });
  const texts = textsOfKind(item, 'address').filter((text) => text.length > 5);
  return parted.length > 0 ? parted : texts.map((text) => ({ text }));
}

const PAST = ['endDate'];

/** Title and company by their places in the lists: a profile with two positions lists both in the same order. */
function jobsOf(item: Item): { title?: string; company?: string }[] {
  const roles = itemsOf(item, 'worksFor', 'hasOccupation', 'jobTitle').filter((role) =>
    hasType(role, ['Role', 'OrganizationRole', 'EmployeeRole']),
  );
  const fromRoles = roles.flatMap((role) => {
    if (textsOf(role, ...PAST).length > 0) return [];
    const [title] = textsOf(role, 'roleName', 'jobTitle', 'namedPosition');
    const [company] = textsOf(role, 'worksFor', 'memberOf');
    return (title ?? company) ? [{ ...(title && { title }), ...(company && { company }) }] : [];
  });
  const titles = [...textsOfKind(item, 'title'), ...textsOf(item, 'hasOccupation')];
  const [employer] = ['worksFor', 'affiliation', 'memberOf', 'org', 'organization']
    // A reference that leads nowhere names nobody.
    .map((property) => textsOf(item, property).filter((name) => !/^https?:\/\/\S+$/.test(name)))
    .filter((names) => names.length > 0);
  const companies = employer ?? [];
  const fromLists = Array.from({ length: Math.max(titles.length, companies.length) }, (_, index) => {
    const title = titles[index];
    const company = companies[index] ?? (companies.length === 1 ? companies[0] : undefined);
    return { ...(title && { title }), ...(company && { company }) };
  });
  return [...fromRoles, ...fromLists];
}
