import { isRecord } from './record.ts';
import { cleanText } from './text/clean.ts';

/**
 * Looks at a value from outside and gives it in its one form, or `undefined` where it cannot be used. By hand: these run
 * in the worker too, and the schema library would be a third of its code.
 */
export type Check<Value> = (value: unknown) => Value | undefined;

/** One line, cleaned; neither blank nor longer than this. */
export const line =
  (max: number): Check<string> =>
  (value) => {
    const text = typeof value === 'string' ? cleanText(value) : '';
    return text !== '' && text.length <= max ? text : undefined;
  };

/** A text of this form. */
export const lineLike =
  (isRight: (text: string) => boolean): Check<string> =>
  (value) =>
    typeof value === 'string' && isRight(value) ? value : undefined;

export const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** A whole number within these, both included. */
export const whole =
  (min: number, max: number): Check<number> =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : undefined;

export const choice =
  <Choice extends string | number>(choices: readonly Choice[]): Check<Choice> =>
  (value) =>
    choices.find((one) => one === value);

/** A list of which every entry is right. */
export const listOf =
  <Item>(item: Check<Item>, max: number): Check<readonly Item[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > max) return undefined;
    const items = value.flatMap((one: unknown) => item(one) ?? []);
    return items.length === value.length ? items : undefined;
  };

export type Checks<Shape> = { readonly [Key in keyof Shape]-?: Check<NonNullable<Shape[Key]>> };

/** An object of which every entry is right and these are there. Entries it does not know are left out. */
export const shapeOf =
  <Shape extends object>(checks: Checks<Shape>, ...needed: (keyof Shape)[]): Check<Shape> =>
  (value) => {
    if (!isRecord(value)) return undefined;
    const given = Object.entries<Check<unknown>>(checks).filter(([key]) => value[key] !== undefined);
    const entries = given.map(([key, check]) => [key, check(value[key])] as const);
    const isRight =
      entries.every(([, parsed]) => parsed !== undefined) && needed.every((key) => value[String(key)] !== undefined);
    // The checks name the shape's entries and give their types.
    return isRight ? (Object.fromEntries(entries) as Shape) : undefined;
  };
