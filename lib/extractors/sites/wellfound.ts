import { newPerson } from '../../person.ts';
import { attribute, textOf } from '../dom.ts';
import { type Extractor, type Findings, type Page, Places } from '../extractor.ts';
import { HOSTS } from '../hosts.ts';
import { decodeRedirect } from '../links.ts';

type Json = Record<string, unknown>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

/** UTF-16 units of the page's data that are read. */
const MAX_DATA = 2_000_000;

/** wellfound.com/u/<slug>. The page's data caches the viewer and many others: only the user with the address's slug counts. */
export const wellfound: Extractor = {
  name: 'wellfound',
  hosts: HOSTS.wellfound,
  isExclusive: true,
  read({ document, url, base }: Page): Findings {
    const places = new Places('wellfound');
    const slug = /^\/u\/([^/]+)/.exec(url.pathname)?.[1];
    if (!slug) return { people: [], places, state: 'none' };
    const data = dataOf(document, slug);
    const user = places.look('page data', data === undefined ? undefined : userIn(data, slug));
    // A heading for screen readers may say anything: it is the name where the title bears it out.
    const heading = [...document.querySelectorAll('main h1, main h2, h1')]
      .map((element) => textOf(element))
      .find((line) => line !== undefined && document.title.startsWith(line));
    const name = places.look('name', text(user?.name) ?? heading);
    if (!name) return { people: [], places, state: 'loading' };
    const person = newPerson();
    const from = places.from('page data', 'high');
    person.names.push({ ...from, full: name });
    person.profileUrl = `https://wellfound.com/u/${slug}`;
    const bio = text(user?.headline) ?? text(user?.bio) ?? text(user?.shortBio) ?? text(user?.miniBio);
    if (bio) person.headlines.push({ ...places.from('bio', 'medium'), value: bio });
    const resolve = resolverOf(data);
    const place = resolve(user?.location);
    const location = places.look('location', text(place) ?? (isObject(place) ? nameOf(place) : undefined));
    if (location) person.locations.push({ ...from, value: location });
    person.jobs.push(
      ...places.look('experience', jobsOf(user?.experiences, resolve)).map((job) => ({ ...from, ...job })),
    );
    for (const [key, value] of Object.entries(user ?? {})) {
      const href =
        /(?:Url|URL|Link)$/.test(key) && !/avatar|image|photo|resume/i.test(key)
          ? decodeRedirect(text(value), base)
          : undefined;
      if (href) person.links.push({ ...from, value: href });
    }
    // Icons without words, beside the name.
    for (const link of document.querySelectorAll('main a[rel~="noopener"][href], main a[rel~="nofollow"][href]')) {
      const value = decodeRedirect(attribute(link, 'href'), base);
      const isNetwork = value !== undefined && /linkedin\.com\/in\/|(?:twitter|x|facebook|github)\.com\//.test(value);
      if (value && isNetwork && !person.links.some((known) => known.value === value))
        person.links.push({ ...places.from('profile header', 'high'), value });
    }
    return { people: [person], places, isDefinite: true };
  },
};

/** The page's data, where it is about this slug at all. */
function dataOf(document: Document, slug: string): unknown {
  const content = document.getElementById('__NEXT_DATA__')?.textContent ?? '';
  if (content.length > MAX_DATA || !content.includes(slug)) return undefined;
  try {
    return JSON.parse(content);
  } catch {
    return undefined; // not the page's data after all
  }
}

/** The first object, at any depth, that is so. */
function objectIn(data: unknown, isSo: (object: Json) => boolean): Json | undefined {
  const queue: unknown[] = [data];
  for (let nodes = 0; queue.length > 0 && nodes < 50_000; nodes += 1) {
    const value = queue.pop();
    if (Array.isArray(value)) queue.push(...value.slice(0, 1_000));
    else if (isObject(value)) {
      if (isSo(value)) return value;
      queue.push(...Object.values(value));
    }
  }
  return undefined;
}

/** The entity of the cache whose slug is the address's. */
const userIn = (data: unknown, slug: string) =>
  objectIn(data, (one) => one.slug === slug && text(one.name) !== undefined);

/** Entities refer to one another by the key they have in the cache. */
function resolverOf(data: unknown): (value: unknown) => unknown {
  return (value) => {
    const key = isObject(value) ? text(value.__ref) : undefined;
    return key === undefined ? value : objectIn(data, (one) => isObject(one[key]))?.[key];
  };
}

const nameOf = (entity: Json) => text(entity.displayName) ?? text(entity.name);

/** The positions without an end. */
function jobsOf(list: unknown, resolve: (value: unknown) => unknown) {
  return (Array.isArray(list) ? list.slice(0, 50) : []).map(resolve).flatMap((entry) => {
    if (!isObject(entry) || entry.endedAt || entry.endDate || entry.isCurrent === false) return [];
    const employer = resolve(entry.startup ?? entry.company);
    const company = text(entry.companyName) ?? text(employer) ?? (isObject(employer) ? nameOf(employer) : undefined);
    const title = text(entry.title) ?? text(entry.role);
    return title || company ? [{ title, company }] : [];
  });
}
