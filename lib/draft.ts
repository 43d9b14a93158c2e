import { computed, createModel, signal } from '@preact/signals';
import { type Contact, type ContactRules, parseContact } from './contact.ts';
import type { FieldErrors } from './contact-errors.ts';
import { emptyRow, type Rival, type Seed } from './empty-form.ts';
import type { ListField } from './form-fields.ts';
import { type Addition, type Filled, fillForm, isSame, mergeForm, pathOf, sourcesOf, valueAt } from './form-merge.ts';
import type { ReadPhone } from './phone.ts';
import { controlNamedIn } from './refusal.ts';
import { UndoHistory } from './undo.ts';

/** A control's place in the form. Joined by dots it is the control's name. */
export type Path = readonly (string | number)[];

export const nameOf = (path: Path) => path.join('.');

/** What the user reviews and edits. Everything is told by the form's values; errors are those the schema finds in them. */
export const Draft = createModel((seed: Seed, rules: ContactRules, id: string = crypto.randomUUID()) => {
  const base = signal(seed);
  const current = signal<Filled>({ form: seed.form, sources: seed.sources });
  const form = computed(() => current.value.form);
  const sources = computed(() => current.value.sources);
  const refusals = signal<Readonly<Record<string, string>>>({});
  const touched = signal<ReadonlySet<string>>(new Set());
  const unreadable = signal<ReadonlySet<string>>(new Set());
  const isAttempted = signal(false);
  const history = new UndoHistory<Filled>();
  const canUndo = signal(false);
  const assumed = signal<ReadonlyMap<string, { readonly written: string; readonly country: string }>>(new Map());
  const parsed = computed(() => parseContact(form.value, rules));
  const errors = computed<FieldErrors>(() => {
    // Nobody is told off for a field they have not been to yet; until they were in one, nothing is looked for.
    const isAsked = isAttempted.value || touched.value.size > 0;
    const found = isAsked && 'errors' in parsed.value ? parsed.value.errors : {};
    const shown = Object.entries(found).filter(([name]) => isAttempted.value || touched.value.has(name));
    const dates = [...unreadable.value].map((name) => [name, { code: 'date' }] as const);
    return Object.fromEntries([...shown, ...dates]);
  });

  /** A step of the user's: it can be taken back. */
  function change(what: string, next: Filled): void {
    history.remember(current.peek(), what);
    canUndo.value = true;
    current.value = next;
  }

  /** Sets some controls at once. What is set without an origin is the user's own from now on. */
  function setAll(what: string, values: Rival['values'], origin?: Rival['origin']): void {
    let next = form.peek();
    const origins = { ...sources.peek() };
    for (const [name, value] of Object.entries(values)) {
      next = withValue(next, pathOf(name), value);
      delete origins[name];
      if (origin) origins[name] = origin;
    }
    change(what, { form: next, sources: origins });
    refusals.value = Object.fromEntries(Object.entries(refusals.peek()).filter(([name]) => !(name in values)));
  }

  return {
    id: signal(id),
    form,
    sources,
    errors,
    /** What was read, before any edit. */
    base,
    isEdited: computed(() => !isSame(form.value, base.value.form)),
    canUndo,
    /** The server's words about a control, by its name. */
    refusals,
    links: computed(() => base.value.links),
    rivals: computed(() => base.value.rivals ?? {}),
    /** The names of the controls that the schema has something against, told or not. */
    faulty: computed(() => ('errors' in parsed.value ? Object.keys(parsed.value.errors) : [])),

    /** Sets the value of one control. */
    set: (path: Path, value: string | string[]): void => setAll(nameOf(path), { [nameOf(path)]: value }),

    /** Sets several controls in one step, with where their values are from. */
    take: ({ values, origin }: Rival): void => setAll(Object.keys(values).join(), values, origin),

    /** Fills what is empty from something pasted; tells what it filled and what it found filled otherwise. */
    fill(given: Seed): Addition {
      const addition = fillForm(current.peek(), given);
      if (addition.filled.length > 0) change('fill', addition);
      return addition;
    },

    /** The form as it was before the user's last step; answers the name of the control it was in. */
    undo(): string | undefined {
      const step = history.undo(current.peek());
      if (step) current.value = step.state;
      return step?.what;
    },

    redo(): string | undefined {
      const step = history.redo(current.peek());
      if (step) current.value = step.state;
      return step?.what;
    },

    /** Everything as it was read. A step like any other: it can be taken back. */
    startOver: (): void => change('startOver', { form: base.peek().form, sources: base.peek().sources }),

    /** Takes up what an earlier visit, or another window, left: the edits stay, the rest is as it was read now. */
    resume(edited: Filled, before: Seed): void {
      const merged = mergeForm(edited, before, base.peek());
      // Two windows tell each other: the one that hears what it knows already says nothing.
      if (!isSame(merged.form, form.peek())) current.value = merged;
    },

    /** The server refused the contact: its words stand at the control they name, and answers whether there is one. */
    refuse(message: string): boolean {
      const name = controlNamedIn(message, form.value);
      if (name !== undefined) refusals.value = { ...refusals.value, [name]: message };
      return name !== undefined;
    },

    /** Where a phone's country was assumed: the text it was read from and the country, by the phone. */
    assumed,

    /** Puts the phones into their international form. That is no edit: the values stay those that were read. */
    revisePhones(read: (phone: string) => ReadPhone): void {
      const guesses = new Map(assumed.peek());
      const revise = (written: string) => {
        const { phone, assumedCountry } = read(written);
        if (assumedCountry) guesses.set(phone, { written, country: assumedCountry });
        return phone;
      };
      const revised = <State extends Filled>(state: State): State => ({
        ...state,
        form: { ...state.form, phones: state.form.phones.map((row) => ({ ...row, phone: revise(row.phone) })) },
      });
      assumed.value = guesses;
      base.value = revised(base.peek());
      current.value = revised(current.peek());
    },

    /** The user left the control: its error may be shown. `isUnreadable`: the browser itself could not make a value of it. */
    touch(path: Path, isUnreadable = false): void {
      const name = nameOf(path);
      history.close();
      touched.value = new Set(touched.value).add(name);
      unreadable.value = new Set(
        [...unreadable.value].filter((other) => other !== name).concat(isUnreadable ? name : []),
      );
    },

    addRow(list: ListField): void {
      const rows: readonly object[] = form.value[list];
      const next = { ...form.value, [list]: [...rows, emptyRow[list](rules.defaultCountry)] };
      change(`${list}.${rows.length}`, { form: next, sources: sources.value });
    },

    /** Takes a row away; the last one is emptied instead, so that there is always one to type into. */
    removeRow(list: ListField, index: number): void {
      const rows: readonly object[] = form.value[list];
      const left = rows.filter((_, place) => place !== index);
      const next = { ...form.value, [list]: left.length > 0 ? left : [emptyRow[list](rules.defaultCountry)] };
      change(`${list}.${index}`, { form: next, sources: sourcesOf(next, [current.peek()]) });
    },

    /** The contact, or `undefined` with the errors shown at their controls. */
    attempt(): Contact | undefined {
      isAttempted.value = true;
      const result = parsed.value;
      return 'contact' in result && unreadable.value.size === 0 ? result.contact : undefined;
    },

    /** What a control holds. */
    valueOf: (name: string): unknown => valueAt(form.value, name),
  };
});

export type Draft = InstanceType<typeof Draft>;

/** The same value with one part replaced; what is not on the way stays the same object. */
function withValue<Value>(value: Value, path: readonly string[], part: unknown): Value {
  const [key, ...rest] = path;
  // The path is spelled by the form's own controls: where it ends, the part has the type of what it replaces.
  if (key === undefined) return part as Value;
  if (Array.isArray(value)) {
    return value.map((entry: unknown, index) =>
      index === Number(key) ? withValue(entry, rest, part) : entry,
    ) as Value;
  }
  const object = value as Record<string, unknown>; // not a list, and the path goes on: a group of controls
  return { ...object, [key]: withValue(object[key], rest, part) } as Value;
}
