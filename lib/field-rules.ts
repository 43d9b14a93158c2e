import { planForm } from './form-plan.ts';
import type { Settings } from './settings.ts';
import type { FieldRule } from './settings-parts.ts';

/** The order in which `field` stands one place further up or down; empty where that is everybody's order. */
export function moved(settings: Settings, field: string, by: -1 | 1): readonly string[] {
  const { main, more } = planForm(settings);
  const names = [...main, ...more].map((planned) => planned.field);
  const from = names.indexOf(field);
  const other = names[from + by];
  if (from < 0 || other === undefined) return settings.order;
  names[from] = other;
  names[from + by] = field;
  // What stands above a field of the main part is in the main part itself.
  const last = Math.max(...main.map((planned) => names.indexOf(planned.field)));
  const order = names.slice(0, last + 1);
  const usual = planForm({ ...settings, order: [] }).main.map((planned) => planned.field);
  return order.join() === usual.join() ? [] : order;
}

/** The rules with this one changed; a rule that says nothing is not there. */
export function withRule(
  rules: readonly FieldRule[],
  field: string,
  change: Partial<Omit<FieldRule, 'field'>>,
): readonly FieldRule[] {
  const old = rules.find((rule) => rule.field === field);
  const merged = Object.entries({ ...old, ...change }).filter(([key, value]) => key !== 'field' && value);
  const others = rules.filter((rule) => rule.field !== field);
  return merged.length === 0 ? others : [...others, { ...Object.fromEntries(merged), field }];
}
