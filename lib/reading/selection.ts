import type { Person } from '../capture.ts';
import { phoneKind } from '../phone.ts';
import { likelyCountries } from './likely-countries.ts';
import { readText } from './read-text.ts';

/** Where a text was found: its page's address and language, and the user's own country, the last to be assumed. */
export interface Whereabouts {
  readonly url?: string | undefined;
  readonly locale?: string | undefined;
  readonly country?: string | undefined;
}

/** The people that a selected, pasted or dropped text is about, phones and all: those of its vCards, where it holds any. */
export async function peopleInText(text: string, { url, locale, country }: Whereabouts): Promise<Person[]> {
  if (/BEGIN:VCARD/i.test(text)) {
    const { peopleInVcard } = await import('../vcard/read-vcard.ts');
    const people = peopleInVcard(text);
    if (people.length > 0) return people;
  }
  const { all: countries } = likelyCountries({ url, locale }, text, country);
  const language = locale?.slice(0, 2).toLowerCase();
  const person = readText(text, { language, countries, phone: (written) => phoneKind(written, countries) });
  return person ? [person] : [];
}
