import type { Listed } from './match.ts';
import { numberOf, recordOf, textOf, type UnknownRecord } from './record.ts';

/**
 * How the CRM's list names what the form has. Its names are not those of create, it has one number and one address of each
 * kind, and numbers without `+`. Where two are given, the first that is there counts.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  firstName: ['firstName'],
  lastName: ['lastName'],
  company: ['companyName', 'company'],
  jobTitle: ['jobTitle'],
  type: ['customerType', 'type'],
  birthDate: ['birthday', 'birthDate'],
  'phones.Mobile': ['mobilePhone'],
  'phones.Work': ['workPhone'],
  'phones.Home': ['homePhone'],
  'phones.Other': ['otherPhone'],
  'emails.Work': ['email'],
  'emails.Personal': ['personalEmail'],
  'emails.Other': ['otherEmail'],
  'socialContacts.LinkedIn': ['linkedin'],
  'socialContacts.Facebook': ['facebook'],
  'socialContacts.Twitter': ['twitter'],
  'socialContacts.WhatsApp': ['whatsapp'],
  'socialContacts.WeChat': ['wechat'],
  'socialContacts.LINE': ['line'],
  addresses: ['address'],
};

/** What the list is not said to have: it counts as unknown where it is not there, and not as empty. */
export const UNTOLD = ['level', 'team', 'group', 'language'] as const;

export const LISTED_FIELDS = Object.keys(NAMES);

/** Before the Field ID of a custom field. */
export const CUSTOM = 'customField.';

/**
 * What the list has in this field of the form, in one way of writing it: numbers bare, days as `DD/MM/YYYY`. Empty where it has
 * nothing.
 */
export function valueIn(listed: Listed, field: string): string {
  if (field.startsWith(CUSTOM)) return written(listed[field.slice(CUSTOM.length)]);
  if (field === 'addresses') return addressText(recordOf(listed.address));
  const names = NAMES[field] ?? [field];
  const text = written(names.map((name) => listed[name]).find((value) => written(value) !== ''));
  if (field.startsWith('phones.')) return text.replace(/\D/g, '');
  return field === 'birthDate' ? text.replace(/^(\d{4})-(\d\d)-(\d\d).*/, '$3/$2/$1') : text;
}

/** An address on one line. */
export const addressText = (address: UnknownRecord): string =>
  ['street', 'city', 'state', 'zipcode', 'country'].flatMap((part) => written(address[part]) || []).join(', ');

function written(value: unknown): string {
  if (Array.isArray(value)) return value.map(written).join(', ');
  return (
    textOf(value) ??
    numberOf(value)?.toString() ??
    (value === true || value === false ? String(value) : '')
  ).trim();
}

/** Values by the fields that they stand in. */
export type FieldValues = Readonly<Record<string, string>>;

/** Whether the contact stands in the list as these say, field for field. */
export const standsAs = (listed: Listed, values: FieldValues): boolean =>
  Object.entries(values).every(([field, value]) => valueIn(listed, field) === value);
