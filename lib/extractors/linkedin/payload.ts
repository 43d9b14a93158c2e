import type { Candidate } from '../../capture.ts';
import { newPerson } from '../../person.ts';
import { slugKey } from './address.ts';
import type { Subject } from './subject.ts';

/**
 * The data that LinkedIn's own scripts leave in the page at its first load. It holds the viewer and strangers in the same
 * shape, and after a navigation it describes the previous person: only what carries the slug itself counts. The split of
 * the name in it is the person's own.
 */

/** UTF-16 units of one block that is read. */
const MAX_BLOCK = 524_288;

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

/** The names and positions that the payloads of the page give the person of the slug. */
export function readPayload(subject: Subject): Candidate | undefined {
  return readVoyager(subject) ?? readRehydration(subject);
}

/** Ember: `<code id="bpr-guid-…">`, JSON with all entities in `included`. */
function readVoyager({ document, slug, places }: Subject): Candidate | undefined {
  for (const block of document.querySelectorAll('code[id^="bpr-guid-"]')) {
    const content = block.textContent ?? '';
    if (content.length > MAX_BLOCK || !content.includes('publicIdentifier')) continue;
    const included = includedIn(content);
    const profile = included.find((entity) => slugKey(text(entity.publicIdentifier) ?? '') === slug);
    const [first, last] = [text(profile?.firstName), text(profile?.lastName)];
    if (!profile || !first) continue;
    const person = newPerson();
    person.names.push({ ...places.from('page data', 'high'), first, last: last ?? '' });
    const headline = text(profile.headline);
    if (headline) person.headlines.push({ ...places.from('page data', 'high'), value: headline });
    const id = /:([\w-]+)$/.exec(text(profile.entityUrn) ?? '')?.[1];
    if (id)
      person.jobs.push(...positionsOf(included, id).map((job) => ({ ...places.from('page data', 'medium'), ...job })));
    places.found.add('page data');
    return person;
  }
  places.missed.add('page data');
  return undefined;
}

function includedIn(content: string): Json[] {
  try {
    const parsed: unknown = JSON.parse(content);
    const included = isObject(parsed) ? parsed.included : undefined;
    return Array.isArray(included) ? included.filter(isObject) : [];
  } catch {
    // A block that is no JSON is not the profile's.
    return [];
  }
}

/** Positions without an end, of this profile's id, latest first: the array's order is not the page's. */
function positionsOf(
  included: readonly Json[],
  id: string,
): { title: string | undefined; company: string | undefined }[] {
  return included
    .filter((entity) => /Position$/.test(text(entity.$type) ?? '') && (text(entity.entityUrn) ?? '').includes(id))
    .map((entity) => ({ entity, dates: isObject(entity.dateRange) ? entity.dateRange : undefined }))
    .filter(({ dates }) => dates !== undefined && !isObject(dates.end))
    .sort((a, b) => monthOf(b.dates?.start) - monthOf(a.dates?.start))
    .map(({ entity }) => ({ title: text(entity.title), company: text(entity.companyName) }));
}

const monthOf = (date: unknown) => (isObject(date) ? Number(date.year ?? 0) * 12 + Number(date.month ?? 0) : 0);

/** Server-driven pages: names stand as arguments of actions, `firstName`, `lastName` and `vanityName` in one object. */
function readRehydration({ document, slug, places }: Subject): Candidate | undefined {
  const script = document.getElementById('rehydrate-data')?.textContent ?? '';
  const content = script.slice(0, MAX_BLOCK * 4).replaceAll('\\"', '"');
  for (const match of content.matchAll(/"vanityName":"([^"]{1,200})"/g)) {
    if (slugKey(match[1] ?? '') !== slug) continue;
    const object = objectAround(content, match.index);
    const first = /"firstName":"([^"]{1,100})"/.exec(object)?.[1];
    const last = /"lastName":"([^"]{1,100})"/.exec(object)?.[1];
    if (!first || !last) continue;
    const person = newPerson();
    person.names.push({ ...places.from('page data', 'high'), first, last });
    places.found.add('page data');
    return person;
  }
  return undefined;
}

/** The braces around a place, without going through others: the neighbour in the same list is somebody else. */
function objectAround(content: string, place: number): string {
  const from = Math.max(content.lastIndexOf('{', place), content.lastIndexOf('}', place));
  const ends = [content.indexOf('}', place), content.indexOf('{', place)].filter((end) => end > place);
  return content.slice(from + 1, Math.min(...ends, from + 2_000));
}
