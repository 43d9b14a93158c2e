import { attribute, textOf, walk } from '../dom.ts';
import { type Item, MAX_DEPTH, type Value, withoutVocabulary } from './item.ts';
import { propertyValue } from './microdata.ts';

const MAX_ITEMS = 2_000;

/** The typed things of a page written in RDFa Lite. Source: "RDFa Lite 1.1". */
export function rdfaItems(typed: readonly Element[], base: URL): Item[] {
  const budget = { items: MAX_ITEMS };
  const tops = typed.filter((element) => element.parentElement?.closest('[typeof]') === null);
  return tops.map((element) => toItem(element, base, budget, 0));
}

function toItem(element: Element, base: URL, budget: { items: number }, depth: number): Item {
  const properties = new Map<string, Value[]>();
  const item: Item = {
    types: (attribute(element, 'typeof') ?? '').split(/\s+/).filter(Boolean).map(withoutVocabulary),
    id: attribute(element, 'resource') ?? attribute(element, 'about'),
    properties,
  };
  budget.items -= 1;
  if (depth > MAX_DEPTH || budget.items < 0) return item;
  walk(element, {
    enter(child) {
      const names = (attribute(child, 'property') ?? attribute(child, 'rel') ?? '').split(/\s+/).filter(Boolean);
      const isThing = attribute(child, 'typeof') !== undefined;
      if (names.length > 0) {
        const value = isThing ? toItem(child, base, budget, depth + 1) : literalOf(child, base);
        for (const name of names) {
          const key = withoutVocabulary(name);
          properties.set(key, [...(properties.get(key) ?? []), value]);
        }
      }
      return !isThing;
    },
  });
  return item;
}

/** `content` before everything; then an address, then the element's own value. */
function literalOf(element: Element, base: URL): string {
  const content = attribute(element, 'content');
  if (content !== undefined) return content;
  const address = attribute(element, 'resource') ?? attribute(element, 'href') ?? attribute(element, 'src');
  if (address !== undefined) return URL.canParse(address, base) ? new URL(address, base).href : address;
  return attribute(element, 'datetime') ?? (propertyValue(element, base) || (textOf(element) ?? ''));
}
