const codes = (list: string) => list.trim().split(/\s+/);

/** ISO 3166-1 alpha-2. */
export const COUNTRIES = codes(`
  AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG
  CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL
  GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA
  LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP
  NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV
  SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW
`);

/** ISO 639-1. */
const LANGUAGES = codes(`
  af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fil fr ga gl gu he hi hr hu hy id is it ja ka kk km kn ko ky lo lt
  lv mk ml mn mr ms my nb ne nl no pa pl ps pt ro ru si sk sl sq sr sv sw ta te th tl tr uk ur uz vi zh zu
`).filter((code) => code.length === 2);

/** A country or a language by its name in the user's language. */
export const regionName = (kind: 'region' | 'language', code: string, locale: string): string =>
  new Intl.DisplayNames([locale, 'en'], { type: kind }).of(code) ?? code;

/** The codes with their names in the user's language, in its order. */
export function namedRegions(
  kind: 'region' | 'language',
  locale: string,
): { readonly code: string; readonly name: string }[] {
  const names = new Intl.DisplayNames([locale, 'en'], { type: kind });
  const { compare } = new Intl.Collator(locale);
  return (kind === 'region' ? COUNTRIES : LANGUAGES)
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((one, other) => compare(one.name, other.name));
}

/** Names that people write and no standard has; and the commonest of those that one has: asking the browser takes it 20 ms the first time. */
const COMMON: Readonly<Record<string, string>> = {
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  usa: 'US',
  uae: 'AE',
  holland: 'NL',
  korea: 'KR',
  taiwan: 'TW',
  'hong kong': 'HK',
  'united kingdom': 'GB',
  'united states': 'US',
  'united arab emirates': 'AE',
  germany: 'DE',
  deutschland: 'DE',
  france: 'FR',
  austria: 'AT',
  österreich: 'AT',
  switzerland: 'CH',
  schweiz: 'CH',
  suisse: 'CH',
  italy: 'IT',
  italia: 'IT',
  spain: 'ES',
  españa: 'ES',
  netherlands: 'NL',
  nederland: 'NL',
  belgium: 'BE',
  poland: 'PL',
  polska: 'PL',
  sweden: 'SE',
  sverige: 'SE',
  denmark: 'DK',
  norway: 'NO',
  portugal: 'PT',
  ireland: 'IE',
  canada: 'CA',
  australia: 'AU',
  'new zealand': 'NZ',
  singapore: 'SG',
  india: 'IN',
  japan: 'JP',
  china: 'CN',
  brasil: 'BR',
  brazil: 'BR',
  macau: 'MO',
  macao: 'MO',
};

const byName = new Map<string, ReadonlyMap<string, string>>();

/** The codes by the names in a language, in small letters; made once, as each name costs a way into the browser. */
function countriesIn(language: string): ReadonlyMap<string, string> {
  const known = byName.get(language);
  if (known) return known;
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const codes = new Map(COUNTRIES.map((code) => [names.of(code)?.toLowerCase() ?? code, code] as const));
  byName.set(language, codes);
  return codes;
}

/** The code of a country written as a code, or by its name in one of the languages; `undefined` where it is none. */
export function countryCode(text: string | undefined, languages: readonly string[]): string | undefined {
  const word = text?.trim().replace(/\.(?=.)|\.$/g, '') ?? '';
  // `N.L.` is a state of Mexico; with dots are written only these.
  const isDotted = /^[A-Z]\.\s?[A-Z]\.?$/.test(text?.trim() ?? '') && !/^(?:US|UK)$/.test(word);
  if (!isDotted && /^[A-Za-z]{2}$/.test(word) && COUNTRIES.includes(word.toUpperCase())) return word.toUpperCase();
  const key = word.toLowerCase();
  if (key === '') return undefined;
  const known = COMMON[key];
  if (known) return known;
  for (const language of new Set([...languages, 'en'])) {
    const code = countriesIn(language).get(key);
    if (code) return code;
  }
  return undefined;
}
