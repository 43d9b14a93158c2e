import type { Settings } from '../lib/settings.ts';

/** Settings for a test: the defaults, with what it is about. */
export const settingsWith = (change: Partial<Settings> = {}): Settings => ({
  listFormat: 'auto',
  language: undefined,
  defaults: { type: 'Lead', level: 'Primary' },
  retentionDays: 90,
  customFields: [],
  keepsDrafts: false,
  undoSeconds: 0,
  fields: [],
  order: [],
  presets: [],
  ...change,
});
