import { decodePercent } from '../../text/percent.ts';
import { isHost, LINKEDIN_HOSTS } from '../hosts.ts';

/** What a LinkedIn address points at. */
export type Address =
  | { readonly kind: 'profile'; readonly slug: string }
  | { readonly kind: 'lead'; readonly id: string }
  | { readonly kind: 'recruiter'; readonly id: string }
  | { readonly kind: 'other' };

/** Reads the address bar: the one key that every generation of the pages shares. */
export function addressOf(url: URL): Address {
  if (!isHost(url.hostname, LINKEDIN_HOSTS)) return { kind: 'other' };
  const [, section = '', id = '', ...rest] = url.pathname.split('/');
  // Whatever stands behind the slug (details, activity, overlays, a language) is about the same person.
  if (section === 'in' && id !== '') return { kind: 'profile', slug: slugKey(id) };
  if (section === 'talent' && id === 'profile' && rest[0]) return { kind: 'recruiter', id: rest[0] };
  if (section === 'sales' && (id === 'lead' || id === 'people') && rest[0]) {
    return { kind: 'lead', id: rest[0].split(',')[0] ?? '' };
  }
  return { kind: 'other' };
}

/** A slug as it is compared: percent-decoded (some links encode it twice), NFC, in small letters. */
export function slugKey(slug: string): string {
  let key = slug;
  for (let round = 0; round < 2 && /%[\da-f]{2}/i.test(key); round += 1) {
    key = decodePercent(key);
  }
  return key.normalize('NFC').toLowerCase();
}

/** The slug that a link points at, or `undefined` where it is no profile's. */
export function slugOf(href: string | undefined, base: URL): string | undefined {
  if (!href || !URL.canParse(href, base)) return undefined;
  const address = addressOf(new URL(href, base));
  return address.kind === 'profile' ? address.slug : undefined;
}

/** The one address of a profile, whatever host, language, sub-page or query it was seen under. */
export const profileUrl = (slug: string) => `https://www.linkedin.com/in/${slug}/`;
