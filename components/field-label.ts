import type { CustomFieldDefinition } from '../lib/fields.ts';
import type { FormField } from '../lib/form-fields.ts';
import { t } from '../lib/i18n.ts';

/** A field of the form by the name that stands above it. */
export function fieldLabel(field: string, customFields: readonly CustomFieldDefinition[]): string {
  const custom = customFields.find(({ id }) => field === `customField.${id}`);
  if (custom) return custom.label;
  // Every other field of the form has a message of its name.
  return field === 'customField' ? t('customFields') : t(field as Exclude<FormField, 'customField'>);
}
