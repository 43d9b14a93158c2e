import { attribute, linesOf, tagOf, textOf, walk } from '../dom.ts';

/** The value of a property, by the kind that its prefix says. Source: "microformats2 parsing". */
export function propertyValue(element: Element, property: string, base: URL): string {
  const parts = valueClass(element);
  if (property.startsWith('u-')) return addressOf(element, base) ?? parts ?? machineForm(element) ?? visible(element);
  if (property.startsWith('dt-'))
    return parts ?? attribute(element, 'datetime') ?? machineForm(element) ?? visible(element);
  // A phone or an address may stand in the link only: `<a class="tel" href="tel:…">call me</a>`.
  const isLinked = property === 'p-tel' && /^(?:tel|sms|fax|modem):/i.test(linkOf(element) ?? '');
  const link = isLinked ? linkOf(element) : undefined;
  return parts ?? link ?? machineForm(element) ?? visible(element);
}

const visible = (element: Element) => textOf(element) ?? '';

/** What an element says beside its text: the title of an abbreviation, the value of data, the name of a picture. */
function machineForm(element: Element): string | undefined {
  switch (tagOf(element)) {
    case 'abbr':
    case 'link':
      return attribute(element, 'title');
    case 'data':
    case 'input':
      return attribute(element, 'value');
    case 'img':
    case 'area':
      return attribute(element, 'alt');
    default:
      return undefined;
  }
}

/** The attribute in which an element of this kind links. */
const LINKS: Readonly<Record<string, string>> = { a: 'href', area: 'href', link: 'href', object: 'data', img: 'src' };

const linkOf = (element: Element) => attribute(element, LINKS[tagOf(element)] ?? '');

/** The address an element links to, absolute. */
export function addressOf(element: Element, base: URL): string | undefined {
  const text = linkOf(element);
  return text !== undefined && URL.canParse(text, base) ? new URL(text, base).href : text;
}

/** Source: "value-class-pattern": the parts that are the value, run together; or a value that is not shown. */
function valueClass(element: Element): string | undefined {
  const found: string[] = [];
  walk(element, {
    enter(child) {
      if (tagOf(child) === 'template') return false;
      const classes = (attribute(child, 'class') ?? '').split(/\s+/);
      if (classes.includes('value-title')) {
        found.push(attribute(child, 'title') ?? '');
        return false;
      }
      if (classes.includes('value')) {
        found.push(machineForm(child) ?? visible(child));
        return false;
      }
      // A property inside has values of its own.
      return !classes.some((name) => /^(?:p|u|dt|e|h)-/.test(name));
    },
  });
  return found.length > 0
    ? found.join(found.every((part) => /^[\d+().\s-]*$/.test(part)) ? ' ' : '').trim()
    : undefined;
}

/** The types of a classic phone or address: `home`, `fax`; those of the link count as well. */
export function typesOf(element: Element): string[] {
  const types: string[] = [];
  walk(element, {
    enter(child) {
      const isType = (attribute(child, 'class') ?? '').split(/\s+/).includes('type');
      if (isType) types.push(...(machineForm(child) ?? linesOf(child).join(' ')).toLowerCase().split(/[\s,;]+/));
      return !isType;
    },
  });
  const scheme = /^([a-z]+):/i.exec(linkOf(element) ?? '')?.[1]?.toLowerCase();
  return scheme ? [...types, scheme] : types;
}
