import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import type { PhoneKind } from './reading/reading-context.ts';
import { narrow } from './text/clean.ts';

/** A phone as it was read, and what became of it. */
export interface ReadPhone {
  /** `+` country code and number where it could be told; as written where not: never dropped. */
  readonly phone: string;
  /** Set where the country was assumed and not written. */
  readonly assumedCountry?: string | undefined;
}

/** The number in E.164, its country taken from the first of the candidates where the number does not say it. */
export function readPhone(text: string, countries: readonly (string | undefined)[]): ReadPhone {
  const international = dialled(text);
  const country = countries.find((code): code is CountryCode => code !== undefined && isSupportedCountry(code));
  const parsed = parsePhoneNumberFromString(international, country);
  if (!parsed?.isPossible()) return { phone: text };
  const assumed = /^\(?\+/.test(international) ? undefined : (parsed.country ?? country);
  return { phone: parsed.number, ...(assumed && { assumedCountry: assumed }) };
}

/** What a number is in the first of these countries that it is possible in: its E.164 form, and whether it is a mobile. */
export function phoneKind(text: string, countries: readonly string[]): PhoneKind {
  const written = dialled(text);
  for (const country of written.startsWith('+') ? [undefined] : countries) {
    if (country !== undefined && !isSupportedCountry(country)) continue;
    const parsed = parsePhoneNumberFromString(written, country);
    if (parsed?.isPossible())
      return { e164: parsed.number, country: parsed.country, isMobile: parsed.getType() === 'MOBILE' };
  }
  return { isMobile: false };
}

/** Words for an extension, where the parser knows only its own. */
const EXTENSION =
  /[\s,;]*(?:durchwahl|dw|poste|int\.|app\.|ramal|wew\.|doorkiesnr\.?|内線|內線|分機|分机|转|轉|내선|ต่อ|تحويلة)[\s.:]*(?=\d{1,7}$)/i;

/** The number in the signs that the parser takes. `+49 (0)40 …`: the zero is dialled inside the country only; Italy's is part of the number. */
const dialled = (text: string) =>
  narrow(text.normalize('NFKC'))
    .trim()
    .replace(/^00(?=[1-9])/, '+')
    .replace(/^(\+(?!39)\d{1,3})\s?\(0\)/, '$1 ')
    .replace(EXTENSION, ' ext ');
