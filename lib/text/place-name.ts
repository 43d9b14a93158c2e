import { countryCode } from '../regions.ts';
import { CA_PROVINCES, US_STATES } from './address/words.ts';
import { SUFFIXES } from './name-words.ts';

/** The states and provinces of North America, as they stand behind a town. */
const STATES = new Set(`${US_STATES}|${CA_PROVINCES}`.split('|'));

/** `Raleigh, NC`, `Galway, Ireland`: a town. Letters that are a degree too need a town of one word: `Ada Marr, MD`. */
export function isPlace(line: string): boolean {
  const [, town = '', where = ''] = /^([^,]+), ?([^,]+)$/.exec(line) ?? [];
  if (/^[A-Z]{2}$/.test(where)) return STATES.has(where) && (!SUFFIXES.has(where.toLowerCase()) || !town.includes(' '));
  return where.length > 3 && countryCode(where, ['en']) !== undefined;
}
