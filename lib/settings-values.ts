import type { BaseUrlProblem } from './base-url.ts';
import type { CustomFieldDefinition } from './fields.ts';
import type { Settings } from './settings.ts';
import type { FieldRule, Preset, SettingsParts } from './settings-parts.ts';

/** What is wrong at a control of the settings page; each is the name of its message. */
export type SettingsProblem =
  | `baseUrl_${BaseUrlProblem}`
  | 'appId_missing'
  | 'token_missing'
  | 'token_characters'
  | 'customField_missing'
  | 'customField_twice'
  | 'host_invalid'
  | 'host_twice'
  | 'retention_invalid';

/** The custom field as it is typed: its options one a line. */
export interface CustomFieldRow extends Omit<CustomFieldDefinition, 'options' | 'default' | 'fill' | 'host'> {
  readonly options: string;
  readonly default: string;
  readonly fill: CustomFieldDefinition['fill'] | '';
  readonly host: string;
}

type DefaultRow = { readonly [Key in keyof Settings['defaults']]-?: NonNullable<Settings['defaults'][Key]> };

/** The preset as it is typed; what is empty is as everywhere. */
export type PresetRow = { readonly [Key in keyof Preset]-?: NonNullable<Preset[Key]> | '' };

export interface SettingsValues {
  readonly baseUrl: string;
  readonly appId: string;
  readonly listFormat: Settings['listFormat'];
  /** Empty for the browser's own. */
  readonly language: NonNullable<Settings['language']> | '';
  readonly retentionDays: string;
  readonly keepsDrafts: boolean;
  readonly undoSeconds: Settings['undoSeconds'];
  readonly defaults: DefaultRow;
  readonly customFields: readonly CustomFieldRow[];
  readonly fields: readonly FieldRule[];
  readonly order: readonly string[];
  readonly presets: readonly PresetRow[];
}

/** The settings as the page's controls show them. */
export const toValues = (settings: Settings): SettingsValues => ({
  baseUrl: settings.baseUrl ?? '',
  appId: settings.appId ?? '',
  listFormat: settings.listFormat,
  language: settings.language ?? '',
  retentionDays: String(settings.retentionDays),
  keepsDrafts: settings.keepsDrafts,
  undoSeconds: settings.undoSeconds,
  defaults: { ...NO_DEFAULTS, ...settings.defaults },
  customFields: settings.customFields.map((field) => ({
    ...NO_CUSTOM_FIELD,
    ...field,
    options: field.options.join('\n'),
  })),
  fields: settings.fields,
  order: settings.order,
  presets: settings.presets.map((preset) => ({ ...NO_PRESET, ...preset })),
});

const NO_DEFAULTS = { team: '', group: '', language: '', country: '' };
export const NO_PRESET: PresetRow = { host: '', type: '', level: '', ...NO_DEFAULTS };
export const NO_CUSTOM_FIELD: CustomFieldRow = {
  id: '',
  label: '',
  type: 'Text',
  options: '',
  default: '',
  fill: '',
  host: '',
};

const present = (text: string) => text.trim() || undefined;

/** The user's own settings, as the controls say them, with the base URL in its one form. */
export const toParts = (values: SettingsValues, baseUrl: string | undefined): SettingsParts => ({
  baseUrl,
  appId: present(values.appId),
  listFormat: values.listFormat,
  language: values.language || undefined,
  retentionDays: Number(values.retentionDays),
  keepsDrafts: values.keepsDrafts,
  undoSeconds: values.undoSeconds,
  defaults: withoutBlanks(values.defaults),
  customFields: values.customFields.filter(isFilled).map(({ id, label, type, options, ...row }) => ({
    ...withoutBlanks({ default: row.default, fill: row.fill, host: normaliseHost(row.host) }),
    id: id.trim(),
    label: label.trim() || id.trim(),
    type,
    options: [...new Set(options.split('\n').flatMap((option) => present(option) ?? []))],
  })),
  fields: values.fields,
  order: values.order,
  presets: values.presets.filter(isPresetFilled).map(({ host, ...row }) => ({
    ...withoutBlanks(row),
    host: normaliseHost(host),
  })),
});

export const isFilled = ({ id, label, options }: CustomFieldRow) =>
  [id, label, options].some((text) => text.trim() !== '');

export const isPresetFilled = (row: PresetRow) => Object.values(row).some((text) => text.trim() !== '');

type WithoutBlanks<Row> = { [Key in keyof Row]?: Exclude<Row[Key], ''> };

/** The row less what nothing was typed into. */
function withoutBlanks<Row extends object>(row: Row): WithoutBlanks<Row> {
  const trimmed = Object.entries(row).map(([key, value]) => [key, typeof value === 'string' ? value.trim() : value]);
  // The same entries, less the blank ones.
  return Object.fromEntries(trimmed.filter(([, value]) => value !== '' && value !== undefined)) as WithoutBlanks<Row>;
}

/** The host name in what an administrator pastes: an address, `*.linkedin.com`, or the name itself. */
export function normaliseHost(input: string): string {
  const text = input
    .trim()
    .toLowerCase()
    .replace(/^\*?\./, '');
  const address = /^[a-z][a-z\d+.-]*:\/\//.test(text) ? text : `https://${text}`;
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, '') : text;
}
