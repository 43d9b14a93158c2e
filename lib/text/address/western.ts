import { isJobTitle } from '../job-title.ts';
import { lazily } from '../lazily.ts';
import { AU_STATES, BR_STATES, CA_PROVINCES, US_STATES } from './words.ts';

/** Where postal code and town of an address stand in a line. */
export interface Anchor {
  readonly start: number;
  readonly end: number;
  readonly zipcode?: string | undefined;
  readonly city?: string | undefined;
  readonly state?: string | undefined;
  /** The countries that write it so, the surest first. */
  readonly countries: readonly string[];
  /** The form alone tells the country. */
  readonly isCertain: boolean;
}

const CITY = String.raw`(?<city>\p{Lu}[\p{L}.'’]*(?:[ /-](?:\p{Lu}[\p{L}.'’]*|\((?:[\p{L}. ]{2,20})\)|a\.?\s?d\.?|am|an|der|im|in|ob|bei|unter|de|del|des|di|do|da|dos|la|le|les|sur|sous|en|aux?|el|los|und|upon|on|and|the|y|i|op|aan|den|'s-?\p{L}+|CEDEX|Cedex|\d{1,2}(?=\s|$))){0,5})`;
/** A town behind its code ends where a sign or the line does. */
const END = String.raw`(?=\s*(?:$|[,;|)(•·–—/-]|\s{2}))`;

interface Form {
  /** What its code looks like: cheap to make and to try, where the whole is neither. */
  readonly code: RegExp;
  readonly pattern: () => RegExp;
  readonly countries: readonly string[];
  readonly isCertain?: boolean;
}

/** `place`: how town and state stand around the code, which is `ZIP` in it. */
const form = (code: string, place: string, countries: string, isCertain = false): Form => ({
  code: new RegExp(code),
  pattern: lazily(() => new RegExp(place.replace('ZIP', `(?<zip>${code})`), 'u')),
  countries: countries.split(' '),
  isCertain,
});

/** A town before its code, back to the last comma. */
const CITY_BEFORE = String.raw`(?<city>\p{Lu}[\p{L}.'’]*(?:[ -]\p{L}[\p{L}.'’]*){0,3})`;

/** The countries' ways of writing code and town, the most particular first. */
const FORMS: readonly Form[] = [
  form(
    String.raw`[A-Z]\d[A-Z]\s?\d[A-Z]\d`,
    String.raw`(?:${CITY_BEFORE}\s*,?\s+)?(?<![\p{L}])\(?(?<state>${CA_PROVINCES})\)?\.?,?\s+ZIP(?![\p{L}\d])`,
    'CA',
    true,
  ),
  form(
    String.raw`\d{4}`,
    String.raw`(?:${CITY_BEFORE}\s*,?\s+)?(?<![\p{L}])(?<state>${AU_STATES})\.?,?\s+ZIP(?!\d)`,
    'AU',
    true,
  ),
  form(
    String.raw`[\dOlI]{5}(?:-\d{4})?`,
    String.raw`(?:${CITY_BEFORE}\s*,?\s+)?(?<![\p{L}])(?<state>${US_STATES})\.?,?\s+ZIP(?![\p{L}\d])`,
    'US',
    true,
  ),
  form(
    String.raw`(?:GIR\s?0AA|[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2})`,
    String.raw`(?:${CITY_BEFORE}\s*[,.]?\s+)?(?<![\p{L}\d])ZIP(?![\p{L}\d])`,
    'GB',
    true,
  ),
  form(
    String.raw`[AC-FHKNPRTV-Y]\d[\dW]\s?[\dAC-FHKNPRTV-Z]{4}`,
    String.raw`(?:${CITY_BEFORE}\s*,?\s+)?(?<![\p{L}\d])ZIP(?![\p{L}\d])`,
    'IE',
    true,
  ),
  form(String.raw`\d{3}-\d{4}`, String.raw`${CITY_BEFORE},?\s+(?:〒\s?)?ZIP(?=,?\s*(?:Japan|JAPAN))`, 'JP', true),
  form(
    String.raw`\d{4}\s?(?!SA|SD|SS)[A-Z]{2}`,
    String.raw`(?<![\p{L}\d])(?:NL[- ])?ZIP,?\s+${CITY}${END}`,
    'NL',
    true,
  ),
  form(String.raw`\d{2}-\d{3}`, String.raw`(?<!\d)(?:PL-)?ZIP\s+${CITY}${END}`, 'PL', true),
  form(String.raw`\d{4}-\d{3}`, String.raw`(?<!\d)(?:P-|PT-)?ZIP\s+${CITY}${END}`, 'PT', true),
  form(
    String.raw`\d{5}-\d{3}`,
    String.raw`${CITY_BEFORE}\s*[/–,-]\s*(?<state>${BR_STATES})\s*[,–-]?\s*(?:CEP:?\s*)?ZIP(?!\d)`,
    'BR',
    true,
  ),
  form(
    String.raw`\d{5}-\d{3}`,
    String.raw`(?:CEP:?\s*)?(?<!\d)ZIP(?!\d)(?:\s*[,–-]\s*${CITY}\s*[/–,-]\s*(?<state>${BR_STATES})(?![\p{L}]))?`,
    'BR',
    true,
  ),
  form(
    String.raw`\d{5}`,
    String.raw`C\.?\s?P\.?:?\s*ZIP,?\s+${CITY}(?:,\s*(?<state>CDMX|[A-Z]{2,4}|\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?))?${END}`,
    'MX ES',
  ),
  form(String.raw`\d{6}`, String.raw`(?<city>Singapore)\s*\(?ZIP\)?(?!\d)`, 'SG', true),
  form(String.raw`\d{3}\s?\d{2}`, String.raw`(?<![\p{L}\d])(?<prefix>SE?|FI|CZ|SK|GR)-ZIP\s+${CITY}${END}`, 'SE', true),
  form(
    String.raw`\d{4,5}`,
    String.raw`(?<![\p{L}\d/])(?<prefix>D|DE|F|FR|E|ES|I|IT|FI|A|AT|CH|B|BE|L|LU|DK|N|NO|H)\s?[-–]\s?ZIP\s+${CITY}(?:\s+\((?<state>[A-Z]{2})\))?${END}`,
    'DE',
    true,
  ),
  form(String.raw`\d{3}\s\d{2}`, String.raw`(?<!\d)ZIP\s+${CITY}${END}`, 'SE CZ SK GR'),
  form(String.raw`\d{5}`, String.raw`(?<![\p{L}\d-])ZIP\s+${CITY}\s+\(?(?<state>[A-Z]{2})\)?${END}`, 'IT'),
  form(String.raw`\d{5}`, String.raw`(?<![\p{L}\d-])ZIP\s+${CITY}${END}`, 'DE FR ES IT FI EE HR MX TR'),
  form(String.raw`\d{4}`, String.raw`(?<![\p{L}\d-])ZIP\s+${CITY}${END}`, 'AT CH BE DK NO LU HU SI BG'),
  form(
    String.raw`\d{3}\s?\d{3}`,
    String.raw`${CITY_BEFORE}\s*[-–,]?\s+ZIP(?!\d)(?:\s*\((?<state>\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)\))?`,
    'IN',
  ),
  form(String.raw`\d{4}`, String.raw`${CITY_BEFORE},?\s+ZIP(?!\d)`, 'NZ ZA'),
];

const PREFIXES: Readonly<Record<string, string>> = {
  D: 'DE',
  F: 'FR',
  E: 'ES',
  I: 'IT',
  A: 'AT',
  B: 'BE',
  L: 'LU',
  N: 'NO',
  H: 'HU',
  S: 'SE',
};

/** Forms that would take any four or six digits: only where the text is known to speak of their country. */
const NEEDS_COUNTRY = new Set(['IN', 'NZ', 'ZA']);

/** Every code has three digits in a row, two and a sign, or a letter before one: forty patterns are not tried on other lines. */
const CODED = /\d{3}|\d\d[\s-]\d|[\dA-Z]\d[A-Z\d]?\s?\d[A-Z]|\p{Lu}\d/u;

/** Code and town in a line, as the Latin-written countries put them; `countries` are those that the text may be of. */
export function findAnchor(line: string, countries: readonly string[]): Anchor | undefined {
  if (!CODED.test(line)) return undefined;
  for (const { code, pattern, countries: writers, isCertain = false } of FORMS) {
    if (!code.test(line)) continue;
    if (writers.some((code) => NEEDS_COUNTRY.has(code)) && !writers.some((code) => countries.includes(code))) continue;
    const match = pattern().exec(line);
    if (!match) continue;
    const { zip, city, state, prefix } = match.groups ?? {};
    // `© 2025 Kelp Ltd`: a year, and whose site it is.
    if (city !== undefined && isJobTitle(city)) continue;
    if (/(?:©|\(c\)|copyright)\s{0,2}$/i.test(line.slice(0, match.index))) continue;
    if (
      zip !== undefined &&
      /^(?:19|20)\d{2}$/.test(zip) &&
      !isCertain &&
      /^\p{Lu}\p{Ll}+$/u.test(city ?? '') &&
      !countries.some((code) => writers.includes(code))
    )
      continue;
    const known = prefix === undefined ? writers : [PREFIXES[prefix] ?? prefix];
    return {
      start: match.index,
      end: match.index + match[0].length,
      zipcode: zip
        ?.replace(/O/g, writers[0] === 'US' ? '0' : 'O')
        .replace(/[lI]/g, writers[0] === 'US' ? '1' : '$&')
        .trim(),
      city: city?.replace(/[\s,.-]+$/, ''),
      state,
      countries: known,
      isCertain: isCertain,
    };
  }
  return undefined;
}
