import { normaliseBaseUrl } from './base-url.ts';
import { normaliseToken } from './connection.ts';
import {
  isFilled,
  isPresetFilled,
  normaliseHost,
  type SettingsProblem,
  type SettingsValues,
} from './settings-values.ts';

const isHostName = (host: string) => /^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/.test(host);

/** What is wrong with what was typed, by the name of the control. `locked`: not typed here, and not looked at. */
export function problemsOf(
  values: SettingsValues,
  token: string,
  tokenEnd: string | undefined,
  locked: ReadonlySet<string> = new Set(),
): Readonly<Record<string, SettingsProblem>> {
  const problems: Record<string, SettingsProblem> = {};
  const base = normaliseBaseUrl(values.baseUrl);
  if ('problem' in base) problems.baseUrl = `baseUrl_${base.problem}`;
  if (values.appId.trim() === '') problems.appId = 'appId_missing';
  if (token.trim() === '' && !tokenEnd) problems.token = 'token_missing';
  else if (token.trim() !== '' && !normaliseToken(token)) problems.token = 'token_characters';
  const days = Number(values.retentionDays);
  if (!Number.isInteger(days) || days < 1 || days > 3650) problems.retentionDays = 'retention_invalid';
  const ids = values.customFields.map(({ id }) => id.trim());
  values.customFields.forEach((field, index) => {
    const id = field.id.trim();
    if (isFilled(field) && (id === '' || id === '__proto__'))
      problems[`customFields.${index}.id`] = 'customField_missing';
    else if (id !== '' && ids.indexOf(id) < index) problems[`customFields.${index}.id`] = 'customField_twice';
    if (field.host.trim() !== '' && !isHostName(normaliseHost(field.host)))
      problems[`customFields.${index}.host`] = 'host_invalid';
  });
  const hosts = values.presets.map(({ host }) => normaliseHost(host));
  values.presets.forEach((preset, index) => {
    const host = normaliseHost(preset.host);
    if (!isPresetFilled(preset)) return;
    if (!isHostName(host)) problems[`presets.${index}.host`] = 'host_invalid';
    else if (hosts.indexOf(host) < index) problems[`presets.${index}.host`] = 'host_twice';
  });
  return Object.fromEntries(Object.entries(problems).filter(([name]) => !isLocked(locked, name)));
}

/** The organisation set the control, or the list that it is part of. */
export const isLocked = (locked: ReadonlySet<string>, name: string) =>
  locked.has(name) || locked.has(name.split('.')[0] ?? name);
