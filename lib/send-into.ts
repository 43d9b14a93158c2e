import type { Draft } from './draft.ts';
import { controlOf, isListField } from './form-fields.ts';
import type { Intent } from './intent.ts';
import { cleanText } from './text/clean.ts';

/** Puts what was selected on a page into one field of the draft: in place of what stands there, or into a row of its own. */
export function sendInto(draft: Draft, { field, selection = '' }: Intent): void {
  const text = cleanText(selection);
  if (field === undefined || text === '') return;
  const origin = { reader: 'page', place: 'selection', confidence: 'high', quote: text.slice(0, 300) } as const;
  let row = 0;
  if (isListField(field)) {
    const rows = draft.form.peek()[field].length;
    while (row < rows && draft.valueOf(controlOf(field, row).join('.')) !== '') row += 1;
    if (row === rows) draft.addRow(field);
  }
  draft.take({ values: { [controlOf(field, row).join('.')]: text }, origin });
}
