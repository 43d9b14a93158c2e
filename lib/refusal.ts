import type { ContactForm } from './contact.ts';
import { controlOf, isListField } from './form-fields.ts';

/**
 * The name of the control that the server's words are about, where they name a field: `phones[1].phone is invalid`
 * belongs to `phones.1.phone`. Whole words only, longest first; `undefined` where no field is named.
 */
export function controlNamedIn(message: string, form: ContactForm): string | undefined {
  const customField = Object.keys(form.customField).find((id) => mentions(message, id));
  if (customField !== undefined) return `customField.${customField}`;
  const fields = Object.keys(form).filter((field) => field !== 'customField');
  const field = fields.sort((a, b) => b.length - a.length).find((name) => mentions(message, name));
  if (field === undefined || !isListField(field)) return field;
  const row = Number(new RegExp(`${field}(?:\\[|\\.)(\\d{1,2})`, 'i').exec(message)?.[1] ?? 0);
  return controlOf(field, Math.min(row, form[field].length - 1)).join('.');
}

/** Plural or singular: `phones`, `phone`. */
function mentions(message: string, field: string): boolean {
  const word = field
    .replace(/[^\p{L}\p{N}_]/gu, '\\$&')
    .replace(/s$/, 's?')
    .replace(/es\?$/, '(?:es)?');
  return new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'iu').test(message);
}
