/** Properties of hCard 1.0 and adr, and what microformats2 calls them. Source: "hCard", "microformats2: backward compatibility". */
const CLASSIC: Readonly<Record<string, string>> = {
  fn: 'p-name',
  'honorific-prefix': 'p-honorific-prefix',
  'given-name': 'p-given-name',
  'additional-name': 'p-additional-name',
  'family-name': 'p-family-name',
  'honorific-suffix': 'p-honorific-suffix',
  nickname: 'p-nickname',
  email: 'u-email',
  tel: 'p-tel',
  url: 'u-url',
  uid: 'u-uid',
  adr: 'p-adr',
  'street-address': 'p-street-address',
  'extended-address': 'p-extended-address',
  'post-office-box': 'p-post-office-box',
  locality: 'p-locality',
  region: 'p-region',
  'postal-code': 'p-postal-code',
  'country-name': 'p-country-name',
  org: 'p-org',
  'organization-name': 'p-organization-name',
  'organization-unit': 'p-organization-unit',
  title: 'p-job-title',
  role: 'p-role',
  bday: 'dt-bday',
};

const CLASSIC_ROOTS: Readonly<Record<string, string>> = {
  vcard: 'h-card',
  adr: 'h-adr',
  hresume: 'h-resume',
  hentry: 'h-entry',
  hfeed: 'h-feed',
  hreview: 'h-review',
  vevent: 'h-event',
};

const NEW_ROOT = /^h-[a-z]+(?:-[a-z]+)*$/;
const NEW_PROPERTY = /^(?:p|u|dt|e)-[a-z]+(?:-[a-z]+)*$/;

/** The microformats that begin at an element with these classes; new names switch the old ones off. */
export function rootsIn(classes: readonly string[]): {
  readonly types: readonly string[];
  readonly isClassic: boolean;
} {
  const types = classes.filter((name) => NEW_ROOT.test(name));
  if (types.length > 0) return { types, isClassic: false };
  return { types: classes.flatMap((name) => CLASSIC_ROOTS[name] ?? []), isClassic: true };
}

/** The properties that an element with these classes has in a card of that kind. */
export const propertiesIn = (classes: readonly string[], isClassic: boolean): string[] =>
  isClassic ? classes.flatMap((name) => CLASSIC[name] ?? []) : classes.filter((name) => NEW_PROPERTY.test(name));
