import type { OutlineBlock, OutlineLine } from '../outline.ts';
import { isJobTitle } from '../text/job-title.ts';
import { nameScore } from '../text/person-name.ts';
import { kindOfLabel } from '../text/segments.ts';
import { pathOf } from './asides.ts';
import type { PageLine } from './page-lines.ts';

/** Fewest columns and rows of a table whose first row can be its heads. */
const LEAST = { columns: 3, rows: 3 } as const;

/** What a table's first row says of its columns, where the page did not mark it as a row of heads: by place in the lines. */
export interface Columns {
  readonly heads: ReadonlySet<number>;
  /** Of the first line of each cell. */
  readonly labels: ReadonlyMap<number, string>;
}

/** The heads of tables that are made of plain cells: most of the first row are words that we know for labels or positions. */
export function columnsOf(blocks: readonly OutlineBlock[], lines: readonly OutlineLine[]): Columns {
  const heads = new Set<number>();
  const labels = new Map<number, string>();
  /** The first line of each cell, by row, by table. */
  const tables = new Map<number, Map<number, Map<number, number>>>();
  for (const [index, { in: block, label }] of lines.entries()) {
    const cell = label === undefined ? pathOf(block, blocks).find((at) => blocks[at]?.tag === 'td') : undefined;
    const row = cell === undefined ? -1 : (blocks[cell]?.in ?? -1);
    if (cell === undefined || blocks[row]?.tag !== 'tr') continue;
    const table = tables.get(blocks[row].in) ?? new Map<number, Map<number, number>>();
    const cells = table.get(row) ?? new Map<number, number>();
    if (!cells.has(cell)) cells.set(cell, index);
    table.set(row, cells);
    tables.set(blocks[row].in, table);
  }
  for (const table of tables.values()) {
    for (const cells of table.values()) {
      const pairs = pairsOf([...cells.values()], lines);
      for (const [label, value] of pairs) {
        heads.add(label);
        labels.set(value, lines[label]?.text ?? '');
      }
    }
    const [head, ...rows] = [...table.values()].map((cells) => [...cells.values()]);
    if (!head || head.length < LEAST.columns || rows.length + 1 < LEAST.rows) continue;
    const texts = head.map((index) => lines[index]?.text ?? '');
    const isHead = (text: string) => text.length <= 30 && !/[\d@]/.test(text);
    const known = texts.filter((text) => kindOfLabel(text) !== undefined || isJobTitle(text));
    if (!texts.every(isHead) || known.length < 2 || known.length < texts.length / 2) continue;
    for (const index of head) heads.add(index);
    for (const row of rows) {
      if (row.length !== head.length) continue;
      for (const [place, index] of row.entries()) labels.set(index, texts[place] ?? '');
    }
  }
  return { heads, labels };
}

/** `Company | Kelp Ltd | Director | Ada Marr`: a row of labels, each with its value beside it. */
function pairsOf(cells: readonly number[], lines: readonly OutlineLine[]): (readonly [label: number, value: number])[] {
  if (cells.length !== 4) return [];
  const pairs = [0, 2].map((at) => [cells[at] ?? -1, cells[at + 1] ?? -1] as const);
  const isLabel = (index: number) => {
    const text = lines[index]?.text ?? '';
    return text.length <= 20 && (kindOfLabel(text) !== undefined || /^[^\d@]{2,8}$/u.test(text));
  };
  const isKnown = pairs.some(([label]) => kindOfLabel(lines[label]?.text ?? '') !== undefined);
  const isValue = (index: number) => kindOfLabel(lines[index]?.text ?? '') === undefined;
  return isKnown && pairs.every(([label, value]) => isLabel(label) && isValue(value)) ? pairs : [];
}

/** The line under the head of its column: `Branch manager` over a name is that one's position. */
export function underHead(line: PageLine, head: string): PageLine[] {
  const kind = kindOfLabel(head);
  if (kind !== 'name' && isJobTitle(head) && nameScore(line.text) >= 0.55)
    return [
      { ...line, hint: 'name' },
      { ...line, text: head, hint: 'title', links: [] },
    ];
  if (kind === 'name') return [nameScore(line.text) >= 0.5 ? { ...line, hint: 'name' } : line];
  if (kind === 'title') return [{ ...line, hint: 'title' }];
  return [{ ...line, label: head }];
}
