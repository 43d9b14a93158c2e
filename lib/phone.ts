import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js';

/** A phone as it was read, and what became of it. */
export interface ReadPhone {
  /** `+` country code and number where it could be told; as written where not: never dropped. */
  readonly phone: string;
  /** Set where the country was assumed and not written. */
  readonly assumedCountry?: string | undefined;
}

/** The number in E.164, its country taken from the first of the candidates where the number does not say it. */
export function readPhone(text: string, countries: readonly (string | undefined)[]): ReadPhone {
  const written = text.normalize('NFKC').trim();
  const international = written.replace(/^00(?=[1-9])/, '+');
  const country = countries.find((code): code is CountryCode => code !== undefined && isSupportedCountry(code));
  const parsed = parsePhoneNumberFromString(international, country);
  if (!parsed?.isPossible()) return { phone: text };
  const assumed = /^\(?\+/.test(international) ? undefined : (parsed.country ?? country);
  return { phone: parsed.number, ...(assumed && { assumedCountry: assumed }) };
}
