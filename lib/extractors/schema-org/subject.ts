import { hasType, type Item, itemsOf, textsOf } from './item.ts';

/** Things that are about somebody as their writer, reviewer or publisher: those people are not the page's subject. */
const WORKS = [
  'Article',
  'NewsArticle',
  'BlogPosting',
  'ReportageNewsArticle',
  'TechArticle',
  'ScholarlyArticle',
  'OpinionNewsArticle',
  'AnalysisNewsArticle',
  'SocialMediaPosting',
  'DiscussionForumPosting',
  'Review',
  'Recipe',
  'VideoObject',
  'PodcastEpisode',
  'Book',
  'CreativeWork',
  'HowTo',
  'Question',
  'Answer',
  'QAPage',
  'Comment',
  'NewsMediaOrganization',
];

/** Of these, not even the writer is anybody's to save: a byline is no contact. */
const NEWS = [
  'Article',
  'NewsArticle',
  'BlogPosting',
  'ReportageNewsArticle',
  'OpinionNewsArticle',
  'AnalysisNewsArticle',
  'SocialMediaPosting',
  'DiscussionForumPosting',
  'Review',
  'Recipe',
  'VideoObject',
  'PodcastEpisode',
  'Question',
  'Answer',
  'QAPage',
  'Comment',
];

const PAGES = ['ProfilePage', 'AboutPage', 'WebPage', 'ContactPage', 'ItemPage'];

/** Where a page about one person keeps it. */
const SUBJECT = ['mainEntity', 'mainEntityOfPage', 'about'];
/** Where an organisation or a list keeps its people. */
const MEMBERS = [
  'employee',
  'employees',
  'member',
  'members',
  'founder',
  'founders',
  'itemListElement',
  'item',
  'performer',
  'attendee',
];

/** Where an organisation keeps those who work for it. */
const STAFF = ['employee', 'employees', 'founder', 'founders'];

/** The people that items are about, and whether one of them is surely the page's own subject. */
export interface Subjects {
  readonly subjects: readonly Item[];
  readonly isDefinite: boolean;
  /** They only stand in something else, as its writer, sender or part: nobody says that the page is about them. */
  readonly areMentioned: boolean;
}

const isPerson = (item: Item) => hasType(item, ['Person', 'Physician', 'Patient', 'hcard', 'VCard', 'Individual']);

/** The subject of a profile page alone; else whoever the page's own address names; else all who stand for themselves. */
export function subjectsOf(items: readonly Item[], url: URL): Subjects {
  const written = new Set(
    items.filter((item) => hasType(item, WORKS)).flatMap((work) => [...work.properties.values()].flat()),
  );
  const profiles = items.filter((item) => hasType(item, PAGES));
  const subjects = named(profiles.flatMap((page) => itemsOf(page, ...SUBJECT).filter(isPerson)));
  if (subjects.length > 0) return { subjects, isDefinite: subjects.length === 1, areMentioned: false };
  const own = named(items.filter((item) => isPerson(item) && !written.has(item)));
  const here = own.filter((item) =>
    textsOf(item, 'url', 'mainEntityOfPage')
      .concat(item.id ?? [])
      .some((address) => isSamePage(address, url)),
  );
  if (here.length === 1) return { subjects: here, isDefinite: true, areMentioned: false };
  const standing = named([...own, ...items.flatMap(membersOf)]);
  if (standing.length > 0) return { subjects: standing, isDefinite: false, areMentioned: false };
  return { subjects: named(everybodyIn(items, url)), isDefinite: false, areMentioned: true };
}

/** Every person at any depth, in the order of the page. References may lead around in circles. */
function everybodyIn(items: readonly Item[], url: URL): Item[] {
  const seen = new Set<Item>();
  const queue = [...items];
  for (let item = queue.shift(); item !== undefined && seen.size < 2_000; item = queue.shift()) {
    if (seen.has(item)) continue;
    seen.add(item);
    const inside = itemsOf(item, ...item.properties.keys());
    queue.unshift(...(hasType(item, NEWS) ? inside.filter((one) => isOwner(one, url)) : inside));
  }
  return [...seen].filter(isPerson);
}

/** Whose site it is: their address is its front page. */
const isOwner = (item: Item, url: URL) =>
  textsOf(item, 'url').some((address) => URL.canParse(address) && new URL(address).href === `${url.origin}/`);

const isSamePage = (address: string, url: URL) => {
  if (!URL.canParse(address, url)) return false;
  const other = new URL(address, url);
  return (
    other.host === url.host &&
    other.pathname.replace(/\/$/, '') === url.pathname.replace(/\/$/, '') &&
    url.pathname !== '/'
  );
};

/** The organisation that lists each person as its own, where the person names none. */
export function employersOf(items: readonly Item[]): ReadonlyMap<Item, string> {
  const employers = new Map<Item, string>();
  for (const item of items) {
    const [name] = textsOf(item, 'name');
    if (isPerson(item) || name === undefined) continue;
    for (const member of itemsOf(item, ...STAFF)) employers.set(member, name);
  }
  return employers;
}

/** People inside an organisation or a list, two levels deep: `ItemList › ListItem › Person`. */
function membersOf(item: Item): Item[] {
  if (isPerson(item)) return [];
  const members = itemsOf(item, ...MEMBERS);
  return [...members, ...members.flatMap((member) => itemsOf(member, ...MEMBERS))].filter(isPerson);
}

const named = (items: readonly Item[]) => [...new Set(items)].filter((item) => hasName(item));

const hasName = (item: Item) =>
  textsOf(item, 'name', 'fn', 'givenName', 'given-name', 'familyName', 'family-name').length > 0 ||
  itemsOf(item, 'fn', 'n').length > 0;
