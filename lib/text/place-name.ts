import { countryCode } from '../regions.ts';
import { SUFFIXES } from './name-words.ts';

/** The states and provinces of North America, as they stand behind a town. */
const STATES = new Set(
  'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY ON QC BC AB MB SK NS NB NL PE'.split(
    ' ',
  ),
);

/** `Raleigh, NC`, `Galway, Ireland`: a town. Letters that are a degree too need a town of one word: `Ada Marr, MD`. */
export function isPlace(line: string): boolean {
  const [, town = '', where = ''] = /^([^,]+), ?([^,]+)$/.exec(line) ?? [];
  if (/^[A-Z]{2}$/.test(where)) return STATES.has(where) && (!SUFFIXES.has(where.toLowerCase()) || !town.includes(' '));
  return where.length > 3 && countryCode(where, ['en']) !== undefined;
}
