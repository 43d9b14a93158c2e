import { attribute, tagOf, textOf, walk } from '../dom.ts';
import { type Item, MAX_DEPTH, type Value, withoutVocabulary } from './item.ts';

/** Items of one page at the most: a list of a thousand people is read until here. */
const MAX_ITEMS = 2_000;

/** The top-level items of the page's microdata. Source: the HTML standard, "Microdata". */
export function microdataItems(document: Document, itemscopes: readonly Element[], base: URL): Item[] {
  const budget = { items: MAX_ITEMS };
  return itemscopes.map((element) => toItem(element, { document, base, budget }, new Set(), 0));
}

/** Properties that are never an address. */
const TEXTUAL: ReadonlySet<string> = new Set([
  'name',
  'givenName',
  'familyName',
  'jobTitle',
  'worksFor',
  'affiliation',
]);

interface Context {
  readonly document: Document;
  readonly base: URL;
  readonly budget: { items: number };
}

/** `path`: the elements this item stands in, so that an `itemref` cannot lead around in a circle. */
function toItem(element: Element, context: Context, path: ReadonlySet<Element>, depth: number): Item {
  const properties = new Map<string, Value[]>();
  const item: Item = {
    types: (attribute(element, 'itemtype') ?? '').split(/\s+/).filter(Boolean).map(withoutVocabulary),
    id: attribute(element, 'itemid'),
    properties,
  };
  context.budget.items -= 1;
  if (depth > MAX_DEPTH || context.budget.items < 0) return item;
  const inside = new Set(path).add(element);
  const take = (property: Element) => {
    const names = (attribute(property, 'itemprop') ?? '').split(/\s+/).filter(Boolean);
    const isScope = property.hasAttribute('itemscope');
    if (names.length > 0 && !inside.has(property)) {
      const thing = isScope ? property : referenced(property, context);
      const item = thing && !inside.has(thing) ? toItem(thing, context, inside, depth + 1) : undefined;
      for (const name of names) {
        // By the standard a link is its address, whatever the property; a name that is one is the site's mistake.
        const isText = TEXTUAL.has(withoutVocabulary(name)) && tagOf(property) === 'a';
        const value = item ?? (isText ? (textOf(property) ?? '') : propertyValue(property, context.base));
        const values = properties.get(withoutVocabulary(name)) ?? [];
        values.push(value);
        properties.set(withoutVocabulary(name), values);
      }
    }
    return !isScope;
  };
  const visitor = { enter: (child: Element) => typeof child.hasAttribute === 'function' && take(child) };
  walk(element, visitor);
  for (const id of (attribute(element, 'itemref') ?? '').split(/\s+/).filter(Boolean)) {
    const target = context.document.getElementById(id);
    if (target && !inside.has(target) && take(target)) walk(target, visitor);
  }
  return item;
}

/** `<link itemprop="worksFor" href="#org">`: the thing with that id, elsewhere on the page. */
function referenced(property: Element, { document }: Context): Element | undefined {
  const id = tagOf(property) === 'link' ? /^#(.+)$/.exec(attribute(property, 'href') ?? '')?.[1] : undefined;
  const target = id === undefined ? null : document.getElementById(id);
  return target?.hasAttribute('itemscope') ? target : undefined;
}

/** What an element says as a property's value: its address, its machine form, or its text. */
export function propertyValue(element: Element, base: URL): string {
  const address = (name: string) => {
    const href = attribute(element, name)?.trim();
    return href && URL.canParse(href, base) ? new URL(href, base).href : (href ?? '');
  };
  switch (tagOf(element)) {
    case 'meta':
      return attribute(element, 'content') ?? '';
    case 'a':
    case 'area':
    case 'link':
      return address('href');
    case 'audio':
    case 'embed':
    case 'iframe':
    case 'img':
    case 'source':
    case 'track':
    case 'video':
      return address('src');
    case 'object':
      return address('data');
    case 'data':
    case 'meter':
      return attribute(element, 'value') ?? '';
    case 'time':
      return attribute(element, 'datetime') ?? textOf(element) ?? '';
    default:
      return textOf(element) ?? '';
  }
}
