import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { SETTINGS } from './connection.ts';
import type { ContactRules } from './contact.ts';
import { CONTACT_TYPES, CUSTOM_FIELD_TYPES, type CustomFieldDefinition, LEVELS, LIST_FORMATS } from './fields.ts';

const customField = z.object({
  id: z.string(),
  label: z.string(),
  type: z.enum(CUSTOM_FIELD_TYPES),
  options: z.readonly(z.array(z.string())),
});

const settingsSchema = z.object({
  baseUrl: z.catch(z.optional(z.string()), undefined),
  appId: z.catch(z.optional(z.string()), undefined),
  listFormat: z.catch(z.enum(LIST_FORMATS), 'auto'),
  defaults: z.catch(
    z.object({
      type: z.catch(z.enum(CONTACT_TYPES), 'Lead'),
      level: z.catch(z.enum(LEVELS), 'Primary'),
      team: z.catch(z.optional(z.string()), undefined),
      group: z.catch(z.optional(z.string()), undefined),
      language: z.catch(z.optional(z.string()), undefined),
      country: z.catch(z.optional(z.string()), undefined),
    }),
    { type: 'Lead', level: 'Primary' },
  ),
  customFields: z.catch(z.array(customField), []),
});

export type Settings = z.output<typeof settingsSchema>;

/** The settings as saved; what is missing or damaged has its default, and the rest goes on. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(SETTINGS);
  const result = settingsSchema.safeParse(stored[SETTINGS] ?? {});
  return result.success ? result.data : settingsSchema.parse({});
}

export async function saveSettings(settings: Settings): Promise<void> {
  await browser.storage.local.set({ [SETTINGS]: settings });
}

/** The rules for a contact under these settings. */
export const rulesOf = ({ customFields, listFormat, defaults }: Settings): ContactRules => ({
  customFields: customFields satisfies CustomFieldDefinition[],
  listFormat,
  defaultCountry: defaults.country,
});
