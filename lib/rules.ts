import type { ContactForm, ContactRules } from './contact.ts';
import { holdOf } from './fit-seed.ts';
import type { Settings } from './settings.ts';

/**
 * The rules for a contact under these settings. `seeded`: the form as the review began with it; whatever came into it since
 * (a draft of yesterday, a pasted text), its hidden and locked fields are sent as they were.
 */
export const rulesOf = (settings: Settings, seeded?: ContactForm): ContactRules => ({
  customFields: settings.customFields,
  listFormat: settings.listFormat,
  defaultCountry: settings.defaults.country,
  required: settings.fields.filter(({ required }) => required).map(({ field }) => field),
  hold: seeded && holdOf(settings, seeded),
});
