import type { Draft } from './draft.ts';
import type { Rival } from './empty-form.ts';

/** What can be taken for a control instead of what stands in it: what was read, where it was replaced, and its rivals. */
export function offersFor(draft: Draft, name: string): readonly Rival[] {
  const { form, sources } = draft.base.value;
  const read = Object.hasOwn(sources, name) && !name.includes('.') ? form[name as 'company'] : undefined;
  const own: Rival[] = read ? [{ values: { [name]: read }, origin: sources[name] }] : [];
  const isTaken = ({ values }: Rival) => Object.entries(values).every(([key, value]) => draft.valueOf(key) === value);
  const isNew = ({ values }: Rival, at: number, all: readonly Rival[]) =>
    all.findIndex((other) => other.values[name] === values[name]) === at || Object.keys(values).length > 1;
  return [...(draft.rivals.value[name] ?? []), ...own].filter(isNew).filter((rival) => !isTaken(rival));
}
