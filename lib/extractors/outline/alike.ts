import type { BlockStart } from './outline-writer.ts';

/** Numbers for siblings that are alike, at least two of them. */
export function groupsOf(
  children: ReadonlyMap<number, readonly number[]>,
  blocks: readonly BlockStart[],
): Map<number, number> {
  const groups = new Map<number, number>();
  let next = 0;
  for (const siblings of children.values()) {
    const byKind = Map.groupBy(siblings, (index) => blocks[index]?.kind ?? '');
    for (const alike of byKind.values()) {
      if (alike.length < 2) continue;
      for (const index of alike) groups.set(index, next);
      next += 1;
    }
  }
  return groups;
}
