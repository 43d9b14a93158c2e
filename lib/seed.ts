import type { JobClaim, NameClaim, Origin, Person } from './capture.ts';
import { barePhone } from './contact-fields.ts';
import { emptyForm, type Seed } from './empty-form.ts';
import type { SocialKey } from './fields.ts';
import { emailsOf, phonesOf } from './own-words.ts';
import { countryCode } from './regions.ts';
import type { Settings } from './settings.ts';
import { socialOf } from './social.ts';
import { parseDate } from './text/date.ts';
import { splitHeadline } from './text/headline.ts';
import { cleanNamePart, parseName } from './text/name.ts';
import { nameByEmail } from './text/name-by-email.ts';

/** The form for one person, under the user's defaults. `locale` is the page's: names are split by its language. */
export function seedForm(locale: string | undefined, person: Person, settings: Settings): Seed {
  const form = emptyForm(settings);
  const sources: Record<string, Origin> = {};
  const language = locale?.slice(0, 2).toLowerCase();
  const name = nameOf(person, language);
  if (name) {
    form.firstName = name.first ?? '';
    form.lastName = name.last ?? '';
    sources.firstName = name.claim;
    sources.lastName = name.claim;
  }
  const job = jobOf(person);
  if (job) {
    form.jobTitle = job.title ?? '';
    form.company = job.company ?? '';
    sources.jobTitle = job;
    sources.company = job;
  }
  phonesOf(person).forEach((phone, index) => {
    const written = barePhone(phone.value);
    form.phones[index] = { type: phone.type ?? 'Work', phone: written.startsWith('+') ? written : phone.value };
    sources[`phones.${index}.phone`] = phone;
  });
  emailsOf(person, name).forEach((email, index) => {
    form.emails[index] = { type: email.type ?? 'Work', email: email.value };
    sources[`emails.${index}.email`] = email;
  });
  person.addresses.forEach((address, index) => {
    form.addresses[index] = {
      street: address.street ?? address.text ?? '',
      city: address.city ?? '',
      state: address.state ?? '',
      zipcode: address.zipcode ?? '',
      country: countryCode(address.country, language ? [language] : []) ?? '',
    };
    sources[`addresses.${index}.street`] = address;
  });
  const links: string[] = [];
  let socials = 0;
  const addSocial = (social: { readonly key: SocialKey; readonly value: string }, source: Origin) => {
    if (form.socialContacts.some(({ key, value }) => key === social.key && value === social.value)) return;
    form.socialContacts[socials] = { key: social.key, value: social.value };
    sources[`socialContacts.${socials}.value`] = source;
    socials += 1;
  };
  const addresses = [
    ...(person.profileUrl
      ? [{ value: person.profileUrl, reader: 'url', place: 'address bar', confidence: 'high' as const }]
      : []),
    ...person.links,
  ];
  for (const link of addresses) {
    const social = socialOf(link.value);
    if (!social) {
      if (!links.includes(link.value)) links.push(link.value);
    } else addSocial(social, link);
  }
  for (const social of person.socials) addSocial(social, social);
  const [birthDate] = person.birthDates;
  const day = birthDate && parseDate(birthDate.value, language);
  // A day without its year has no place in the API.
  if (birthDate && day && !day.startsWith('--')) {
    form.birthDate = day;
    sources.birthDate = birthDate;
  }
  return { form, sources, links };
}

/** The position shown first; where its entry has no title, what the headline says of the same company, and no other. */
function jobOf({ jobs: [job], headlines: [headline] }: Person): JobClaim | undefined {
  if (job?.title !== undefined || headline === undefined) return job;
  const split = splitHeadline(headline.value, [job?.company]);
  return split ? { ...headline, confidence: job ? 'medium' : 'low', quote: headline.value, ...split } : job;
}

/** The first name that one can be made of: split by the page where it does that, else by us. */
function nameOf(person: Person, language: string | undefined) {
  const emails = person.emails.map(({ value }) => value);
  for (const claim of person.names) {
    const name = splitName(claim, language);
    const isSplit = claim.first !== undefined && claim.last !== undefined;
    if (name) return { ...(isSplit ? name : nameByEmail(name, emails)), claim };
  }
  return undefined;
}

/** What the page splits itself is never split again, only cleaned of titles and decoration. */
export function splitName({ full, first, last }: NameClaim, language: string | undefined) {
  if (first === undefined || last === undefined) return parseName(full ?? first ?? last ?? '', language);
  return { first: cleanNamePart(first), last: cleanNamePart(last) };
}
