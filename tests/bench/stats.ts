/** Figures of several runs, in their unit. */
export interface Figures {
  readonly median: number;
  readonly p90: number;
  readonly p95: number;
  readonly max: number;
  readonly runs: number;
}

export function figuresOf(values: readonly number[]): Figures {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p90: at(0.9), p95: at(0.95), max: sorted.at(-1) ?? Number.NaN, runs: sorted.length };
}

/** One thing measured, and what it is held against: floors taken in the same run, and a most. */
export interface Row {
  readonly group: string;
  readonly title: string;
  readonly unit: string;
  readonly ours: Figures;
  readonly floors: Readonly<Record<string, Figures>>;
  /** The most that is aimed at: in the unit, or as a ratio to the first floor. */
  readonly aim?: { readonly most: number; readonly of: 'value' | 'ratio' };
}

/** Ours as so many times the first floor, where there is one. */
export function ratioOf({ ours, floors }: Row): number | undefined {
  const [floor] = Object.values(floors);
  return floor && floor.median > 0 ? ours.median / floor.median : undefined;
}

/** Whether the median is within what is aimed at; `undefined` where nothing is. */
export function isWithinAim(row: Row): boolean | undefined {
  if (!row.aim) return undefined;
  const value = row.aim.of === 'ratio' ? ratioOf(row) : row.ours.median;
  return value === undefined ? undefined : value <= row.aim.most;
}

/** A figure with as many digits as say something. */
export const digits = (value: number) => value.toFixed(value >= 100 ? 0 : value >= 10 ? 1 : 2);

const shown = ({ median, p90 }: Figures, unit: string) => `${digits(median)} / ${digits(p90)} ${unit}`;

/** The row for people: median and p90 of ours, the ratio, the floors. */
export function lineOf(row: Row): string {
  const ratio = ratioOf(row);
  const verdict = { true: 'within', false: 'MISSED', undefined: '' }[String(isWithinAim(row))] ?? '';
  const aim = row.aim ? `${verdict} ≤ ${row.aim.most}${row.aim.of === 'ratio' ? ' ×' : ` ${row.unit}`}` : '';
  const floors = Object.entries(row.floors).map(([name, figures]) => `${name} ${shown(figures, row.unit)}`);
  return [
    row.title.padEnd(46),
    shown(row.ours, row.unit).padStart(20),
    (ratio === undefined ? '' : `${ratio.toFixed(2)} ×`).padStart(10),
    `  ${aim}`.padEnd(20),
    floors.join(' · '),
  ].join('');
}
