import type { ContactForm } from './contact.ts';
import { pageKey } from './page-key.ts';

/** What is looked at of a form, or of a contact that somebody else lists. */
interface Identifying extends Pick<ContactForm, 'firstName' | 'lastName' | 'company'> {
  readonly emails: readonly Pick<ContactForm['emails'][number], 'email'>[];
  readonly phones: readonly Pick<ContactForm['phones'][number], 'phone'>[];
  readonly socialContacts: ContactForm['socialContacts'];
}

/** What tells that two forms are of one person, the surest first. Each is one line that begins with its kind. */
export function identityKeys(form: Identifying, profileUrl?: string): readonly string[] {
  const words = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  const socials = form.socialContacts.filter(({ value }) => value.trim() !== '');
  const phones = form.phones.map(({ phone }) => phone.replace(/\D/g, '')).filter((digits) => digits.length >= 7);
  const name = words(`${form.firstName} ${form.lastName}`);
  const company = words(form.company);
  return [
    ...(profileUrl ? [`url ${pageKey(profileUrl)}`] : []),
    ...socials.map(({ key, value }) => `social ${key} ${words(value)}`),
    ...form.emails.flatMap(({ email }) => (email.includes('@') ? `email ${words(email)}` : [])),
    ...phones.map((digits) => `phone ${digits}`),
    // A name alone is many people's.
    ...(name !== '' && company !== '' ? [`name ${name} | ${company}`] : []),
  ];
}
