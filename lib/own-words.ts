import type { Person } from './capture.ts';
import { findEmails, isMadeOf } from './text/email.ts';
import type { PersonName } from './text/name-parts.ts';

/**
 * What people write about themselves: a long text (about), which may name others, and the line beside their name (bio), which is
 * short and their own. Asked only where the page gives nothing better.
 */

/** Written for all the world, so with the country's code. */
const INTERNATIONAL = /(?<![\d+])\+\d[\d ().\-/]{6,20}\d/g;

const bioOf = ({ headlines }: Person) => headlines.filter(({ place }) => place === 'bio');

type Words = Person['abouts'][number];

const claimOf = (words: Words, value: string) => ({
  ...words,
  value,
  confidence: 'medium' as const,
  quote: words.value.slice(0, 300),
});

/** The page's own addresses; else those of the long text that bear the person's name, and the one address of the bio. */
export function emailsOf(person: Person, name: PersonName | undefined): Person['emails'] {
  if (person.emails.length > 0 || !name) return person.emails;
  const words = [name.first, name.last].filter(Boolean).join(' ');
  const named = person.abouts.flatMap((about) =>
    findEmails(about.value).flatMap(({ email }) => (isMadeOf(email, words) ? [claimOf(about, email)] : [])),
  );
  const own = bioOf(person).flatMap((bio) => {
    const found = findEmails(bio.value);
    return found.flatMap(({ email }) => (found.length === 1 || isMadeOf(email, words) ? [claimOf(bio, email)] : []));
  });
  return [...named, ...own];
}

/** The page's own numbers; else the one number of the bio. */
export function phonesOf(person: Person): Person['phones'] {
  if (person.phones.length > 0) return person.phones;
  return bioOf(person).flatMap((bio) => {
    const found = [...bio.value.matchAll(INTERNATIONAL)].map(([number]) => number);
    return found.length === 1 ? found.map((number) => claimOf(bio, number)) : [];
  });
}
