import { attribute, tagOf } from '../dom.ts';
import { remembered } from './remembered.ts';

/** Parts of a page that are told by their element, role or class, and not by their words. */
export type Area = 'header' | 'footer' | 'aside' | 'related' | 'author' | 'comments' | 'dialog' | 'quote';

/** One of the words in a class or an id, whole or as a part of a longer one. */
const word = (words: string) => new RegExp(`(?:^|[\\s_-])(?:${words})(?:$|[\\s_-])`, 'i');

/** Never about anybody: ways through the site, consent, sharing, advertising, icons drawn by their names. */
const NEVER = word(
  'nav|navbar|navigation|menu|mega-?menu|breadcrumbs?|pagination|pager|cookies?|consent|gdpr|onetrust|cmplz|cmpbox|sharing|share-buttons|skip-link|lang(?:uage)?-switch(?:er)?|toast|advert(?:isement)?|ads?|sponsored|captcha|search-form|newsletter|subscribe|material-(?:icons|symbols)',
);

const CLASSES: readonly (readonly [Area, RegExp])[] = [
  ['comments', word('comments?|disqus|respond|replies')],
  [
    'related',
    word(
      'related|similar|recommend(?:ed|ations)?|siblings?|teaser-?list|also-?viewed|(?:more|other)-(?:people|agents|posts|team)|colleagues|team-?mates|testimonials?|reviews?',
    ),
  ],
  ['author', word('author(?:box)?|byline')],
  // The foot of a card, a panel or an entry is its own, and often where its number stands: Bootstrap's `card-footer`.
  [
    'footer',
    /(?:^|\s|(?<!(?:card|panel|member|person|profile|entry|post|item|box)_?)[_-])(?:(?:site|page)?foot(?:er)?|colophon)(?:$|[\s_-])/i,
  ],
  ['header', word('site-?header|page-?header-top|top-?bar|masthead|utility-bar')],
  ['aside', word('sidebar|widget-area')],
  ['dialog', word('modal|lightbox|popup|dialog|offcanvas|drawer')],
];

const TAGS: Readonly<Record<string, Area>> = {
  footer: 'footer',
  header: 'header',
  aside: 'aside',
  dialog: 'dialog',
  blockquote: 'quote',
};

const ROLES: Readonly<Record<string, Area>> = {
  banner: 'header',
  contentinfo: 'footer',
  complementary: 'aside',
  dialog: 'dialog',
  alertdialog: 'dialog',
};

/**
 * Whether the element, which has attributes of these names, leads through the site or sells something: nobody is looked for
 * in it.
 */
export function isFurniture(element: Element, tag: string, names: readonly string[]): boolean {
  if (tag === 'nav' || tag === 'menu' || tag === 'button' || tag === 'label' || tag === 'legend' || tag === 'datalist')
    return true;
  if (names.length === 0) return false;
  const role = attribute(element, 'role');
  if (role === 'navigation' || role === 'search' || role === 'menu' || role === 'button') return true;
  if (tag === 'body' || tag === 'main' || tag === 'html' || tag === 'article') return false;
  const name = nameOf(element);
  return name !== '' && isNever(name);
}

const isNever = remembered((name) => NEVER.test(name));

/** The part of the page that begins at the element. An article's own header is its head, not the site's. */
export function areaOf(element: Element, isInArticle: boolean): Area | undefined {
  const tag = tagOf(element);
  if (tag === 'body' || tag === 'html' || tag === 'main') return undefined;
  const byTag = tag === 'header' && isInArticle ? undefined : TAGS[tag];
  if (byTag) return byTag;
  const role = attribute(element, 'role');
  if (role !== undefined && ROLES[role]) return ROLES[role];
  const name = nameOf(element);
  if (name === '' || (tag === 'div' && isWrapper(name))) return undefined;
  return namedArea(name);
}

/** A page wrapper is called after what opens over it: `dialog-off-canvas-main-canvas`. */
const isWrapper = remembered(
  (name) => /(?:main|page|content|layout|wrapper|canvas)(?:$|[\s_-])/i.test(name) && !/modal/i.test(name),
);

const namedArea = remembered((name) => CLASSES.find(([, pattern]) => pattern.test(name))?.[0]);

const nameOf = (element: Element) =>
  `${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`.trim().slice(0, 200);

const HINTS: readonly (readonly ['name' | 'title' | 'company', RegExp])[] = [
  [
    'company',
    /(?:^|[\s_-])(?:company|organi[sz]ation|employer|firm|firma|unternehmen|org|affiliation|worksfor)(?:[\s_-]?name)?$/i,
  ],
  [
    'title',
    /(?:^|[\s_-])(?:job-?title|position|role|job|occupation|funktion|function|jobtitle|designation|cargo|puesto|poste|ruolo|functie|stanowisko)(?:[\s_-]text)?$/i,
  ],
  [
    'name',
    /(?:^|[\s_-])(?:full-?name|person-?name|(?:member|team|staff|people|profile|agent|speaker|author|employee|doctor|lawyer|attorney|contact|provider|advis[oe]r|bio|card)[\s_-]{1,2}(?:full)?name|name|nombre|nom|naam|fn)$/i,
  ],
];

/** What the page's own code calls the place, where that is plain: `team-role`, `person__name`, `itemprop="jobTitle"`. */
export function hintOf(element: Element): 'name' | 'title' | 'company' | undefined {
  const names = `${attribute(element, 'itemprop') ?? ''} ${attribute(element, 'class') ?? ''}`.trim();
  return names === '' || names.length > 200 ? undefined : hintIn(names);
}

const hintIn = remembered((names) => {
  for (const name of names.split(/\s+/)) {
    const plain = name.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/__|--/g, '-');
    // `company-name`, `site-name`, `file-name`: names of other things.
    if (
      /(?:site|file|user|brand|event|page|product|street|field|group|nick|screen|first|last|given|family)[\s_-]?name$/i.test(
        plain,
      )
    )
      continue;
    const hint = HINTS.find(([, pattern]) => pattern.test(plain))?.[0];
    if (hint) return hint;
  }
  return undefined;
});
