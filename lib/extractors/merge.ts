import type { Person } from '../capture.ts';
import { newPerson } from '../person.ts';

/** How a name is compared between sources: its words, without marks and order. */
function nameKey({ names: [name] }: Person): string {
  if (!name) return '';
  return (name.full ?? `${name.first ?? ''} ${name.last ?? ''}`)
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');
}

const LISTS = [
  'names',
  'jobs',
  'headlines',
  'abouts',
  'locations',
  'emails',
  'phones',
  'addresses',
  'socials',
  'links',
  'birthDates',
  'languages',
] as const;

/**
 * One person for each name. Sources come in the order of their precedence: the first to name somebody leads, later ones
 * add their values behind. Every value keeps its source, so a rival can still be chosen.
 */
export function mergePeople(people: readonly Person[]): Person[] {
  const merged = new Map<string, Person>();
  for (const person of people) {
    const key = nameKey(person);
    // A profile without a name is one person all the same; anything else without one is nobody.
    const identity = key || person.profileUrl;
    if (!identity) continue;
    const known = merged.get(identity) ?? newPerson();
    merged.set(identity, known);
    known.profileUrl ??= person.profileUrl;
    for (const list of LISTS) append(known[list], person[list]);
  }
  return [...merged.values()];
}

/** Who says it, and how surely: not part of what is said. */
const ORIGIN: readonly string[] = ['reader', 'place', 'confidence', 'quote'];

const contentOf = (claim: object) =>
  JSON.stringify(claim, (key, value) => (ORIGIN.includes(key) ? undefined : value)).toLowerCase();

function append(to: object[], from: readonly object[]): void {
  for (const claim of from) {
    if (!to.some((known) => contentOf(known) === contentOf(claim))) to.push(claim);
  }
}
