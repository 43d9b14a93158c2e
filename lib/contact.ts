import * as z from 'zod/mini';
import { type ErrorCode, type FieldError, type FieldErrors, LIMITS } from './contact-errors.ts';
import { address, birthDate, customField, isEmail, line, lineWith, phoneNumber } from './contact-fields.ts';
import {
  CONTACT_TYPES,
  type CustomFieldDefinition,
  EMAIL_TYPES,
  LEVELS,
  type ListFormat,
  PHONE_TYPES,
  SOCIAL_KEYS,
} from './fields.ts';
import { controlOf } from './form-fields.ts';
import { recordOf } from './record.ts';

// zod probes for `eval` otherwise, which the extension's content security policy forbids and reports.
z.config({ jitless: true });

/** What the rules depend on beside the contact itself. */
export interface ContactRules {
  readonly customFields: readonly CustomFieldDefinition[];
  readonly listFormat: ListFormat;
  /** A new address begins with this country; alone it says nothing and is not sent. */
  readonly defaultCountry?: string | undefined;
  /** Fields that the administrator wants in every contact, by their names in the form. */
  readonly required?: readonly string[] | undefined;
  /** Puts back what is not the user's to change. */
  readonly hold?: ((form: ContactForm) => ContactForm) | undefined;
}

/** The parts of a row that classify it and say nothing by themselves. */
const LABELS: readonly string[] = ['type', 'key'];

/**
 * A list of rows. A row with nothing typed into it is not there; errors keep the row's own place in the form.
 * With the list format `object` the API takes one entry only: a second one is an error at its row, never left out silently.
 */
function list<Entry extends object, Row>(
  row: z.ZodMiniType<Entry, Row>,
  main: string,
  rules: ContactRules,
  blank?: string,
) {
  const content = (entry: Entry) => JSON.stringify(entry, (name, part) => (LABELS.includes(name) ? undefined : part));
  const isFilled = (entry: Entry) => content(entry) !== '{}' && content(entry) !== blank;
  return z.pipe(
    z.array(row).check(
      z.check((context) => {
        if (context.value.length > LIMITS.rows) {
          // At the first row that is too many: an error of the list as a whole would stand nowhere.
          const path = [LIMITS.rows, main];
          context.issues.push({ code: 'custom', input: context.value, path, message: 'tooMany' satisfies ErrorCode });
        }
        const seen = new Set<string>();
        for (const [index, entry] of context.value.entries()) {
          if (!isFilled(entry)) continue;
          const code: ErrorCode | undefined = seen.has(content(entry))
            ? 'duplicate'
            : rules.listFormat === 'object' && seen.size > 0
              ? 'onlyOne'
              : undefined;
          if (code) context.issues.push({ code: 'custom', input: entry, path: [index, main], message: code });
          seen.add(content(entry));
        }
      }),
    ),
    z.transform((entries: Entry[]) => {
      const filled = entries.filter(isFilled);
      return filled.length > 0 ? filled : undefined;
    }),
  );
}

/** The schema for one tenant: the type of the form, its errors and the body that is sent, in one. */
function contactSchema(rules: ContactRules) {
  const phone = z.object({ type: z.enum(PHONE_TYPES), phone: phoneNumber });
  const email = z.object({ type: z.enum(EMAIL_TYPES), email: lineWith(LIMITS.email, isEmail, 'email') });
  const social = z.object({ key: z.enum(SOCIAL_KEYS), value: line(LIMITS.social) });
  return z.pipe(
    z
      .object({
        firstName: line(LIMITS.name),
        lastName: line(LIMITS.name),
        level: z.enum(LEVELS),
        type: z.enum(CONTACT_TYPES),
        phones: list(phone, 'phone', rules),
        emails: list(email, 'email', rules),
        company: line(LIMITS.text),
        jobTitle: line(LIMITS.text),
        team: line(LIMITS.text),
        group: line(LIMITS.text),
        language: lineWith(LIMITS.text, (text) => /^[a-z]{2}$/.test(text), 'language'),
        birthDate,
        addresses: list(
          address,
          'street',
          rules,
          rules.defaultCountry && JSON.stringify({ country: rules.defaultCountry }),
        ),
        socialContacts: list(social, 'value', rules),
        customField: z.object(
          Object.fromEntries(rules.customFields.map((definition) => [definition.id, customField(definition)])),
        ),
      })
      .check(
        z.check((context) => {
          const { firstName, lastName } = context.value;
          const report = (path: (string | number)[], code: ErrorCode) =>
            context.issues.push({ code: 'custom', input: undefined, path, message: code });
          if (firstName === undefined && lastName === undefined) report(['lastName'], 'nameMissing');
          for (const field of rules.required ?? []) {
            if (isMissing(context.value, field)) report(controlOf(field), 'required');
          }
        }),
      ),
    z.transform(({ customField: fields, ...contact }) =>
      present({ ...contact, customField: isEmptyObject(fields) ? undefined : fields }),
    ),
  );
}

/** Nothing stands in the field; one that the form does not have cannot be missing. */
function isMissing(contact: Readonly<Record<string, unknown>>, field: string): boolean {
  const [name = field, id] = controlOf(field);
  const place = name === 'customField' && id !== undefined ? recordOf(contact[name]) : contact;
  const key = place === contact ? name : String(id);
  return key in place && place[key] === undefined;
}

/** The same fields, those that may be absent as optional ones. */
type Present<Shape> = {
  [Key in keyof Shape as undefined extends Shape[Key] ? never : Key]: Shape[Key];
} & {
  [Key in keyof Shape as undefined extends Shape[Key] ? Key : never]?: Shape[Key];
};

/** Absence is `undefined`, and an absent field is not in the body at all: `lastName` must never be sent empty. */
function present<Shape extends object>(shape: Shape): Present<Shape> {
  const entries = Object.entries(shape).filter(([, value]) => value !== undefined && !isEmptyObject(value));
  // The same keys with the same values, less those whose value was `undefined` already.
  return Object.fromEntries(
    entries.map(([key, value]) => [key, Array.isArray(value) ? value.map(presentEntry) : presentEntry(value)]),
  ) as Present<Shape>;
}

const isEmptyObject = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.values(value).every((part) => part === undefined);

const presentEntry = (entry: unknown) =>
  typeof entry === 'object' && entry !== null && !Array.isArray(entry)
    ? Object.fromEntries(Object.entries(entry).filter(([, part]) => part !== undefined))
    : entry;

type Schema = ReturnType<typeof contactSchema>;
/** The form's values: every control's text by its name, nothing absent. */
export type ContactForm = z.input<Schema>;
/** The validated value, as the API names its fields; what is absent is not there. */
export type Contact = z.output<Schema>;
/** What is sent of one: a change of a contact that the CRM has may leave out how it is filed there. */
export type ContactBody = Omit<Contact, 'level' | 'type'> & Partial<Pick<Contact, 'level' | 'type'>>;

/** Parses the form's values into a contact, or says at which control what is wrong. */
export function parseContact(
  form: ContactForm,
  rules: ContactRules,
): { readonly contact: Contact } | { readonly errors: FieldErrors } {
  const result = contactSchema(rules).safeParse(rules.hold?.(form) ?? form);
  if (result.success) return { contact: result.data };
  const errors: Record<string, FieldError> = {};
  for (const issue of result.error.issues) {
    const path = issue.path.join('.');
    const limit = issue.code === 'custom' ? issue.params?.limit : undefined;
    // Messages are ErrorCodes: every check above names one.
    errors[path] ??= { code: issue.message as ErrorCode, ...(typeof limit === 'number' && { limit }) };
  }
  return { errors };
}
