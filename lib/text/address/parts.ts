import { countryCode } from '../../regions.ts';
import { organisationScore } from '../organisation.ts';
import { GB_COUNTIES, isStreet, isStreetName } from './words.ts';

/** An address in the parts that the API has, and the lines it took. */
export interface FoundAddress {
  readonly street?: string | undefined;
  readonly city?: string | undefined;
  readonly state?: string | undefined;
  readonly zipcode?: string | undefined;
  /** ISO 3166-1 alpha-2, written or told by the form; else the first of the assumed ones that writes so. */
  readonly country?: string | undefined;
  /** Indexes of the first and last line, and what of these two is not part of it. */
  readonly first: number;
  readonly last: number;
  readonly before: string;
  readonly after: string;
}

/** Where a text may come from: countries in the order of their likelihood, and its language. */
export interface Whereabouts {
  readonly countries: readonly string[];
  readonly language?: string | undefined;
}

const EDGES = /^[\s,，;|•·–—(（-]+|[\s,，;|•·–—)）-]+$/gu;
export const bare = (text: string) => text.replace(EDGES, '').trim();

/** A scanner's letters among the digits of a house number. */
export const repaired = (street: string) =>
  street.replace(/(?<![\p{L}\d])[lI](?=\d)/gu, '1').replace(/(?<=\d)O(?![\p{L}])/gu, '0');

/** Of what stands before the town on its line: the parts that are an address, back to a name or a company. */
export function streetsOf(head: string): { kept: string[]; left: string } {
  const parts = head.split(/\s*,(?!\d)\s*|\s*[;|•·]\s*|\s+[–—]\s+|\s+-\s+/u).filter(Boolean);
  const from = parts.findLastIndex((part) => organisationScore(part) > 0 && !/\d/.test(part)) + 1;
  const kept = parts.slice(from);
  const isAddress =
    kept.some((part) => isStreet(part)) ||
    isStreet(kept.join(', ')) ||
    kept.every((part) => /^\p{Lu}/u.test(part) && part.length < 40);
  return isAddress ? { kept, left: parts.slice(0, from).join(', ') } : { kept: [], left: head };
}

/** The lines above a code: streets, and between them and the code at most two that are a town and a county. */
export function streetsAbove(lines: readonly string[], index: number, needsCity: boolean) {
  const streets: string[] = [];
  const places: string[] = [];
  let first = index;
  let before = '';
  for (let at = index - 1; at >= 0 && index - at <= 5; at -= 1) {
    const line = bare(lines[at] ?? '');
    // A comma at the end of a line says that the address goes on.
    const goesOn = /,\s*$/.test(lines[at] ?? '') && line.length < 60;
    if (line === '' || (organisationScore(line) === 1 && !/\d/.test(line))) break;
    // `Marine Parade Lower` below a house: no number of its own.
    const isBelowHouse = isStreetName(line) && line.length < 40 && isStreet(bare(lines[at - 1] ?? ''));
    if (isStreet(line) || goesOn || isBelowHouse) {
      const { kept, left } = streetsOf(line);
      streets.unshift(...(kept.length > 0 ? kept : [line]));
      first = at;
      before = kept.length > 0 ? left : '';
      if (before !== '' || streets.length > 3) break;
    } else if (needsCity && streets.length === 0 && places.length < 2 && /^\p{Lu}[\p{L}.' -]{2,30}$/u.test(line)) {
      places.unshift(line);
      first = at;
    } else break;
  }
  if (streets.length === 0 && places.length > 0)
    return { streets: [], first: index - 1, city: places.at(-1), before: '' };
  return { streets: [...streets, ...places.slice(0, -1)], first, city: places.at(-1), before };
}

/** A county is no town: `Falmouth, Cornwall`. */
export function countyOf(city: string | undefined, streets: readonly string[]) {
  const isCounty =
    city !== undefined &&
    new RegExp(`^(?:${GB_COUNTIES}|(?:Co\\.?|County) [A-Z][a-z]+)$`).test(city) &&
    streets.length > 1;
  const town = isCounty ? { city: streets.at(-1), streets: streets.slice(0, -1) } : undefined;
  return { state: isCounty ? city : undefined, town };
}

export function countryOf(text: string, language: string | undefined): string | undefined {
  if (text === '' || text.length > 40 || /\d/.test(text)) return undefined;
  return text.length > 2 || /^[A-Z]{2}$/.test(text)
    ? countryCode(text, [language ?? 'en', 'de', 'fr', 'es'])
    : undefined;
}
