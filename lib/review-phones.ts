import type { Draft } from './draft.ts';
import { declaredCountry, pageCountry } from './page-country.ts';
import type { ReadPhone } from './phone.ts';
import type { Settings } from './settings.ts';

/** Where a phone without a country code may be from, the likeliest first. */
export interface PhoneContext {
  readonly url?: string | undefined;
  readonly locale?: string | undefined;
  /** Where the page is from, as it was understood. */
  readonly country?: string | undefined;
  readonly defaults: Pick<Settings['defaults'], 'country'>;
}

/** The countries that a phone may be of: those that the page, its addresses and the settings name, the likeliest first. */
export const phoneCountries = (
  { url, locale, country, defaults }: PhoneContext,
  addresses: readonly { readonly country: string }[],
): (string | undefined)[] => [
  pageCountry(url, locale),
  ...addresses.map((address) => address.country || undefined),
  country,
  declaredCountry(locale),
  defaults.country,
];

/** Reads phones into their international form. */
async function phoneReader(
  context: PhoneContext,
  addresses: readonly { readonly country: string }[],
): Promise<(phone: string) => ReadPhone> {
  // The metadata is large, and loaded after the form is there.
  const { readPhone } = await import('./phone.ts');
  const countries = phoneCountries(context, addresses);
  return (phone) => (phone === '' ? { phone } : readPhone(phone, countries));
}

/** Gives the phones of a draft their country code. */
export async function internationalise(draft: Draft, context: PhoneContext): Promise<void> {
  const { addresses, phones } = draft.form.peek();
  if (phones.every(({ phone }) => phone === '')) return;
  draft.revisePhones(await phoneReader(context, addresses));
}
