/** Figures of several runs, in their unit. */
export interface Figures {
  readonly median: number;
  readonly p90: number;
  readonly runs: number;
}

export function figuresOf(values: readonly number[]): Figures {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p90: at(0.9), runs: sorted.length };
}

/** A table row: what was measured, ours, the floor, and their ratio. */
export function row(title: string, ours: Figures, floor: Figures, unit: string): string {
  const shown = ({ median, p90 }: Figures) => `${median.toFixed(0)} / ${p90.toFixed(0)} ${unit}`.padStart(18);
  return `${title.padEnd(44)}${shown(ours)}${shown(floor)}${(ours.median / floor.median).toFixed(2).padStart(8)}`;
}
