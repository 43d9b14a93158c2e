import type { ContactBody, ContactForm } from './contact.ts';
import type { CustomFieldDefinition } from './fields.ts';

/**
 * The form that a contact was made of, to be edited: what it does not have stays as in the empty form, less its defaults.
 * Custom fields that the settings no longer know are left out: the form has no control for them.
 */
export function formOfContact(
  contact: ContactBody,
  blank: ContactForm,
  definitions: readonly CustomFieldDefinition[],
): ContactForm {
  const { phones, emails, addresses, socialContacts, customField = {} } = contact;
  const [day, month, year] = contact.birthDate?.split('/') ?? [];
  return {
    firstName: contact.firstName ?? '',
    lastName: contact.lastName ?? '',
    level: contact.level ?? blank.level,
    type: contact.type ?? blank.type,
    phones: filled(
      phones?.map(({ type, phone }) => ({ type, phone: phone ?? '' })),
      blank.phones,
    ),
    emails: filled(
      emails?.map(({ type, email }) => ({ type, email: email ?? '' })),
      blank.emails,
    ),
    company: contact.company ?? '',
    jobTitle: contact.jobTitle ?? '',
    team: contact.team ?? '',
    group: contact.group ?? '',
    language: contact.language ?? '',
    birthDate: year && month && day ? `${year}-${month}-${day}` : '',
    addresses: filled(
      addresses?.map(({ street = '', city = '', state = '', zipcode = '', country = '' }) => ({
        street,
        city,
        state,
        zipcode,
        country,
      })),
      blank.addresses,
    ),
    socialContacts: filled(
      socialContacts?.map(({ key, value }) => ({ key, value: value ?? '' })),
      blank.socialContacts,
    ),
    customField: Object.fromEntries(definitions.map(({ id, type }) => [id, customValue(customField[id], type)])),
  };
}

/** The rows, or one empty row to type into. */
const filled = <Row>(rows: Row[] | undefined, blank: Row[]): Row[] => (rows && rows.length > 0 ? rows : blank);

/** A date control takes a day, not a moment. */
function customValue(value: string | string[] | undefined, type: CustomFieldDefinition['type']): string | string[] {
  if (type === 'MultiPicklist') return Array.isArray(value) ? value : [];
  const text = typeof value === 'string' ? value : '';
  return type === 'Date' ? text.slice(0, 10) : text;
}
