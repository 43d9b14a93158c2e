/**
 * The checks of "Create External Contact", written from the API's own page and apart from the extension's schema, so that
 * a mistake in one shows in the other.
 */
type Json = Record<string, unknown>;

/** Which form the list fields must have; the page says "object", a sibling of it "array". */
export type ListMode = 'object' | 'array' | 'either';

const LISTS = {
  phones: { type: ['Mobile', 'Work', 'Home', 'Other'], phone: /^\+[1-9]\d{6,14}$/ },
  emails: { type: ['Work', 'Personal', 'Other'], email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/ },
  addresses: { street: /./, city: /./, state: /./, zipcode: /./, country: /^[A-Z]{2}$/ },
  socialContacts: {
    key: [
      'Facebook',
      'WhatsApp',
      'WeChat',
      'LINE',
      'Twitter',
      'LinkedIn',
      'WoztellWhatsApp',
      'WoztellFacebook',
      'WoztellInstagram',
    ],
    value: /^.{1,100}$/s,
  },
} as const;

const TEXTS: Readonly<Record<string, RegExp | readonly string[]>> = {
  firstName: /./,
  lastName: /./,
  level: ['Primary', 'Secondary', 'Tertiary'],
  type: ['Lead', 'Prospect', 'Customer', 'Others'],
  company: /./,
  jobTitle: /./,
  team: /./,
  group: /./,
  language: /^[a-z]{2}$/,
  birthDate: /^(0[1-9]|[12]\d|3[01])\/(0[1-9]|1[0-2])\/\d{4}$/,
};

const fits = (value: unknown, rule: RegExp | readonly string[]) =>
  typeof value === 'string' &&
  value.isWellFormed() &&
  (rule instanceof RegExp ? rule.test(value) : rule.includes(value));

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is wrong with a body, in the server's words; `undefined` where nothing is. */
export function faultOf(body: unknown, mode: ListMode): string | undefined {
  if (!isObject(body)) return 'invalid parameter: body must be an object';
  for (const [field, value] of Object.entries(body)) {
    const text = TEXTS[field];
    if (text !== undefined) {
      if (!fits(value, text)) return `invalid parameter: ${field}`;
    } else if (field in LISTS) {
      // The key was looked for in the table just now.
      const fault = listFault(field as keyof typeof LISTS, value, mode);
      if (fault) return fault;
    } else if (field !== 'customField') {
      return `invalid parameter: unknown field ${field}`;
    } else if (!isObject(value)) {
      return 'invalid parameter: customField must be an object';
    }
  }
  return undefined;
}

function listFault(field: keyof typeof LISTS, value: unknown, mode: ListMode): string | undefined {
  if (mode === 'object' && Array.isArray(value)) return `invalid parameter: ${field} must be an object`;
  if (mode === 'array' && !Array.isArray(value)) return `invalid parameter: ${field} must be an array`;
  const entries: unknown[] = Array.isArray(value) ? value : [value];
  const rules: Readonly<Record<string, RegExp | readonly string[]>> = LISTS[field];
  for (const [index, entry] of entries.entries()) {
    if (!isObject(entry)) return `invalid parameter: ${field}[${index}]`;
    for (const [key, part] of Object.entries(entry)) {
      const rule = rules[key];
      if (!rule || !fits(part, rule)) return `invalid parameter: ${field}[${index}].${key}`;
    }
  }
  return undefined;
}

/** The body as it is stored: each list an array, whichever form it came in. */
export function normalised(body: Json): Json {
  return Object.fromEntries(
    Object.entries(body).map(([field, value]) => [field, field in LISTS && !Array.isArray(value) ? [value] : value]),
  );
}
