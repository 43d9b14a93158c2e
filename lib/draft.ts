import { computed, createModel, signal } from '@preact/signals';
import type { Origin } from './capture.ts';
import { type Contact, type ContactForm, type ContactRules, parseContact } from './contact.ts';
import type { FieldErrors } from './contact-errors.ts';
import { emptyRow, type Seed } from './empty-form.ts';
import { controlNamedIn } from './refusal.ts';

/** The lists of a contact that have rows. */
export type ListName = 'phones' | 'emails' | 'addresses' | 'socialContacts';

/** A control's place in the form. Joined by dots it is the control's name. */
export type Path = readonly (string | number)[];

export const nameOf = (path: Path) => path.join('.');

/** What the user reviews and edits. Everything is told by the form's values; errors are those the schema finds in them. */
export const Draft = createModel((seed: Seed, rules: ContactRules, id: string = crypto.randomUUID()) => {
  const form = signal<ContactForm>(seed.form);
  const sources = signal<Readonly<Record<string, Origin>>>(seed.sources);
  const refusals = signal<Readonly<Record<string, string>>>({});
  const touched = signal<ReadonlySet<string>>(new Set());
  const unreadable = signal<ReadonlySet<string>>(new Set());
  const isAttempted = signal(false);
  const parsed = computed(() => parseContact(form.value, rules));
  const errors = computed<FieldErrors>(() => {
    const found = 'errors' in parsed.value ? parsed.value.errors : {};
    // Nobody is told off for a field they have not been to yet.
    const shown = Object.entries(found).filter(([name]) => isAttempted.value || touched.value.has(name));
    const dates = [...unreadable.value].map((name) => [name, { code: 'date' }] as const);
    return Object.fromEntries([...shown, ...dates]);
  });

  return {
    id: signal(id),
    form,
    sources,
    errors,
    /** The server's words about a control, by its name. */
    refusals,
    links: signal(seed.links),

    /** Sets the value of one control. Its value is the user's own from now on. */
    set(path: Path, value: string | string[]): void {
      form.value = withValue(form.value, path, value);
      const { [nameOf(path)]: _replaced, ...others } = sources.value;
      sources.value = others;
      const { [nameOf(path)]: _mended, ...refused } = refusals.value;
      refusals.value = refused;
    },

    /** The server refused the contact: its words stand at the control they name, and answers whether there is one. */
    refuse(message: string): boolean {
      const name = controlNamedIn(message, form.value);
      if (name !== undefined) refusals.value = { ...refusals.value, [name]: message };
      return name !== undefined;
    },

    /** Puts the phones into their international form. That is no edit: the values stay those that were read. */
    revisePhones(numbers: readonly string[]): void {
      const phones = form.value.phones.map((row, index) => ({ ...row, phone: numbers[index] ?? row.phone }));
      form.value = { ...form.value, phones };
    },

    /** The user left the control: its error may be shown. `isUnreadable`: the browser itself could not make a value of it. */
    touch(path: Path, isUnreadable = false): void {
      const name = nameOf(path);
      touched.value = new Set(touched.value).add(name);
      unreadable.value = new Set(
        [...unreadable.value].filter((other) => other !== name).concat(isUnreadable ? name : []),
      );
    },

    addRow(list: ListName): void {
      const rows: readonly object[] = form.value[list];
      form.value = { ...form.value, [list]: [...rows, emptyRow[list](rules.defaultCountry)] };
    },

    /** Takes a row away; the last one is emptied instead, so that there is always one to type into. */
    removeRow(list: ListName, index: number): void {
      const rows: readonly object[] = form.value[list];
      const left = rows.filter((_, place) => place !== index);
      form.value = { ...form.value, [list]: left.length > 0 ? left : [emptyRow[list](rules.defaultCountry)] };
      sources.value = Object.fromEntries(
        Object.entries(sources.value).filter(([name]) => !name.startsWith(`${list}.`)),
      );
    },

    /** The contact, or `undefined` with the errors shown at their controls. */
    attempt(): Contact | undefined {
      isAttempted.value = true;
      const result = parsed.value;
      return 'contact' in result && unreadable.value.size === 0 ? result.contact : undefined;
    },
  };
});

export type Draft = InstanceType<typeof Draft>;

/** The same value with one part replaced; what is not on the way stays the same object. */
function withValue<Value>(value: Value, path: Path, part: unknown): Value {
  const [key, ...rest] = path;
  // The path is spelled by the form's own controls: where it ends, the part has the type of what it replaces.
  if (key === undefined) return part as Value;
  if (Array.isArray(value)) {
    return value.map((entry: unknown, index) => (index === key ? withValue(entry, rest, part) : entry)) as Value;
  }
  const object = value as Record<string, unknown>; // not a list, and the path goes on: a group of controls
  return { ...object, [key]: withValue(object[key], rest, part) } as Value;
}
