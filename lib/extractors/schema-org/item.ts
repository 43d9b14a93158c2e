/** A thing in schema.org's vocabulary, from whichever syntax it was written in. */
export interface Item {
  /** Without the vocabulary's address: `Person`. */
  readonly types: readonly string[];
  readonly id?: string | undefined;
  readonly properties: ReadonlyMap<string, readonly Value[]>;
}

export type Value = string | Item;

/** Deepest nesting that is followed; deeper is a mistake or an attack. */
export const MAX_DEPTH = 20;

/** `https://schema.org/Person`, `schema:Person`, `foaf:Person`: the name without its vocabulary. */
export const withoutVocabulary = (name: string) =>
  name.replace(/^.*[/#]/, '').replace(/^[a-z][\w-]*:(?=[A-Za-z])/i, '');

const isItem = (value: Value): value is Item => typeof value === 'object';

export const hasType = (item: Item, types: readonly string[]) => item.types.some((type) => types.includes(type));

const valuesOf = (item: Item | undefined, names: readonly string[]): readonly Value[] =>
  item ? names.flatMap((name) => item.properties.get(name) ?? []) : [];

/** The things of a property. */
export const itemsOf = (item: Item | undefined, ...names: string[]): Item[] => valuesOf(item, names).filter(isItem);

/** The texts of a property; of a thing in its place, its name. */
export const textsOf = (item: Item | undefined, ...names: string[]): string[] =>
  valuesOf(item, names).flatMap((value) => {
    const text = isItem(value) ? value.properties.get('name')?.find((name) => !isItem(name)) : value;
    return typeof text === 'string' && text.trim() !== '' ? [text.trim()] : [];
  });
