import type { ComponentChildren } from 'preact';
import type { Draft } from '../lib/draft.ts';
import { type ListField, MAIN_CONTROL } from '../lib/form-fields.ts';
import { t } from '../lib/i18n.ts';
import { focusControl } from './focus.ts';
import { Icon } from './Icon.tsx';

/** A list of rows with a button to add one and a button to take each away. */
export function Rows<Row>({
  draft,
  list,
  title,
  addLabel,
  rows,
  children,
}: {
  readonly draft: Draft;
  readonly list: ListField;
  readonly title: string;
  readonly addLabel: string;
  readonly rows: readonly Row[];
  readonly children: (row: Row, index: number) => ComponentChildren;
}) {
  const add = () => {
    draft.addRow(list);
    focusControl(`${list}.${rows.length}.${MAIN_CONTROL[list]}`);
  };
  const remove = (index: number) => {
    draft.removeRow(list, index);
    // The last row is emptied, not taken away.
    focusControl(`${list}.${Math.max(0, Math.min(index, rows.length - 2))}.${MAIN_CONTROL[list]}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = event.target instanceof Element ? event.target.closest('[data-row]')?.getAttribute('data-row') : null;
    if (!event.altKey || row == null) return;
    if (event.key === 'Enter') add();
    else if (event.key === 'Backspace') remove(Number(row));
    else return;
    event.preventDefault();
  };
  return (
    <fieldset class="rows" data-list={list} onKeyDown={onKeyDown}>
      <legend>{title}</legend>
      {rows.map((row, index) => (
        // Rows have no identity of their own: the place in the list is what the controls are named by.
        <div class={`row row-${list}`} data-row={index} key={index}>
          {children(row, index)}
          <button
            type="button"
            class="quiet icon-button"
            aria-label={t('removeRow', title, index + 1)}
            title={t('removeRow', title, index + 1)}
            onClick={() => remove(index)}
          >
            <Icon name="remove" />
          </button>
        </div>
      ))}
      <button type="button" class="quiet add" onClick={add}>
        <Icon name="add" />
        {addLabel}
      </button>
    </fieldset>
  );
}
