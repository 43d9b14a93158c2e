import { type Item, MAX_DEPTH, type Value, withoutVocabulary } from './item.ts';

const MAX_BLOCKS = 20;
/** UTF-16 units of one block; parsing and walking 10 MB costs a third of a second. */
const MAX_BLOCK = 524_288;
const MAX_NODES = 20_000;

/** The JSON-LD of a page as items, references by `@id` resolved. Blocks that are broken, or too large, are left out. */
export function jsonLdItems(scripts: readonly Element[]): {
  readonly items: readonly Item[];
  readonly failures: number;
} {
  const items: Item[] = [];
  let failures = 0;
  for (const { textContent } of scripts.slice(0, MAX_BLOCKS)) {
    try {
      if (textContent === null || textContent.length > MAX_BLOCK) throw new RangeError('block too large');
      items.push(...new Graph().read(JSON.parse(withoutWrapper(textContent))));
    } catch {
      // A page's broken markup is its own affair; the count says that there was some.
      failures += 1;
    }
  }
  return { items, failures };
}

/** Some templates wrap the block in a CDATA section or an HTML comment. */
const withoutWrapper = (text: string) =>
  text
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|(?:\/\/\s*)?<!\[CDATA\[)/, '')
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|(?:\/\/\s*)?\]\]>)$/, '');

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A list of values under construction, and, for references in it, whether it can take one that comes later. */
type Values = Value[];

interface Task {
  readonly value: unknown;
  readonly depth: number;
  readonly into: Values;
}

/** One block. Read with a stack of its own: `JSON.parse` accepts half a million levels, a recursive walk does not. */
class Graph {
  readonly #tops: Values = [];
  readonly #byId = new Map<string, Item>();
  readonly #references: { readonly into: Values; readonly id: string }[] = [];
  #tasks: Task[] = [];

  read(root: unknown): Item[] {
    this.#tasks = [{ value: root, depth: 0, into: this.#tops }];
    for (let nodes = 0; nodes < MAX_NODES; nodes += 1) {
      const task = this.#tasks.pop();
      if (!task) break;
      this.#take(task);
    }
    for (const { into, id } of this.#references) {
      const target = this.#byId.get(id);
      if (target) into.push(target);
    }
    return this.#tops.filter((top) => typeof top === 'object');
  }

  #take({ value, depth, into }: Task): void {
    if (typeof value === 'string' || typeof value === 'number') into.push(String(value));
    else if (Array.isArray(value)) this.#later(value, depth, into);
    else if (isObject(value) && depth <= MAX_DEPTH) this.#takeObject(value, depth, into);
  }

  /** Pushed backwards, so that they are taken in their order. */
  #later(values: readonly unknown[], depth: number, into: Values): void {
    for (const value of values.toReversed()) this.#tasks.push({ value, depth, into });
  }

  #takeObject(object: Record<string, unknown>, depth: number, into: Values): void {
    const keys = Object.keys(object).filter((key) => key !== '@context');
    const id = typeof object['@id'] === 'string' ? object['@id'] : undefined;
    if ('@value' in object) {
      this.#later([object['@value']], depth, into);
      return;
    }
    if (id !== undefined && keys.length === 1) {
      this.#references.push({ into, id });
      return;
    }
    const properties = new Map<string, Values>();
    const item: Item = { types: typesOf(object['@type']), id, properties };
    if (id !== undefined) this.#byId.set(id, item);
    if (item.types.length > 0 || !('@graph' in object)) into.push(item);
    for (const key of keys.toReversed()) {
      if (key === '@graph') this.#later([object[key]], depth + 1, this.#tops);
      else if (key === '@set' || key === '@list') this.#later([object[key]], depth + 1, into);
      else if (!key.startsWith('@')) {
        const values: Values = [];
        properties.set(withoutVocabulary(key), values);
        this.#later([object[key]], depth + 1, values);
      }
    }
  }
}

const typesOf = (type: unknown): string[] =>
  (Array.isArray(type) ? type : [type]).flatMap((name) => (typeof name === 'string' ? [withoutVocabulary(name)] : []));
