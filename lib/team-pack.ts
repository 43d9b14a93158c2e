import { isRecord, textOf, type UnknownRecord } from './record.ts';
import type { Settings } from './settings.ts';
import { type PartProblem, readParts, type SettingsParts } from './settings-parts.ts';

/** What names the file for what it is; docs/team-pack.md describes it. */
const FORMAT = 'contact-capture-team-pack';
const VERSION = 1;

/** Bytes; a pack with two hundred fields has a tenth of it. */
export const PACK_LIMIT = 1_000_000;

/** Why a file is no team pack; each is the name of its message, `pack_<reason>`. */
export type PackRefusal = 'tooLarge' | 'notJson' | 'notPack' | 'newer' | 'empty';

export type PackReading =
  | { readonly kind: 'pack'; readonly parts: SettingsParts; readonly problems: readonly PackProblem[] }
  | { readonly kind: 'refused'; readonly reason: PackRefusal };

/** `secret`: a token, which no pack carries. */
export interface PackProblem {
  readonly path: string;
  readonly code: PartProblem['code'] | 'secret';
}

/** The settings as a file for the team: everything but the token, and without what is as it would be anyway. */
export function writePack({ baseUrl, appId, ...settings }: Settings): string {
  const filled = Object.entries({ baseUrl, appId, ...settings }).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return `${JSON.stringify({ format: FORMAT, version: VERSION, settings: Object.fromEntries(filled) }, undefined, 2)}\n`;
}

/** The settings in a file from an administrator. Parts that cannot be used are named and left out; a token is never taken. */
export function readPack(text: string): PackReading {
  if (text.length > PACK_LIMIT) return { kind: 'refused', reason: 'tooLarge' };
  const pack = parsed(text.replace(/^\uFEFF/, ''));
  if (pack === undefined) return { kind: 'refused', reason: 'notJson' };
  if (!isRecord(pack) || pack.format !== FORMAT || typeof pack.version !== 'number')
    return { kind: 'refused', reason: 'notPack' };
  if (pack.version > VERSION) return { kind: 'refused', reason: 'newer' };
  if (pack.version !== VERSION || !isRecord(pack.settings)) return { kind: 'refused', reason: 'notPack' };
  const { token, ...settings } = pack.settings;
  const { parts, problems } = readParts(settings);
  if (Object.values(parts).every((part) => part === undefined)) return { kind: 'refused', reason: 'empty' };
  return { kind: 'pack', parts, problems: token === undefined ? problems : [...problems, SECRET] };
}

const SECRET: PackProblem = { path: 'token', code: 'secret' };

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // not JSON: the caller says so
  }
}

/** One setting that will be another: its place, and both values in words; absent where there is none. */
export interface SettingsChange {
  readonly path: string;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** What differs between two settings, by place: `defaults.team`, `customFields.cf_event`, `presets.linkedin.com`. */
export function changesBetween(before: Settings, after: Settings): readonly SettingsChange[] {
  const [old, now] = [flat(before), flat(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((path) => old.get(path) !== now.get(path))
    .map((path) => ({ path, before: old.get(path), after: now.get(path) }));
}

function flat({ defaults, customFields, fields, order, presets, ...scalars }: Settings): Map<string, string> {
  const flattened = new Map<string, string>();
  const put = (path: string, value: unknown) => {
    if (value !== undefined) flattened.set(path, String(value));
  };
  for (const [key, value] of Object.entries(scalars)) put(key, value);
  for (const [key, value] of Object.entries(defaults)) put(`defaults.${key}`, value);
  for (const { id, ...field } of customFields) put(`customFields.${id}`, inWords({ ...field }));
  for (const { field, ...rule } of fields) put(`fields.${field}`, inWords({ ...rule }));
  for (const { host, ...preset } of presets) put(`presets.${host}`, inWords({ ...preset }));
  put('order', textOf(order.join(', ')));
  return flattened;
}

/** `label: Met at · type: Text` */
const inWords = (entry: UnknownRecord) =>
  Object.entries(entry)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
    .map(([key, value]) => `${key}: ${Array.isArray(value) ? value.join(', ') : value}`)
    .sort()
    .join(' · ');
