import type { Outline } from '../outline.ts';
import { isJobTitle } from '../text/job-title.ts';
import { nameScore } from '../text/person-name.ts';
import type { PageLine } from './page-lines.ts';

/**
 * Cards that have no element of their own: a row of names, each with what belongs to it beside it up to the next name, as
 * lists of terms have it; or paragraphs one below the other, in which each name has its position right behind it. By the
 * block of the name; `undefined` where the members are no such names.
 */
export function runsOf(
  members: readonly { readonly index: number }[],
  { blocks }: Outline,
  byBlock: ReadonlyMap<number, readonly PageLine[]>,
): ReadonlyMap<number, readonly PageLine[]> | undefined {
  const own = members.map(({ index }) => byBlock.get(index) ?? []);
  const parents = new Set(members.map(({ index }) => blocks[index]?.in));
  if (parents.size !== 1 || own.some(({ length }) => length > 3)) return undefined;
  const around = byBlock.get(blocks[members[0]?.index ?? -1]?.in ?? -1) ?? [];
  const named = members.filter((_, at) => isName(own[at]?.[0]));
  const within = own.reduce((sum, { length }) => sum + length, 0);
  const isRow = named.length >= 0.6 * own.length;
  // Cards that have all their lines need no more.
  if (isRow ? within > 0.7 * around.length : !isParted(named, around, byBlock)) return undefined;
  const begun = isRow ? members : named;
  const starts = begun.map(({ index }) => {
    const [first] = byBlock.get(index) ?? [];
    return first ? around.indexOf(first) : -1;
  });
  return new Map(
    begun.map(({ index }, at) => {
      const rest = around
        .slice(starts[at], starts[at + 1])
        .map((line, place) => (place === 0 ? { ...line, hint: 'name' as const } : line));
      const end = rest.findIndex(
        ({ heading }, place) => place > 0 && heading !== undefined && rest[0]?.heading === undefined,
      );
      return [index, end < 0 ? rest : rest.slice(0, end)];
    }),
  );
}

const isName = (line: PageLine | undefined): boolean =>
  line !== undefined && line.text.length < 60 && nameScore(line.text) >= 0.55 && !isJobTitle(line.text);

/** Whether most of the names have a position right behind them, and no names of others between them. */
function isParted(
  named: readonly { readonly index: number }[],
  around: readonly PageLine[],
  byBlock: ReadonlyMap<number, readonly PageLine[]>,
): boolean {
  const isTitled = ({ index }: { index: number }) => {
    const [first] = byBlock.get(index) ?? [];
    const next = first && around[around.indexOf(first) + 1];
    return next !== undefined && next.text.length < 80 && isJobTitle(next.text) && !isName(next);
  };
  return named.length > 1 && named.filter(isTitled).length >= 0.8 * named.length;
}
