import { COUNTRIES } from './regions.ts';

/** Country-code domains that are sold as words. */
const WORD_DOMAINS = new Set([
  'ai',
  'io',
  'co',
  'me',
  'tv',
  'cc',
  'ly',
  'gg',
  'fm',
  'am',
  'to',
  'sh',
  'so',
  'is',
  'im',
  'ws',
  'la',
  'vc',
  'gl',
  'st',
  'ac',
]);

/** What templates of sites declare by themselves: a Joomla page from Durban is `en-GB`. */
const TEMPLATE = /^en[-_](?:US|GB)$/i;

/**
 * The country a page speaks from: its domain's, else the region of its declared language; `undefined` where neither tells,
 * or the region is one that templates declare: what stands on the page tells more.
 */
export function pageCountry(url: string | undefined, locale: string | undefined): string | undefined {
  const domain = url && URL.canParse(url) ? new URL(url).hostname.split('.').at(-1)?.toLowerCase() : undefined;
  const ofDomain = domain === 'uk' ? 'GB' : domain?.toUpperCase();
  if (ofDomain && !WORD_DOMAINS.has(domain ?? '') && COUNTRIES.includes(ofDomain)) return ofDomain;
  return TEMPLATE.test(locale ?? '') ? undefined : declaredCountry(locale);
}

/** The region of the declared language, whoever declared it: assumed where nothing else tells. */
export function declaredCountry(locale: string | undefined): string | undefined {
  const region = /^[a-z]{2,3}(?:[-_][A-Za-z]{4})?[-_]([A-Za-z]{2})$/i.exec(locale ?? '')?.[1]?.toUpperCase();
  return region && COUNTRIES.includes(region) ? region : undefined;
}
