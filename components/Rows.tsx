import type { ComponentChildren } from 'preact';
import type { Draft, ListName } from '../lib/draft.ts';
import { t } from '../lib/i18n.ts';
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
  readonly list: ListName;
  readonly title: string;
  readonly addLabel: string;
  readonly rows: readonly Row[];
  readonly children: (row: Row, index: number) => ComponentChildren;
}) {
  return (
    <fieldset class="rows">
      <legend>{title}</legend>
      {rows.map((row, index) => (
        // Rows have no identity of their own: the place in the list is what the controls are named by.
        <div class={`row row-${list}`} key={index}>
          {children(row, index)}
          <button
            type="button"
            class="quiet icon-button"
            aria-label={t('removeRow', title, index + 1)}
            title={t('removeRow', title, index + 1)}
            onClick={() => draft.removeRow(list, index)}
          >
            <Icon name="remove" />
          </button>
        </div>
      ))}
      <button type="button" class="quiet add" onClick={() => draft.addRow(list)}>
        <Icon name="add" />
        {addLabel}
      </button>
    </fieldset>
  );
}
