import type { ContactRules } from './contact.ts';
import type { Settings } from './settings.ts';

/** The rules for a contact under these settings. */
export const rulesOf = ({ customFields, listFormat, defaults, fields }: Settings): ContactRules => ({
  customFields,
  listFormat,
  defaultCountry: defaults.country,
  required: fields.filter(({ required }) => required).map(({ field }) => field),
});
