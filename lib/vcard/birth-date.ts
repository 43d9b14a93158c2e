/** The year that address books write for a birthday without one. */
const NO_YEAR = '1604';

/**
 * A card's birthday as ISO 8601: `1986-04-17`, or `--04-17` without its year; in version 3.0 a moment, of which the day
 * counts. What is written in words is left as it stands; a part of a day (`1986-04`) is no birthday.
 */
export function birthDateOf(written: string): string | undefined {
  const text = written.trim();
  const [, year, month = '', day = ''] = /^(\d{4}|-)-?(\d{2})-?(\d{2})(?!\d)/.exec(text) ?? [];
  if (year === undefined) return /^[\d\-T:]*$/.test(text) ? undefined : text.slice(0, 64);
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  return year === '-' || year === NO_YEAR ? `--${month}-${day}` : `${year}-${month}-${day}`;
}
