import { browser } from 'wxt/browser';
import { normaliseToken } from './connection.ts';
import { type CustomFieldDefinition, RETENTION_DAYS } from './fields.ts';
import { loadOwn, loadPolicy } from './policy.ts';
import { recordOf, type UnknownRecord } from './record.ts';
import { type FieldRule, type PartProblem, type Preset, readParts, type SettingsParts } from './settings-parts.ts';
import { SETTINGS } from './stored-names.ts';

/** The settings that hold: the organisation's, then the user's, then ours. */
export interface Settings {
  readonly baseUrl?: string | undefined;
  readonly appId?: string | undefined;
  readonly language?: SettingsParts['language'];
  readonly listFormat: NonNullable<SettingsParts['listFormat']>;
  readonly retentionDays: number;
  readonly keepsDrafts: boolean;
  readonly undoSeconds: NonNullable<SettingsParts['undoSeconds']>;
  readonly defaults: Defaults;
  readonly customFields: readonly CustomFieldDefinition[];
  /** What the administrator says of single fields of the form. */
  readonly fields: readonly FieldRule[];
  /** Fields that stand first in the form, in this order. */
  readonly order: readonly string[];
  /** Defaults of their own for contacts captured on certain sites. */
  readonly presets: readonly Preset[];
}

type Parts = NonNullable<SettingsParts['defaults']>;
type Defaults = Omit<Parts, 'type' | 'level'> & Required<{ [Key in 'type' | 'level']: NonNullable<Parts[Key]> }>;

/** The settings beside who decided them. */
export interface DecidedSettings {
  readonly settings: Settings;
  /** The user's own alone. */
  readonly own: SettingsParts;
  /** The organisation's alone. */
  readonly set: SettingsParts;
  /** Names of what the organisation set: `baseUrl`, `token`, `defaults.type`. Not for the user to change. */
  readonly locked: ReadonlySet<string>;
  /** What in the organisation's policy cannot be used. */
  readonly problems: readonly PartProblem[];
}

export async function loadDecidedSettings(): Promise<DecidedSettings> {
  const [own, policy] = await Promise.all([loadOwn(), loadPolicy()]);
  return decideSettings(own, policy);
}

/** The settings that hold; what is missing or damaged has its default, and the rest goes on. */
export async function loadSettings(): Promise<Settings> {
  return (await loadDecidedSettings()).settings;
}

export function decideSettings(stored: UnknownRecord, { token, ...policy }: UnknownRecord): DecidedSettings {
  const { parts: own } = readParts(stored);
  const { parts: set, problems } = readParts(policy);
  const isTokenSet = typeof token === 'string' && normaliseToken(token) !== undefined;
  const { defaults: setDefaults = {}, ...setParts } = set;
  const locked = [
    ...Object.entries(setParts).flatMap(([key, value]) => (value === undefined ? [] : [key])),
    ...Object.keys(setDefaults).map((key) => `defaults.${key}`),
    ...(isTokenSet ? ['token'] : []),
  ];
  return {
    settings: settingsOf(overlay(own, set)),
    own,
    set,
    locked: new Set(locked),
    problems: token === undefined || isTokenSet ? problems : [...problems, { path: 'token', code: 'invalid' }],
  };
}

/** What would hold if the user's own were these. */
export const decideAgain = ({ set }: DecidedSettings, own: SettingsParts): Settings => settingsOf(overlay(own, set));

/** The lower settings, with those of the upper source wherever it has one. Of the defaults, each counts alone. */
export function overlay(lower: SettingsParts, upper: SettingsParts): SettingsParts {
  const set = Object.fromEntries(Object.entries(upper).filter(([, value]) => value !== undefined));
  return { ...lower, ...set, defaults: { ...lower.defaults, ...upper.defaults } };
}

/** The settings that these parts make, with ours where they say nothing. */
export function settingsOf({
  defaults,
  customFields = [],
  fields = [],
  order = [],
  presets = [],
  ...parts
}: SettingsParts): Settings {
  return {
    baseUrl: parts.baseUrl,
    appId: parts.appId,
    language: parts.language,
    listFormat: parts.listFormat ?? 'auto',
    retentionDays: parts.retentionDays ?? RETENTION_DAYS,
    keepsDrafts: parts.keepsDrafts ?? false,
    undoSeconds: parts.undoSeconds ?? 0,
    defaults: { ...defaults, type: defaults?.type ?? 'Lead', level: defaults?.level ?? 'Primary' },
    customFields: customFields.map((field) => ({
      ...field,
      label: field.label ?? field.id,
      options: field.options ?? [],
    })),
    fields,
    order,
    presets,
  };
}

/** What the page's controls say, with the user's own former choice wherever the organisation decides: it comes back with them. */
export function ownBesideLocked(typed: SettingsParts, own: SettingsParts, locked: ReadonlySet<string>): SettingsParts {
  const choose = <Part extends object>(typedPart: Part, ownPart: Part, prefix = '') =>
    // Each entry is from one or the other.
    Object.fromEntries(
      Object.entries({ ...ownPart, ...typedPart })
        // What was cleared is not among what was typed, and gone.
        .map(([key]) => [key, recordOf(locked.has(prefix + key) ? ownPart : typedPart)[key]])
        .filter(([, value]) => value !== undefined),
    ) as Part;
  return {
    ...choose(typed, own),
    defaults: choose(typed.defaults ?? {}, own.defaults ?? {}, 'defaults.'),
  };
}

/** Keeps the user's own settings; what the organisation set is not among them. */
export async function saveSettings(own: SettingsParts): Promise<void> {
  await browser.storage.local.set({ [SETTINGS]: own });
}
