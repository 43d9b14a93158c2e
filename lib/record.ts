/**
 * The doors of the worker: what storage, policy and the API hand over, looked at before it is trusted. By hand, because
 * the schema library would be a third of the worker's code, and all that comes in here is a handful of texts and numbers.
 */
export type UnknownRecord = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is UnknownRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const recordOf = (value: unknown): UnknownRecord => (isRecord(value) ? value : {});

/** The text, or `undefined` where it is empty or none. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

export const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);

/** The value, if it is one of those. */
export const oneOf = <Choice extends string>(value: unknown, choices: readonly Choice[]): Choice | undefined =>
  choices.find((choice) => choice === value);
