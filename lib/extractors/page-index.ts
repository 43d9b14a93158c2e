import { tagOf, walk } from './dom.ts';

/** The elements that say something to machines, found in one walk and in document order. */
export interface PageIndex {
  readonly jsonLd: readonly Element[];
  /** `itemscope` that is no property of another. */
  readonly itemscopes: readonly Element[];
  /** `typeof` without a `property` of its own. */
  readonly typed: readonly Element[];
  /** Roots of microformats that stand in no other. */
  readonly microformats: readonly Element[];
}

/** Classes that begin a microformat, old and new. */
const MICROFORMAT_ROOT = /(?:^|\s)(?:h-[a-z]+(?:-[a-z]+)*|vcard|hresume|hentry|hfeed|hreview|adr|vevent)(?=\s|$)/;

/** Looks at the page once. Every reader of a standard goes by this, and no two walk the page for the same thing. */
export function indexPage(document: Document): PageIndex {
  const jsonLd: Element[] = [];
  const itemscopes: Element[] = [];
  const typed: Element[] = [];
  const microformats: Element[] = [];
  let root: Element | undefined;
  walk(document, {
    enter(element) {
      // A form's fields can shadow even this; a form is none of what is looked for.
      if (typeof element.hasAttribute !== 'function') return true;
      const tag = tagOf(element);
      if (tag === 'script') {
        if (/^application\/ld\+json/i.test(element.getAttribute('type') ?? '')) jsonLd.push(element);
        return false;
      }
      if (tag === 'template' || tag === 'style' || tag === 'svg') return false;
      if (element.hasAttribute('itemscope') && isTopmost(element)) itemscopes.push(element);
      if (element.hasAttribute('typeof') && !element.hasAttribute('property') && !element.hasAttribute('rel'))
        typed.push(element);
      if (root === undefined && MICROFORMAT_ROOT.test(element.getAttribute('class') ?? '')) {
        microformats.push(element);
        root = element;
      }
      return true;
    },
    leave(element) {
      if (element === root) root = undefined;
    },
  });
  return { jsonLd, itemscopes, typed, microformats };
}

/** No property, or a property of nothing. */
const isTopmost = (element: Element) =>
  !element.hasAttribute('itemprop') || element.parentElement?.closest('[itemscope]') === null;
