import { normaliseBaseUrl } from './base-url.ts';
import { type Check, type Checks, choice, flag, line, lineLike, listOf, shapeOf, whole } from './check.ts';
import {
  CAPTURED_VALUES,
  CONTACT_TYPES,
  CUSTOM_FIELD_TYPES,
  type CustomFieldDefinition,
  LANGUAGES,
  type Language,
  LEVELS,
  LIST_FORMATS,
  type ListFormat,
  UNDO_SECONDS,
  type UndoSeconds,
} from './fields.ts';
import { isFormField } from './form-fields.ts';
import { isRecord, type UnknownRecord } from './record.ts';

/** What a new contact begins with. */
export interface DefaultParts {
  readonly type?: (typeof CONTACT_TYPES)[number] | undefined;
  readonly level?: (typeof LEVELS)[number] | undefined;
  readonly team?: string | undefined;
  readonly group?: string | undefined;
  readonly language?: string | undefined;
  readonly country?: string | undefined;
}

export type CustomFieldPart = Pick<CustomFieldDefinition, 'id' | 'type'> & Partial<CustomFieldDefinition>;

/** What holds for one field of the form. */
export interface FieldRule {
  readonly field: string;
  readonly required?: boolean | undefined;
  readonly hidden?: boolean | undefined;
  /** Shown, and not for the user to change. */
  readonly locked?: boolean | undefined;
  readonly help?: string | undefined;
}

/** Defaults of their own for contacts from this site and its subdomains. */
export interface Preset extends DefaultParts {
  readonly host: string;
}

/** Settings as one source gives them, each part present only where the source has it, and has it right. */
export interface SettingsParts {
  readonly baseUrl?: string | undefined;
  readonly appId?: string | undefined;
  readonly listFormat?: ListFormat | undefined;
  /** Of this extension's own words; the browser's where nobody chose. */
  readonly language?: Language | undefined;
  readonly retentionDays?: number | undefined;
  /** Unfinished forms are kept on the disk, and not in memory only. */
  readonly keepsDrafts?: boolean | undefined;
  /** How long a saved contact waits before it leaves. */
  readonly undoSeconds?: UndoSeconds | undefined;
  readonly defaults?: DefaultParts | undefined;
  readonly customFields?: readonly CustomFieldPart[] | undefined;
  readonly fields?: readonly FieldRule[] | undefined;
  readonly order?: readonly string[] | undefined;
  readonly presets?: readonly Preset[] | undefined;
}

const defaults: Checks<DefaultParts> = {
  type: choice(CONTACT_TYPES),
  level: choice(LEVELS),
  team: line(500),
  group: line(500),
  // ISO 639-1 and ISO 3166-1 alpha-2.
  language: lineLike((text) => /^[a-z]{2}$/.test(text)),
  country: lineLike((text) => /^[A-Z]{2}$/.test(text)),
};

const host = lineLike((text) => text.length <= 253 && /^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/.test(text));
const fieldName = lineLike(isFormField);

const customField = shapeOf<CustomFieldPart>(
  {
    id: lineLike((text) => /\S/.test(text) && text.length <= 100 && text !== '__proto__'),
    label: line(200),
    type: choice(CUSTOM_FIELD_TYPES),
    options: listOf(line(500), 500),
    default: line(500),
    fill: choice(CAPTURED_VALUES),
    host,
  },
  'id',
  'type',
);

const fieldRule = shapeOf<FieldRule>(
  { field: fieldName, required: flag, hidden: flag, locked: flag, help: line(300) },
  'field',
);

const preset = shapeOf<Preset>({ host, ...defaults }, 'host');

const baseUrl: Check<string> = (value) => {
  const result = typeof value === 'string' ? normaliseBaseUrl(value) : undefined;
  return result && 'baseUrl' in result ? result.baseUrl : undefined;
};

const scalars: Checks<
  Pick<SettingsParts, 'baseUrl' | 'appId' | 'listFormat' | 'language' | 'retentionDays' | 'keepsDrafts' | 'undoSeconds'>
> = {
  baseUrl,
  appId: line(200),
  listFormat: choice(LIST_FORMATS),
  // As the package names them, or as everybody else does.
  language: (value) => choice(LANGUAGES)(typeof value === 'string' ? value.replace('-', '_') : value),
  retentionDays: whole(1, 3650),
  keepsDrafts: flag,
  undoSeconds: choice(UNDO_SECONDS),
};

const KNOWN = [...Object.keys(scalars), 'defaults', 'customFields', 'fields', 'order', 'presets'];

/** Entries of one list; far above any real one. */
const LIST_LIMIT = 200;

/** What cannot be used, by its place: `defaults.country`, `customFields.2`. `unknown`: this version has no such setting. */
export interface PartProblem {
  readonly path: string;
  readonly code: 'unknown' | 'invalid' | 'twice';
}

/**
 * The settings in what storage, a policy or a team pack holds. A part that cannot be used is named and left out, alone:
 * the rest goes on. Promises never to throw.
 */
export function readParts(source: UnknownRecord): {
  readonly parts: SettingsParts;
  readonly problems: readonly PartProblem[];
} {
  const problems: PartProblem[] = [];
  const report = (path: string, code: PartProblem['code'] = 'invalid') => {
    problems.push({ path, code });
    return undefined;
  };

  const one = <Value>(check: Check<Value>, path: string, value: unknown) =>
    value === undefined ? undefined : (check(value) ?? report(path));

  /** Each entry that is right, once. */
  function each<Item>(check: Check<Item>, path: string, keyOf: (item: Item) => string): readonly Item[] | undefined {
    const value = source[path];
    if (value === undefined) return undefined;
    if (!Array.isArray(value) || value.length > LIST_LIMIT) return report(path);
    const seen = new Set<string>();
    return value.flatMap((entry: unknown, index) => {
      const item = one(check, `${path}.${index}`, entry);
      if (item === undefined) return [];
      if (seen.has(keyOf(item))) return report(`${path}.${index}`, 'twice') ?? [];
      seen.add(keyOf(item));
      return [item];
    });
  }

  function parsed<Shape extends object>(checks: Checks<Shape>, value: UnknownRecord, prefix = ''): Partial<Shape> {
    const entries = Object.entries<Check<unknown>>(checks).flatMap(([key, check]) => {
      const part = one(check, prefix + key, value[key]);
      return part === undefined ? [] : [[key, part]];
    });
    // The checks name the shape's entries and give their types.
    return Object.fromEntries(entries) as Partial<Shape>;
  }

  function nameUnknown(value: UnknownRecord, known: readonly string[], prefix = ''): void {
    for (const key of Object.keys(value)) if (!known.includes(key)) report(prefix + key, 'unknown');
  }

  nameUnknown(source, KNOWN);
  const ofDefaults = isRecord(source.defaults) ? source.defaults : undefined;
  if (ofDefaults) nameUnknown(ofDefaults, Object.keys(defaults), 'defaults.');
  else if (source.defaults !== undefined) report('defaults');
  const parts: SettingsParts = {
    ...parsed(scalars, source),
    defaults: ofDefaults && parsed(defaults, ofDefaults, 'defaults.'),
    customFields: each(customField, 'customFields', ({ id }) => id),
    fields: each(fieldRule, 'fields', ({ field }) => field),
    order: each(fieldName, 'order', (field) => field),
    presets: each(preset, 'presets', (item) => item.host),
  };
  return { parts, problems };
}
