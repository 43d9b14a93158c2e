import type { Person } from '../capture.ts';
import { cleanText } from '../text/clean.ts';

/** Most people that one page gives, and UTF-16 units of all of them together as JSON. */
const MAX_PEOPLE = 200;
const MAX_JSON = 49_152;

/** Claims of one kind that a person keeps, and fewer where that is too much. */
const CLAIMS = [20, 5, 1] as const;

/** Longest value by its kind, in UTF-16 units. What is longer is cut. */
const TEXTS: Readonly<Partial<Record<keyof Person, number>>> = {
  names: 200,
  jobs: 200,
  headlines: 500,
  abouts: 4_000,
  locations: 200,
  addresses: 300,
  birthDates: 64,
  languages: 35,
  socials: 200,
};

/** Longest value of what is worthless when it is cut. What is longer is left out. */
const ADDRESSES: Readonly<Partial<Record<keyof Person, number>>> = { emails: 254, phones: 64, links: 2_048 };

/** Longest quote, and name of a reader or place. */
const MAX_ORIGIN = 300;

/**
 * The people with every list, every text and their whole within bounds, cleaned of what a page can hide in them. Rather fewer
 * claims of each than fewer people.
 */
export function boundedPeople(people: readonly Person[]): Person[] {
  let kept: Person[] = [];
  for (const claims of CLAIMS) {
    kept = people.slice(0, MAX_PEOPLE).map((person) => bounded(person, claims));
    if (JSON.stringify(kept).length <= MAX_JSON) return kept;
  }
  let left = MAX_JSON;
  return kept.filter((person) => {
    left -= JSON.stringify(person).length + 1;
    return left > 0;
  });
}

function bounded(person: Person, claims: number): Person {
  const entries = Object.entries(person).flatMap(([key, value]: [string, unknown]) => {
    if (!Array.isArray(value)) return typeof value === 'string' ? [[key, cleanText(value, 2_048)]] : [];
    // The keys are those of a person, whose lists all hold claims.
    const kind = key as keyof Person;
    return [[key, (value as object[]).flatMap((claim) => claimWithin(claim, kind)).slice(0, claims)]];
  });
  // The same shape with shorter lists and cleaner texts.
  return Object.fromEntries(entries) as unknown as Person;
}

const ORIGIN: readonly string[] = ['reader', 'place', 'confidence', 'quote', 'type', 'key'];

/** The claim with its texts cleaned, or nothing where nothing is left of it. */
function claimWithin(claim: object, kind: keyof Person): object[] {
  const entries = Object.entries(claim).flatMap(([part, text]: [string, unknown]): [string, string][] => {
    if (typeof text !== 'string') return [];
    if (ORIGIN.includes(part)) return [[part, cleanText(text, MAX_ORIGIN)]];
    const most = ADDRESSES[kind];
    if (most !== undefined) return text.length > most ? [] : [[part, cleanText(text, most)]];
    return [[part, cleanText(text, TEXTS[kind])]];
  });
  const says = entries.some(([part, text]) => !ORIGIN.includes(part) && text !== '');
  return says ? [Object.fromEntries(entries.filter(([, text]) => text !== ''))] : [];
}
