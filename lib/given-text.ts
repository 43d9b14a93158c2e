import type { Person } from './capture.ts';
import type { Draft } from './draft.ts';
import { fitSeed } from './fit-seed.ts';
import { seedForm } from './seed.ts';
import type { Subject } from './subject.ts';

/** UTF-16 units that are read of a text; whatever comes behind is left, and that is said. */
const MOST = 1_000_000;

/** What came of a text that was pasted or dropped into a form. */
export interface GivenText {
  /** Controls that were filled. */
  readonly filled: number;
  /** Controls that hold something else, and keep it. */
  readonly rivalled: number;
  readonly isCut: boolean;
}

/** The people that a text is about, read with its page around it. */
export async function peopleGiven(text: string, { place, capture, settings }: Subject): Promise<readonly Person[]> {
  const { peopleInText } = await import('./reading/selection.ts');
  const country = settings.defaults.country || undefined;
  return peopleInText(text.slice(0, MOST), { url: place.url, locale: capture?.locale, country });
}

/** Fills what is empty in the draft from what the text says of the person. One step, to be taken back in one. */
export async function fillGiven(draft: Draft, person: Person, text: string, subject: Subject): Promise<GivenText> {
  const { readPhone } = await import('./phone.ts');
  const { settings, capture, place } = subject;
  const seed = fitSeed(seedForm(capture?.locale, person, settings), settings, { person, ...place });
  const phones = seed.form.phones.map((row) => ({
    ...row,
    phone: row.phone === '' ? '' : readPhone(row.phone, [settings.defaults.country]).phone,
  }));
  const { filled, rivalled } = draft.fill({ ...seed, form: { ...seed.form, phones } });
  return { filled: filled.length, rivalled: rivalled.length, isCut: text.length > MOST };
}
