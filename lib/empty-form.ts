import type { Origin } from './capture.ts';
import type { ContactForm } from './contact.ts';
import type { Settings } from './settings.ts';

/** Where the value of a control came from, by the control's name. */
export type Sources = Readonly<Record<string, Origin>>;

/** Another value that the page offers for a control, with those that belong to it: a position is taken whole. */
export interface Rival {
  /** By the name of the control. */
  readonly values: Readonly<Record<string, string | string[]>>;
  readonly origin?: Origin | undefined;
}

/** What else the page says of a control, by the control's name. */
export type Rivals = Readonly<Record<string, readonly Rival[]>>;

/** A form filled from a capture, and what it cannot hold. */
export interface Seed {
  readonly form: ContactForm;
  readonly sources: Sources;
  /** Addresses of the person that the API has no field for; kept and shown, sent only where settings map them. */
  readonly links: readonly string[];
  readonly rivals?: Rivals | undefined;
}

/** The form with nothing but the user's defaults. Each list has one empty row to type into. */
export function emptyForm({ defaults, customFields }: Settings): ContactForm {
  return {
    firstName: '',
    lastName: '',
    level: defaults.level,
    type: defaults.type,
    phones: [emptyRow.phones()],
    emails: [emptyRow.emails()],
    company: '',
    jobTitle: '',
    team: defaults.team ?? '',
    group: defaults.group ?? '',
    language: defaults.language ?? '',
    birthDate: '',
    addresses: [emptyRow.addresses(defaults.country)],
    socialContacts: [emptyRow.socialContacts()],
    customField: Object.fromEntries(
      customFields.map(({ id, type, default: value }) => [
        id,
        type === 'MultiPicklist' ? (value ? [value] : []) : (value ?? ''),
      ]),
    ),
  };
}

/** One empty row of each list. */
export const emptyRow = {
  phones: (): ContactForm['phones'][number] => ({ type: 'Mobile', phone: '' }),
  emails: (): ContactForm['emails'][number] => ({ type: 'Work', email: '' }),
  addresses: (country = ''): ContactForm['addresses'][number] => ({
    street: '',
    city: '',
    state: '',
    zipcode: '',
    country,
  }),
  socialContacts: (): ContactForm['socialContacts'][number] => ({ key: 'LinkedIn', value: '' }),
};
