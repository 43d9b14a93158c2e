import type { ContactForm } from './contact.ts';
import { emptyForm } from './empty-form.ts';
import { controlOf, isListField, MAIN_FIELDS, MORE_FIELDS } from './form-fields.ts';
import type { Settings } from './settings.ts';

/** One field of the form, as the administrator wants it. `locked`: shown, and not for the user to change. */
export interface PlannedField {
  readonly field: string;
  readonly state: 'open' | 'locked' | 'hidden';
  readonly isRequired: boolean;
  readonly help?: string | undefined;
}

/** The form: what stands in it, and what stands folded. Hidden fields are in it too, so that they can be listed. */
export interface FormPlan {
  readonly main: readonly PlannedField[];
  readonly more: readonly PlannedField[];
}

/**
 * The form under these settings. Fields of `order` stand first; the others keep their places behind them. What is
 * required is never folded, and open unless it has a default; one of the two names always is: a contact must be possible.
 */
export function planForm(settings: Settings): FormPlan {
  const { fields, order, customFields } = settings;
  const fresh = emptyForm(settings);
  const custom = customFields.map(({ id }) => `customField.${id}`);
  const expand = (names: readonly string[]) =>
    names
      .flatMap((name) => (name === 'customField' ? custom : [name]))
      .filter((name, at, all) => all.indexOf(name) === at);
  const known = new Set(expand([...MAIN_FIELDS, ...MORE_FIELDS]));
  const ruleOf = (name: string) =>
    fields.find(({ field }) => field === name) ??
    (name.startsWith('customField.') ? fields.find(({ field }) => field === 'customField') : undefined);
  const required = expand(MORE_FIELDS).filter((name) => ruleOf(name)?.required);
  const main = expand([...order, ...MAIN_FIELDS, ...required]).filter((name) => known.has(name));
  const more = expand(MORE_FIELDS).filter((name) => !main.includes(name));
  const isNameless = ['firstName', 'lastName'].every((name) => ruleOf(name)?.hidden || ruleOf(name)?.locked);
  const plan = (name: string): PlannedField => {
    const { required: isRequired = false, hidden, locked, help } = ruleOf(name) ?? {};
    const [first = name, id] = controlOf(name);
    const value = id === undefined || isListField(name) ? fresh[first as keyof ContactForm] : fresh.customField[id];
    const hasDefault = !isListField(name) && value !== undefined && String(value) !== '';
    const mustStay = (isRequired && !hasDefault) || (isNameless && name === 'lastName');
    return { field: name, isRequired, help, state: mustStay ? 'open' : hidden ? 'hidden' : locked ? 'locked' : 'open' };
  };
  return { main: main.map(plan), more: more.map(plan) };
}
