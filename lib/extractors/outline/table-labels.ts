import { attribute, tagOf, textOf } from '../dom.ts';

/** Longest text of a cell that can be a label. */
const LONGEST = 40;

/** What tables and lists of definitions put beside a value: its column, the first cell of its row, the term before it. */
export class TableLabels {
  readonly #columns = new WeakMap<Element, readonly string[]>();
  #term: { readonly list: Element; readonly text: string } | undefined;

  /** The label of the block that begins here; `is label` where the element itself is the label of another. */
  labelOf(element: Element, tag: string): string | 'is label' | undefined {
    if (tag === 'dt') {
      const list = element.closest('dl');
      // Several elements in it are a card's head, and no label.
      const text = element.childElementCount < 2 ? textOf(element) : '';
      const hasValue = tagOf(element.nextElementSibling ?? element) === 'dd';
      this.#term = list && text ? { list, text } : undefined;
      return hasValue && text && text.length <= LONGEST ? 'is label' : undefined;
    }
    if (tag === 'dd') {
      const term = this.#term;
      this.#term = undefined;
      return term && term.text.length <= LONGEST && term.list.contains(element) ? term.text : undefined;
    }
    if (tag === 'td' || tag === 'th') return this.#cell(element);
    return undefined;
  }

  #cell(cell: Element): string | 'is label' | undefined {
    const row = cell.parentElement;
    if (!row || tagOf(row) !== 'tr') return undefined;
    const cells = [...row.children];
    if (cells.length === 2) {
      const [first] = cells;
      const text = first ? (textOf(first) ?? '') : '';
      // A picture or a whole address beside another is a layout, and no label.
      const isLabel =
        text !== '' &&
        text.length <= LONGEST &&
        !/[@\d]{3}/.test(text) &&
        first?.querySelector('a, h1, h2, h3, h4, table') === null;
      if (!isLabel) return undefined;
      return cell === first ? 'is label' : text;
    }
    const column = this.#headings(row)[cells.indexOf(cell)];
    return column || undefined;
  }

  /** The headings of the row's table, empty where it has none. */
  #headings(row: Element): readonly string[] {
    const table = row.closest('table');
    if (!table) return [];
    const known = this.#columns.get(table);
    if (known) return row.querySelector('td') ? known : [];
    const head = table.querySelector('tr');
    const cells = head ? [...head.children] : [];
    const isHead =
      cells.length > 1 && cells.every((cell) => tagOf(cell) === 'th' || attribute(cell, 'role') === 'columnheader');
    const headings = isHead ? cells.map((cell) => (textOf(cell) ?? '').slice(0, LONGEST)) : [];
    this.#columns.set(table, headings);
    return row === head ? [] : headings;
  }
}
