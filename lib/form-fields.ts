/** The fields of the form, in the order they stand in where nobody asks for another. */
export const MAIN_FIELDS = [
  'firstName',
  'lastName',
  'jobTitle',
  'company',
  'phones',
  'emails',
  'type',
  'level',
  'customField',
] as const;

/** Those that not every contact has: they stand in the folded part. */
export const MORE_FIELDS = ['team', 'group', 'language', 'birthDate', 'socialContacts', 'addresses'] as const;

export type FormField = (typeof MAIN_FIELDS)[number] | (typeof MORE_FIELDS)[number];

const NAMES: readonly string[] = [...MAIN_FIELDS, ...MORE_FIELDS];

const CUSTOM = /^customField\.(?!__proto__$)./;

/** A field by its name; one custom field is `customField.<id>`, all others of them are `customField`. */
export const isFormField = (name: string) => NAMES.includes(name) || CUSTOM.test(name);

/** The control that stands for a list as a whole, behind its row. */
export const MAIN_CONTROL = { phones: 'phone', emails: 'email', addresses: 'street', socialContacts: 'value' } as const;

export type ListField = keyof typeof MAIN_CONTROL;

export const LIST_FIELDS = ['phones', 'emails', 'addresses', 'socialContacts'] as const satisfies readonly ListField[];

export const isListField = (field: string): field is ListField => Object.hasOwn(MAIN_CONTROL, field);

/** The path of the control where what is said of the whole field stands: `phones` → `phones.0.phone`. */
export const controlOf = (field: string, row = 0): (string | number)[] => {
  if (isListField(field)) return [field, row, MAIN_CONTROL[field]];
  return CUSTOM.test(field) ? ['customField', field.slice('customField.'.length)] : [field];
};
