import { AsYouType, type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max';

const known = (country: string | undefined): CountryCode | undefined =>
  country !== undefined && isSupportedCountry(country) ? country : undefined;

/** The country a number belongs to, ISO 3166-1 alpha-2, also where it is not whole yet; `undefined` where it does not tell. */
export function countryOfPhone(text: string): string | undefined {
  const typing = new AsYouType();
  typing.input(text);
  return typing.getCountry();
}

/** What is typed so far, grouped as its country groups it. What is no number is left as it is. */
export function formatTyped(text: string, country: string | undefined): string {
  if (!/^\+?[\d\s().-]{3,20}$/.test(text)) return text;
  return new AsYouType(known(country)).input(text);
}

/** The same number as one of that country: its own digits, under the other country's code. */
export function phoneInCountry(text: string, country: string): string {
  const code = known(country);
  if (!code) return text;
  const national = parsePhoneNumberFromString(text)?.nationalNumber ?? text;
  const parsed = parsePhoneNumberFromString(national, code);
  return parsed?.isPossible() ? parsed.number : text;
}
