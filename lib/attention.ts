import type { Draft } from './draft.ts';

/** The names of the controls that need the user: what the schema has something against, and what was guessed. */
export function inNeed(draft: Draft): readonly string[] {
  const { firstName, lastName } = draft.form.peek();
  const faulty = draft.faulty.peek();
  // The error of a missing name stands at the last one; whoever types a name begins with the first.
  const first = firstName === '' && lastName === '' ? ['firstName'] : [];
  const guessed = Object.entries(draft.sources.peek()).flatMap(([name, { confidence }]) =>
    confidence === 'low' ? name : [],
  );
  return [...first, ...faulty, ...guessed];
}
