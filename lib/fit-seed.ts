import type { ContactForm } from './contact.ts';
import { emptyForm, type Seed } from './empty-form.ts';
import { type CapturedPlace, fillCustomFields } from './fill-custom.ts';
import { planForm } from './form-plan.ts';
import type { Settings } from './settings.ts';

/**
 * The seed as the administrator wants it. Hidden and locked fields go back to what a new contact begins with: what the
 * user cannot see or change holds nothing that a page said, but where the administrator mapped it: those are filled last.
 */
export function fitSeed(seed: Seed, settings: Settings, place: CapturedPlace): Seed {
  const hold = holdOf(settings, emptyForm(settings));
  return fillCustomFields({ ...seed, form: hold(seed.form) }, settings, place);
}

/** Puts what stands in `held` into the hidden and locked fields of a form. */
export function holdOf(settings: Settings, held: ContactForm): (form: ContactForm) => ContactForm {
  const { main, more } = planForm(settings);
  const names = [...main, ...more].filter(({ state }) => state !== 'open').map(({ field }) => field);
  const standard = Object.entries(held).filter(([name]) => names.includes(name));
  const custom = Object.entries(held.customField).filter(([id]) => names.includes(`customField.${id}`));
  return (form) => ({
    ...form,
    ...Object.fromEntries(standard),
    customField: { ...form.customField, ...Object.fromEntries(custom) },
  });
}
