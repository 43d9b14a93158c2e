import { kindOfLabel } from '../text/segments.ts';

const isLabel = (cell: string) => cell.length <= 40 && kindOfLabel(cell) !== undefined;

/**
 * Rows of tables and forms, as they are copied, in words: `label ⇥ value` with a colon, a row of headings with the row below
 * it; other cells stay apart by bars. Lines without a tab stay as they are.
 */
export function withoutTabs(text: string): string {
  if (!text.includes('\t')) return text;
  let headings: readonly string[] = [];
  return text
    .split('\n')
    .flatMap((line) => {
      if (!/\S\t/.test(line)) return [line];
      const cells = line.split('\t').map((cell) => cell.trim());
      const [first = '', ...others] = cells;
      if (cells.length > 2 && cells.filter(isLabel).length >= Math.max(2, cells.length - 1)) {
        headings = cells;
        return [];
      }
      if (headings.length === cells.length)
        return cells.map((cell, index) => (cell === '' ? '' : `${headings[index]}: ${cell}`));
      const values = others.filter(Boolean);
      return isLabel(first) && values.length > 0
        ? [`${first.replace(/\s*[:：]$/, '')}: ${values.join(', ')}`]
        : [cells.filter(Boolean).join(' | ')];
    })
    .join('\n');
}
