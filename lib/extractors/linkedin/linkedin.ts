import { attribute } from '../dom.ts';
import { type Extractor, type Findings, type Page, Places } from '../extractor.ts';
import { LINKEDIN_HOSTS } from '../hosts.ts';
import { addressOf, profileUrl } from './address.ts';
import { readContactInfo } from './contact-info.ts';
import { isEmber, readEmber } from './ember.ts';
import { found } from './found.ts';
import { vanityOf } from './opaque-id.ts';
import { readPayload } from './payload.ts';
import { isPublic2014, readPublic2014 } from './public-2014.ts';
import { isPublicProfile, readPublicProfile } from './public-profile.ts';
import { isSdui, readSdui } from './sdui.ts';
import { readSubPage } from './sub-page.ts';
import type { Subject } from './subject.ts';

/** The generations of the profile page, newest first. LinkedIn serves several at the same time; structure tells which. */
const GENERATIONS = [
  { name: 'linkedin-sdui', applies: isSdui, read: readSdui },
  { name: 'linkedin-ember', applies: isEmber, read: readEmber },
  { name: 'linkedin-public', applies: isPublicProfile, read: readPublicProfile },
  { name: 'linkedin-public-2014', applies: isPublic2014, read: readPublic2014 },
] as const;

/**
 * A profile on LinkedIn. The subject is the person of the address bar: whatever is not tied to its slug is somebody else,
 * whatever names stand on the page.
 */
export const linkedin: Extractor = {
  name: 'linkedin',
  hosts: LINKEDIN_HOSTS,
  isExclusive: true,
  appliesTo: (url) => addressOf(url).kind === 'profile',
  read({ document, url }: Page): Findings {
    const address = addressOf(url);
    return address.kind === 'profile'
      ? readProfile(document, url, address.slug)
      : { people: [], places: new Places('linkedin'), state: 'loading' };
  },
};

/** `/in/<slug>/`, where the whole profile has to come; a sub-page has less. */
const isWholeProfile = ({ pathname }: URL) => /^\/in\/[^/]+\/?$/.test(pathname);

function readProfile(document: Document, base: URL, named: string): Findings {
  const slug = vanityOf(document, base, named);
  const generation = GENERATIONS.find(({ applies }) => applies(document));
  const places = new Places(generation?.name ?? 'linkedin');
  const subject: Subject = { document, base, slug, places };
  const wall = attribute(document.querySelector('meta[name="pageKey"]'), 'content') ?? '';
  if (/auth_?wall|checkpoint|login|uno-reg/i.test(wall)) return { people: [], places, state: 'locked' };
  if (/404|not_?found/i.test(wall)) return { people: [], places, state: 'none' };
  const person = generation?.read(subject) ?? readSubPage(subject, isWholeProfile(base));
  if (person) person.profileUrl = profileUrl(slug);
  // What the page's data and the open contact info say belongs to the same person: both are tied to the slug.
  return found(person, person ? [readPayload(subject), readContactInfo(subject)] : [], places);
}
