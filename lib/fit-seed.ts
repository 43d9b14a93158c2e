import type { ContactForm } from './contact.ts';
import { emptyForm, type Seed } from './empty-form.ts';
import { type CapturedPlace, fillCustomFields } from './fill-custom.ts';
import { planForm } from './form-plan.ts';
import type { Settings } from './settings.ts';

/** The seed as the administrator wants it: the tenant's fields filled from the capture, and no field filled that is not the user's. */
export function fitSeed(seed: Seed, settings: Settings, place: CapturedPlace): Seed {
  const filled = fillCustomFields(seed, settings, place);
  return { ...filled, form: holdToPlan(filled.form, settings) };
}

/**
 * The form with its hidden and locked fields back at what a new contact begins with: what the user cannot see or change
 * holds the administrator's value, and nothing that a page said.
 */
function holdToPlan(form: ContactForm, settings: Settings): ContactForm {
  const { main, more } = planForm(settings);
  const fresh = emptyForm(settings);
  const held = [...main, ...more].filter(({ state }) => state !== 'open').map(({ field }) => field);
  const standard = Object.entries(fresh).filter(([name]) => held.includes(name));
  const custom = Object.entries(fresh.customField).filter(([id]) => held.includes(`customField.${id}`));
  return {
    ...form,
    ...Object.fromEntries(standard),
    customField: { ...form.customField, ...Object.fromEntries(custom) },
  };
}
