import type { Contact, ContactBody } from './contact.ts';
import type { Update } from './entry.ts';
import { CONTACT_TYPES, EMAIL_TYPES, PHONE_TYPES, SOCIAL_KEYS } from './fields.ts';
import { addressText, CUSTOM, LISTED_FIELDS, UNTOLD, valueIn } from './listed.ts';
import { idOfListed, type Listed } from './match.ts';
import { oneOf, recordOf, textOf } from './record.ts';

/** One difference between a contact of the CRM and the form. */
export interface Difference {
  /** Tells it from the others. */
  readonly id: string;
  /** `company`, `phones.Mobile`, `customField.<id>`. */
  readonly field: string;
  /** What the CRM has; `undefined` where its list does not tell. */
  readonly now: string | undefined;
  readonly next: string;
  /** It comes beside what is there, and not in its place. */
  readonly isAdded: boolean;
}

/** A contact as it shall stand in the CRM, in the place of the one that is there. */
export interface Change {
  readonly body: ContactBody;
  readonly update: Update;
}

const SCALARS = ['firstName', 'lastName', 'company', 'jobTitle', 'type', 'birthDate', ...UNTOLD] as const;

/** What the list does not tell of this contact, and an update may therefore change unseen. */
export const untoldOf = (listed: Listed): readonly (typeof UNTOLD)[number][] =>
  UNTOLD.filter((field) => !(field in listed));

/**
 * What the form has and the contact of the CRM has not. `isSingle`: the API takes one entry of each list, so that nothing comes
 * beside what is there.
 */
export function differencesOf(listed: Listed, contact: Contact, isSingle: boolean): readonly Difference[] {
  const untold: readonly string[] = untoldOf(listed);
  const found: Difference[] = [];
  const compare = (field: string, next: string | undefined, isSame = next === valueIn(listed, field)) => {
    if (next === undefined || next === '' || isSame) return;
    const isList = /^(?:phones|emails)\./.test(field);
    const now = untold.includes(field) ? undefined : valueIn(listed, field);
    found.push({ id: `${field} ${next}`, field, now, next, isAdded: isList && now !== '' && !isSingle });
  };
  const numbers = PHONE_TYPES.map((type) => valueIn(listed, `phones.${type}`));
  const mails = EMAIL_TYPES.map((type) => valueIn(listed, `emails.${type}`).toLowerCase());
  for (const field of SCALARS) compare(field, contact[field]);
  for (const { type, phone = '' } of contact.phones ?? [])
    compare(`phones.${type}`, phone, numbers.includes(phone.replace(/\D/g, '')));
  for (const { type, email = '' } of contact.emails ?? [])
    compare(`emails.${type}`, email, mails.includes(email.toLowerCase()));
  for (const { key, value } of contact.socialContacts ?? []) compare(`socialContacts.${key}`, value);
  compare('addresses', addressText(recordOf(contact.addresses?.[0])));
  for (const [id, value] of Object.entries(contact.customField ?? {}))
    compare(CUSTOM + id, Array.isArray(value) ? value.join(', ') : value);
  return found;
}

/** What is taken where the user says nothing: what the CRM has not. What its list does not tell may be there. */
export const isGap = ({ now }: Difference): boolean => now === '';

/**
 * The whole contact as it shall stand in the CRM, since nobody knows whether an update leaves alone what it does not name: all
 * that the list tells, with the differences that were taken. `undefined` for a contact without an id.
 */
export function updateWith(listed: Listed, contact: Contact, taken: readonly Difference[]): Change | undefined {
  const contactId = idOfListed(listed);
  if (contactId === undefined) return undefined;
  const custom = Object.keys(contact.customField ?? {}).map((id) => CUSTOM + id);
  const told: readonly string[] = UNTOLD.filter((field) => field in listed);
  const fields = [...LISTED_FIELDS, ...told, ...custom];
  const seen = Object.fromEntries(fields.map((field) => [field, valueIn(listed, field)]));
  const target = { ...seen };
  for (const { field, next, isAdded } of taken) {
    // A second number of one kind has no room in the list, and the list is where the change is looked for.
    if (isAdded) delete target[field];
    else if (field in seen) target[field] = field.startsWith('phones.') ? next.replace(/\D/g, '') : next;
  }
  return { body: bodyOf(listed, contact, taken), update: { contactId, seen, target } };
}

function bodyOf(listed: Listed, contact: Contact, taken: readonly Difference[]): ContactBody {
  const takenOf = (field: string) => taken.find((one) => one.field === field);
  const text = (field: string) => takenOf(field)?.next ?? (valueIn(listed, field) || undefined);
  /** What stands there, with what is added, or what comes in its place. */
  const entries = <Type extends string, Entry>(
    list: string,
    types: readonly Type[],
    entryOf: (type: Type, value: string) => Entry,
    written = (value: string) => value,
  ): Entry[] =>
    types.flatMap((type) => {
      const changes = taken.filter(({ field }) => field === `${list}.${type}`);
      const now = valueIn(listed, `${list}.${type}`);
      const isKept = now !== '' && changes.every(({ isAdded }) => isAdded);
      const values = [...(isKept ? [written(now)] : []), ...changes.map(({ next }) => next)];
      return values.map((value) => entryOf(type, value));
    });
  const address = takenOf('addresses') ? contact.addresses : listedAddress(listed);
  const custom = Object.keys(contact.customField ?? {}).flatMap((id) => {
    const value = takenOf(CUSTOM + id) ? contact.customField?.[id] : listed[id];
    const isSendable = typeof value === 'string' || Array.isArray(value);
    return isSendable && value.length > 0 ? [[id, value]] : [];
  });
  const body = {
    ...Object.fromEntries(SCALARS.map((field) => [field, text(field)])),
    // The dashboard prints one of them without its s.
    type: oneOf(text('type')?.replace(/^Other$/, 'Others'), CONTACT_TYPES),
    phones: entries(
      'phones',
      PHONE_TYPES,
      (type, phone) => ({ type, phone }),
      (digits) => `+${digits}`,
    ),
    emails: entries('emails', EMAIL_TYPES, (type, email) => ({ type, email })),
    socialContacts: entries('socialContacts', SOCIAL_KEYS, (key, value) => ({ key, value })),
    addresses: address,
    customField: Object.fromEntries(custom),
  };
  const isThere = (value: unknown) =>
    typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : value !== undefined;
  // The fields of a contact, less those that hold nothing.
  return Object.fromEntries(Object.entries(body).filter(([, value]) => isThere(value))) as ContactBody;
}

function listedAddress(listed: Listed): Contact['addresses'] {
  const { street, city, state, zipcode, country } = recordOf(listed.address);
  const parts = Object.entries({ street, city, state, zipcode, country }).flatMap(([part, value]) => {
    const text = textOf(value);
    return text ? [[part, text]] : [];
  });
  // The same parts, less those that are empty.
  return parts.length > 0 ? [Object.fromEntries(parts)] : undefined;
}
