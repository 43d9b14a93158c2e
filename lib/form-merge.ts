import type { Origin } from './capture.ts';
import type { ContactForm } from './contact.ts';
import type { Seed, Sources } from './empty-form.ts';
import { isListField, LIST_FIELDS, MAIN_CONTROL } from './form-fields.ts';

const TEXTS = ['firstName', 'lastName', 'jobTitle', 'company', 'team', 'group', 'language', 'birthDate'] as const;

export const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Whether a row says anything: what only classifies it does not. */
const isBlankRow = (row: object) =>
  Object.entries(row).every(([part, value]) => value === '' || part === 'type' || part === 'key' || part === 'country');

/** The form's values and where they came from. */
export interface Filled {
  readonly form: ContactForm;
  readonly sources: Sources;
}

/**
 * Brings what the user made of an earlier reading together with a new reading of the same page: what they edited stays
 * as it is, everything else is what the page says now. A row that is new on the page joins an edited list.
 */
export function mergeForm(mine: Filled, before: Seed, now: Seed): Filled {
  const { form: edited } = mine;
  // Both are forms: the same names, and for each the same type of value.
  const merged = Object.fromEntries(
    Object.entries(edited).map(([field, value]) => {
      const name = field as keyof ContactForm;
      return [name, isSame(value, before.form[name]) ? now.form[name] : mergeField(name, value, before.form, now.form)];
    }),
  ) as ContactForm;
  return { form: merged, sources: sourcesOf(merged, [now, mine]) };
}

function mergeField(name: keyof ContactForm, value: unknown, before: ContactForm, now: ContactForm): unknown {
  if (name === 'customField') {
    const ids = Object.entries(now.customField);
    return Object.fromEntries(
      ids.map(([id, read]) => {
        const typed = (value as ContactForm['customField'])[id];
        return [id, typed === undefined || isSame(typed, before.customField[id]) ? read : typed];
      }),
    );
  }
  if (!isListField(name)) return value;
  const rows = value as readonly object[]; // the value of a list
  const known: readonly object[] = [...rows, ...before[name]];
  const added = now[name].filter((row) => !isBlankRow(row) && !known.some((other) => isSameRow(other, row)));
  const kept = added.length > 0 ? rows.filter((row) => !isBlankRow(row)) : rows;
  return [...kept, ...added];
}

/** Rows are the same where what they say is: a type that differs does not make another phone of it. */
function isSameRow(one: object, other: object): boolean {
  const words = (row: object) =>
    Object.entries(row).map(([part, value]) =>
      part === 'type'
        ? ''
        : String(value)
            .replace(/[\s().-]/g, '')
            .toLowerCase(),
    );
  return isSame(words(one), words(other));
}

/** The origin of each value that is still as one of the fillings has it; earlier fillings come first. */
export function sourcesOf(form: ContactForm, fillings: readonly Filled[]): Sources {
  const found: Record<string, Origin> = {};
  for (const filled of fillings.toReversed()) {
    for (const [name, origin] of Object.entries(filled.sources)) {
      const [field = '', index, part = ''] = name.split('.');
      if (!isListField(field)) {
        if (valueAt(form, name) === valueAt(filled.form, name)) found[name] = origin;
        continue;
      }
      const said = filled.form[field][Number(index)];
      const place = said ? form[field].findIndex((row) => isSameRow(row, said)) : -1;
      if (place >= 0) found[`${field}.${place}.${part}`] = origin;
    }
  }
  return found;
}

/** A control's place, from its name. The id of a custom field may have dots of its own. */
export function pathOf(name: string): readonly string[] {
  const id = /^customField\.(.*)$/s.exec(name)?.[1];
  return id === undefined ? name.split('.') : ['customField', id];
}

/** The value of the control with this name. */
export function valueAt(form: ContactForm, name: string): unknown {
  let value: unknown = form;
  for (const key of pathOf(name)) value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}

/** What a filling adds to a form and what it disagrees with, which stays as it is. */
export interface Addition extends Filled {
  /** The controls that were filled. */
  readonly filled: readonly string[];
  /** The controls that hold something else already. */
  readonly rivalled: readonly string[];
}

/** Fills what is empty, and adds rows that are not there: nothing that stands in the form is replaced. */
export function fillForm(mine: Filled, { form: given, sources }: Filled): Addition {
  const filled: string[] = [];
  const rivalled: string[] = [];
  const form: ContactForm = { ...mine.form };
  for (const field of TEXTS) {
    // What has no source is a default, and no claim.
    if (given[field] === '' || !(field in sources) || given[field] === form[field]) continue;
    if (form[field] !== '') rivalled.push(field);
    else {
      form[field] = given[field];
      filled.push(field);
    }
  }
  for (const list of LIST_FIELDS) {
    const rows: readonly object[] = form[list];
    const added = given[list].filter((row) => !isBlankRow(row) && !rows.some((other) => isSameRow(other, row)));
    if (added.length === 0) continue;
    const kept = rows.filter((row) => !isBlankRow(row));
    Object.assign(form, { [list]: [...kept, ...added] });
    for (const index of added.keys()) filled.push(`${list}.${kept.length + index}.${MAIN_CONTROL[list]}`);
  }
  return { form, sources: sourcesOf(form, [mine, { form: given, sources }]), filled, rivalled };
}
