import { type BaseUrlProblem, normaliseBaseUrl } from './base-url.ts';
import { normaliseToken } from './connection.ts';
import type { CustomFieldDefinition } from './fields.ts';
import type { Settings } from './settings.ts';

/** What is wrong at a control of the settings page; each is the name of its message. */
export type SettingsProblem =
  | `baseUrl_${BaseUrlProblem}`
  | 'appId_missing'
  | 'token_missing'
  | 'token_characters'
  | 'customField_missing'
  | 'customField_twice';

/** The custom field as it is typed: its options one a line. */
export interface CustomFieldRow extends Omit<CustomFieldDefinition, 'options'> {
  readonly options: string;
}

export interface SettingsValues {
  readonly baseUrl: string;
  readonly appId: string;
  readonly listFormat: Settings['listFormat'];
  readonly defaults: { readonly [Key in keyof Settings['defaults']]-?: NonNullable<Settings['defaults'][Key]> };
  readonly customFields: readonly CustomFieldRow[];
}

/** The settings as the page's controls show them. */
export const toValues = ({ baseUrl, appId, listFormat, defaults, customFields }: Settings): SettingsValues => ({
  baseUrl: baseUrl ?? '',
  appId: appId ?? '',
  listFormat,
  defaults: {
    type: defaults.type,
    level: defaults.level,
    team: defaults.team ?? '',
    group: defaults.group ?? '',
    language: defaults.language ?? '',
    country: defaults.country ?? '',
  },
  customFields: customFields.map((field) => ({ ...field, options: field.options.join('\n') })),
});

const present = (text: string) => text.trim() || undefined;

/** The settings that the controls say, with the base URL in its one form. */
export const toSettings = (
  { listFormat, defaults, customFields, appId }: SettingsValues,
  baseUrl: string | undefined,
): Settings => ({
  baseUrl,
  appId: present(appId),
  listFormat,
  defaults: {
    type: defaults.type,
    level: defaults.level,
    team: present(defaults.team),
    group: present(defaults.group),
    language: present(defaults.language),
    country: present(defaults.country),
  },
  customFields: customFields.filter(isFilled).map(({ id, label, type, options }) => ({
    id: id.trim(),
    label: label.trim() || id.trim(),
    type,
    options: [...new Set(options.split('\n').flatMap((option) => present(option) ?? []))],
  })),
});

const isFilled = ({ id, label, options }: CustomFieldRow) => [id, label, options].some((text) => text.trim() !== '');

/** What is wrong, by the name of the control. */
export function problemsOf(
  values: SettingsValues,
  token: string,
  tokenEnd: string | undefined,
): Readonly<Record<string, SettingsProblem>> {
  const problems: Record<string, SettingsProblem> = {};
  const base = normaliseBaseUrl(values.baseUrl);
  if ('problem' in base) problems.baseUrl = `baseUrl_${base.problem}`;
  if (values.appId.trim() === '') problems.appId = 'appId_missing';
  if (token.trim() === '' && !tokenEnd) problems.token = 'token_missing';
  else if (token.trim() !== '' && !normaliseToken(token)) problems.token = 'token_characters';
  const ids = values.customFields.map(({ id }) => id.trim());
  values.customFields.forEach((field, index) => {
    const id = field.id.trim();
    if (isFilled(field) && (id === '' || id === '__proto__'))
      problems[`customFields.${index}.id`] = 'customField_missing';
    else if (id !== '' && ids.indexOf(id) < index) problems[`customFields.${index}.id`] = 'customField_twice';
  });
  return problems;
}
