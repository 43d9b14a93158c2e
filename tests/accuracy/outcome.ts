import type { Capture, Person } from '../../lib/capture.ts';
import { readPhone } from '../../lib/phone.ts';
import { understood } from '../../lib/reading/understand.ts';
import { phoneCountries } from '../../lib/review-phones.ts';
import { seedForm } from '../../lib/seed.ts';
import { parseDate } from '../../lib/text/date.ts';
import { settingsWith } from '../settings.ts';

/** One person as the form would show them: what is judged is what the user sees. */
export interface ReadPerson {
  readonly url?: string | undefined;
  /** As the page writes it. */
  readonly fullName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly company: string;
  readonly jobTitle: string;
  /** Every position held now, the chosen one first: `title · company`. */
  readonly jobs: readonly string[];
  readonly location: string;
  readonly birthDate: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** All addresses of the person: those that became social contacts, and the others. */
  readonly links: readonly string[];
  readonly addresses: readonly Readonly<Record<string, string>>[];
  readonly socialContacts: readonly { readonly key: string; readonly value: string }[];
}

/** The people of a capture, each as its form. `region` is the user's own country, the last to be assumed. */
export function peopleOf(raw: Capture, region?: string): ReadPerson[] {
  const capture = understood(raw, region);
  return capture.people.map((person) => toRead(person, capture, region));
}

function toRead(
  person: Person,
  { url, locale, country }: Pick<Capture, 'url' | 'locale' | 'country'>,
  region?: string,
): ReadPerson {
  const { form } = seedForm(locale, person, settingsWith());
  const addresses = form.addresses.filter(
    ({ street, city, zipcode }) => street !== '' || city !== '' || zipcode !== '',
  );
  const countries = phoneCountries({ url, locale, country, defaults: { country: region } }, addresses);
  return {
    url: person.profileUrl,
    fullName: person.names.find(({ full }) => full !== undefined)?.full ?? `${form.firstName} ${form.lastName}`.trim(),
    firstName: form.firstName,
    lastName: form.lastName,
    company: form.company,
    jobTitle: form.jobTitle,
    jobs: person.jobs.map(({ title = '', company = '' }) => `${title} · ${company}`),
    location: person.locations[0]?.value ?? '',
    // A day without a year has no place in the form; the capture has it all the same.
    birthDate: form.birthDate || dayOf(person.birthDates[0]?.value ?? '', locale),
    emails: form.emails.map(({ email }) => email).filter(Boolean),
    phones: form.phones.filter(({ phone }) => phone !== '').map(({ phone }) => readPhone(phone, countries).phone),
    links: person.links.map(({ value }) => value),
    addresses,
    socialContacts: form.socialContacts.filter(({ value }) => value !== ''),
  };
}

const dayOf = (text: string, locale: string | undefined) => parseDate(text, locale?.slice(0, 2)) ?? text;
