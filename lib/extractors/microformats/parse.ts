import { attribute, tagOf, textOf, walk } from '../dom.ts';
import { propertiesIn, rootsIn } from './classes.ts';
import { addressOf, propertyValue, typesOf } from './values.ts';

/** A value of a property: its text, the card that stands in its place, and, of a classic one, its types. */
export interface MicroValue {
  readonly text: string;
  readonly item?: Microformat | undefined;
  readonly types: readonly string[];
}

export interface Microformat {
  readonly types: readonly string[];
  readonly properties: ReadonlyMap<string, readonly MicroValue[]>;
}

const MAX_DEPTH = 20;
const MAX_ITEMS = 2_000;

/** The microformats that begin at these elements. Source: "microformats2 parsing" and "microformats2: implied properties". */
export function parseMicroformats(roots: readonly Element[], base: URL): Microformat[] {
  const parser = new Parser(base);
  return roots.map((root) => parser.parse(root, 0));
}

const classesOf = (element: Element) => (attribute(element, 'class') ?? '').split(/\s+/).filter(Boolean);

class Parser {
  readonly #base: URL;
  #items = MAX_ITEMS;

  constructor(base: URL) {
    this.#base = base;
  }

  parse(root: Element, depth: number): Microformat {
    const { types, isClassic } = rootsIn(classesOf(root));
    const properties = new Map<string, MicroValue[]>();
    const add = (name: string, value: MicroValue) => {
      const key = name.replace(/^[a-z]+-/, '');
      properties.set(key, [...(properties.get(key) ?? []), value]);
    };
    this.#items -= 1;
    if (depth > MAX_DEPTH || this.#items < 0) return { types, properties };
    let hasText = false;
    let hasAddress = false;
    let hasNested = false;
    const enter = (element: Element): boolean => {
      // A template is no part of the page until a script copies it. Source: "microformats2 parsing".
      if (tagOf(element) === 'template') return false;
      const classes = classesOf(element);
      const names = propertiesIn(classes, isClassic);
      const isRoot = rootsIn(classes).types.length > 0;
      const item = isRoot ? this.parse(element, depth + 1) : undefined;
      for (const name of names) {
        const text = (isRoot && item ? nameOf(item) : undefined) ?? propertyValue(element, name, this.#base);
        add(name, { text, item, types: isClassic ? typesOf(element) : [] });
        hasText ||= /^[pe]-/.test(name);
        hasAddress ||= name.startsWith('u-');
      }
      // A card that is nobody's property is a card of its own, inside.
      if (isRoot && names.length === 0) add('h-children', { text: '', item, types: [] });
      hasNested ||= isRoot;
      return !isRoot;
    };
    walk(root, { enter });
    for (const included of includesOf(root)) {
      if (enter(included)) walk(included, { enter });
    }
    if (!isClassic) {
      if (!properties.has('name') && !hasText && !hasNested) add('p-name', { text: impliedName(root), types: [] });
      const address = properties.has('url') || hasAddress || hasNested ? undefined : impliedAddress(root, this.#base);
      if (address) add('u-url', { text: address, types: [] });
    }
    return { types, properties };
  }
}

const nameOf = (item: Microformat) => item.properties.get('name')?.[0]?.text;

/** The only child of an element, if it is that. */
const onlyChild = (element: Element): Element | undefined =>
  element.children.length === 1 ? (element.children[0] ?? undefined) : undefined;

const isCard = (element: Element) => rootsIn(classesOf(element)).types.length > 0;

/** The name of a card that names nothing: its picture's, its abbreviation's, or its text. */
function impliedName(root: Element): string {
  const child = onlyChild(root);
  const grandchild = child && !isCard(child) ? onlyChild(child) : undefined;
  for (const element of [root, child, grandchild]) {
    if (!element || (element !== root && isCard(element))) continue;
    const tag = tagOf(element);
    const name =
      tag === 'img' || tag === 'area'
        ? attribute(element, 'alt')
        : tag === 'abbr'
          ? attribute(element, 'title')
          : undefined;
    if (name) return name;
  }
  return textOf(root) ?? '';
}

/** The address of a card that gives none: its own link, its only link, or that of its only child. */
function impliedAddress(root: Element, base: URL): string | undefined {
  const own = isLink(root) ? addressOf(root, base) : undefined;
  if (own) return own;
  const child = onlyChild(root);
  for (const scope of [root, child && !isCard(child) ? child : undefined]) {
    const links = [...(scope?.children ?? [])].filter(isLink);
    const [link] = links;
    if (link && links.length === 1 && !isCard(link)) return addressOf(link, base);
  }
  return undefined;
}

const isLink = (element: Element) => /^(?:a|area)$/.test(tagOf(element)) && attribute(element, 'href') !== undefined;

/** Parts of a classic card that stand elsewhere: the include pattern, and the headers of a table's cell. */
function includesOf(root: Element): Element[] {
  const ids = (attribute(root, 'headers') ?? '').split(/\s+/).filter(Boolean);
  for (const element of root.querySelectorAll('.include')) {
    const target = attribute(element, 'href') ?? attribute(element, 'data') ?? '';
    if (target.startsWith('#')) ids.push(target.slice(1));
  }
  return ids.slice(0, 20).flatMap((id) => {
    const element = root.ownerDocument.getElementById(id);
    return element && !element.contains(root) ? [element] : [];
  });
}
