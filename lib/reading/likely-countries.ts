import { declaredCountry, pageCountry } from '../page-country.ts';
import { phoneKind } from '../phone.ts';

/** Where a language is spoken, the largest country first. Those of many countries (English, Chinese, Arabic) tell nothing. */
const SPOKEN: Readonly<Record<string, readonly string[]>> = {
  cs: ['CZ'],
  da: ['DK'],
  de: ['DE', 'AT', 'CH', 'LI', 'LU'],
  el: ['GR', 'CY'],
  es: ['ES', 'MX', 'AR', 'CO', 'CL', 'PE', 'EC', 'UY', 'US'],
  fi: ['FI'],
  fr: ['FR', 'BE', 'CH', 'CA', 'LU', 'MC'],
  hu: ['HU'],
  it: ['IT', 'CH', 'SM'],
  ja: ['JP'],
  ko: ['KR'],
  nb: ['NO'],
  nl: ['NL', 'BE'],
  no: ['NO'],
  pl: ['PL'],
  pt: ['PT', 'BR', 'AO', 'MZ'],
  sv: ['SE', 'FI'],
  th: ['TH'],
  tr: ['TR', 'CY'],
  vi: ['VN'],
};

const INTERNATIONAL = /(?<![\d+])(?:\+|00)[1-9][\d\s().\-/]{6,20}\d/g;

const AMERICAN = /(?<![\d+(])(?:\(\d{3}\) ?|\d{3}[-.])\d{3}[-.]\d{4}(?!\d)/g;

/** How addresses of a country are written, and what it is called there. */
const PLACES: readonly (readonly [string, RegExp])[] = [
  ['GB', /(?<![A-Z\d])(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})(?![A-Z\d])|United Kingdom/],
  [
    'US',
    /(?<![A-Z])(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]) \d{5}(?!\d)|United States/,
  ],
  ['CA', /(?<![A-Z])[ABCEGHJ-NPRSTVXY]\d[A-Z] \d[A-Z]\d(?![A-Z\d])/],
  ['AU', /(?<!\p{L})(?:NSW|VIC|QLD|TAS|ACT) \d{4}(?!\d)|Australia/u],
  ['IE', /(?<![A-Z])[AC-FHKNPRTV-Y]\d[\dW] [A-Z\d]{4}(?![A-Z\d])/],
  ['SG', /Singapore \d{6}/],
  ['HK', /Hong Kong|香港/],
  ['TW', /[臺台](?:灣|北|中|南)|Taiwan/],
  ['CN', /(?:北京|上海|广州|深圳|杭州|宁波|江苏|浙江|广东|山东|四川)/],
  ['AT', /Österreich|(?<!\d)1\d{3} Wien/],
  ['CH', /Schweiz|Suisse|Svizzera|(?<!\d)\d{4} (?:Zürich|Bern|Basel|Luzern|Genève|Lausanne)/],
  ['DE', /Deutschland/],
  ['ZA', /South Africa|\(Pty\)|Johannesburg|Durban|Cape Town|Pretoria/],
  ['NZ', /New Zealand|Aotearoa|Auckland|Christchurch/],
  ['IN', /(?<!\p{L})India(?!\p{L})|Mumbai|Bengaluru|Bangalore|Chennai|Hyderabad|New Delhi|Pvt\.? Ltd/u],
  ['MY', /Malaysia|Kuala Lumpur|Sdn\.? Bhd/],
  ['PH', /Philippines|Manila|Makati/],
  ['IE', /(?<!Northern )Ireland|Dublin/],
  // `069 90009-421` is a number and its extension.
  ['BR', /(?<![\d)/]\s?)\d{5}-\d{3}(?![\d-])|Brasil/],
  ['MX', /México|CDMX/],
  ['BE', /Belgique|België/],
  ['AE', /دبي|أبو ?ظبي|الإمارات|Dubai|Abu Dhabi/],
  ['SA', /الرياض|جدة|السعودية/],
  ['EG', /القاهرة|مصر/],
];

/** The countries that a text or a page can be from. */
export interface LikelyCountries {
  /** What the page or the text itself says: its domain, its region, the numbers in it that have their country, its language. */
  readonly own: string | undefined;
  /** All that may be meant, the likeliest first. */
  readonly all: readonly string[];
}

/** `country`: the user's own. It goes before what a language alone suggests, if the language is spoken there. */
export function likelyCountries(
  { url, locale }: { readonly url?: string | undefined; readonly locale?: string | undefined },
  text: string,
  country: string | undefined,
): LikelyCountries {
  const ofPage = pageCountry(url, locale);
  const declared = declaredCountry(locale);
  const counts = new Map<string, number>();
  for (const [number] of text.slice(0, 60_000).matchAll(INTERNATIONAL)) {
    const found = phoneKind(number, []).country;
    if (found) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  const [ofNumbers, most = 1] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  const spoken = SPOKEN[locale?.slice(0, 2).toLowerCase() ?? ''] ?? [];
  const ofLanguage = country !== undefined && spoken.includes(country) ? country : spoken[0];
  // A place elsewhere is where somebody was, or a number that looks like one: the language tells where the page is from.
  const ofPlaces = PLACES.find(
    ([code, pattern]) => (spoken.length === 0 || spoken.includes(code)) && pattern.test(text),
  )?.[0];
  // Numbers as North America writes them, beside an address there, need no code: `(202) 555-0127`.
  const american = (ofPlaces === 'US' || ofPlaces === 'CA') && [...text.matchAll(AMERICAN)].length >= most;
  const own = ofPage ?? (american ? ofPlaces : ofNumbers) ?? ofPlaces ?? declared ?? ofLanguage;
  const all = [ofPage, american ? ofPlaces : undefined, ofNumbers, ofPlaces, declared, ofLanguage, country].filter(
    (code) => code !== undefined && code !== '',
  );
  return { own, all: [...new Set(all)] as string[] };
}
