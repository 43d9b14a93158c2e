import { atMost, attribute, tagOf } from './dom.ts';

/** Most elements of a page that are taken for marked up. */
const MAX_MARKED = 20_000;
const MAX_METAS = 500;

/** The elements that say something to machines, found in one search and in document order. */
export interface PageIndex {
  readonly jsonLd: readonly Element[];
  /** `itemscope` that is no property of another. */
  readonly itemscopes: readonly Element[];
  /** `typeof` without a `property` of its own. */
  readonly typed: readonly Element[];
  /** Roots of microformats that stand in no other. */
  readonly microformats: readonly Element[];
  readonly metas: readonly Element[];
}

/** Classes that begin a microformat, old and new. */
const MICROFORMAT_ROOT = /(?:^|\s)(?:h-[a-z]+(?:-[a-z]+)*|vcard|hresume|hentry|hfeed|hreview|adr|vevent)(?=\s|$)/;

/**
 * What is marked up, for the browser's own search. By class and by tag it is at least ten times as fast as by attribute:
 * 130,000 elements cost it 1 ms, and 10 ms for each attribute.
 */
const MARKED = '[itemscope], [typeof], [class*="h-"]';
const OLD_ROOTS = ['vcard', 'hresume', 'hentry', 'hfeed', 'hreview', 'adr', 'vevent'];

/** Looks at the page once. Every reader of a standard goes by this, and no two search the page for the same thing. */
export function indexPage(document: Document): PageIndex {
  const jsonLd: Element[] = [];
  const itemscopes: Element[] = [];
  const typed: Element[] = [];
  const microformats: Element[] = [];
  const isDrawn = (element: Element) => element.closest('svg') !== null;
  for (const element of document.getElementsByTagName('script'))
    if (/^application\/ld\+json/i.test(attribute(element, 'type') ?? '')) jsonLd.push(element);
  for (const element of marked(document)) {
    // A form's fields can shadow even this; a form is none of what is looked for.
    if (typeof element.hasAttribute !== 'function' || typeof element.closest !== 'function') continue;
    const tag = tagOf(element);
    if (tag === 'script' || tag === 'template' || tag === 'style' || tag === 'svg') continue;
    if (element.hasAttribute('itemscope') && isTopmost(element) && !isDrawn(element)) itemscopes.push(element);
    if (
      element.hasAttribute('typeof') &&
      !element.hasAttribute('property') &&
      !element.hasAttribute('rel') &&
      !isDrawn(element)
    )
      typed.push(element);
    if (
      MICROFORMAT_ROOT.test(element.getAttribute('class') ?? '') &&
      !microformats.at(-1)?.contains(element) &&
      !isDrawn(element)
    )
      microformats.push(element);
  }
  const metas = atMost(MAX_METAS, document.getElementsByTagName('meta'));
  return { jsonLd, itemscopes, typed, microformats, metas };
}

/** The elements with any mark, in document order, each once. */
function marked(document: Document): Element[] {
  const found = atMost(MAX_MARKED, document.querySelectorAll(MARKED));
  const old = OLD_ROOTS.flatMap((name) => atMost(MAX_MARKED, document.getElementsByClassName(name)));
  if (old.length === 0) return found;
  return [...new Set([...found, ...old])].sort((a, b) => (a.compareDocumentPosition(b) & 2 /* b is before */ ? 1 : -1));
}

/** What the page's `<meta>` of this property or name says. */
export function metaContent({ metas }: PageIndex, name: string): string | undefined {
  const isNamed = (meta: Element, by: string) => attribute(meta, by)?.toLowerCase() === name;
  return attribute(
    metas.find((meta) => isNamed(meta, 'property') || isNamed(meta, 'name')),
    'content',
  );
}

/** No property, or a property of nothing. */
const isTopmost = (element: Element) =>
  !element.hasAttribute('itemprop') || element.parentElement?.closest('[itemscope]') === null;
