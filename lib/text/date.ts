import { narrow } from './clean.ts';

/** Month names are asked for in the text's own language and in these. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'pl', 'th'];

/** Countries that write the month first. */
const MONTH_FIRST = new Set(['US', 'PH']);

const pad = (number: number) => String(number).padStart(2, '0');

const known = new Map<string, ReadonlyMap<string, number>>();

/** Month names of a language, asked for once: long and short, in small letters and without dots. */
function monthsIn(language: string): ReadonlyMap<string, number> {
  const asked = known.get(language);
  if (asked) return asked;
  const months = new Map<string, number>();
  known.set(language, months);
  for (const month of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { month, day: 'numeric', timeZone: 'UTC', calendar: 'gregory' });
    const alone = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC', calendar: 'gregory' });
    for (let index = 0; index < 12; index += 1) {
      const day = new Date(Date.UTC(2001, index, 15));
      // Some languages write the month differently beside a day: `kwietnia`, not `kwiecień`.
      const inDate = format.formatToParts(day).find(({ type }) => type === 'month')?.value ?? '';
      for (const name of [inDate, alone.format(day)]) {
        const key = name.toLowerCase().replace(/[.\s]/g, '');
        if (key.length > 2 && !/^\d/.test(key)) months.set(key, index + 1);
      }
    }
  }
  return months;
}

function monthOf(word: string, language: string | undefined): number | undefined {
  const key = word.toLowerCase().replace(/[.\s]/g, '');
  for (const code of new Set([language ?? 'en', ...LANGUAGES])) {
    const month = monthsIn(code).get(key);
    if (month !== undefined) return month;
  }
  return undefined;
}

/**
 * The day that a text writes, as ISO 8601: `1986-04-17`, or `--04-17` without a year; `undefined` where it is none.
 * `country` tells which of two numbers is the month. Years of the Buddhist era are put into ours.
 */
export function parseDate(text: string, language?: string, country?: string): string | undefined {
  const plain = narrow(text).trim();
  const iso = /^(\d{4})[-./年]\s?(\d{1,2})[-./月]\s?(\d{1,2})日?(?![\d])/.exec(plain);
  if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4})(?!\d)/.exec(plain);
  if (numbers) {
    const [one, two] = [Number(numbers[1]), Number(numbers[2])];
    const isMonthFirst = two > 12 || (one <= 12 && MONTH_FIRST.has(country ?? ''));
    return isMonthFirst ? dated(Number(numbers[3]), one, two) : dated(Number(numbers[3]), two, one);
  }
  const eastern = /^(\d{1,2})[月월]\s?(\d{1,2})[日일]/.exec(plain);
  if (eastern) return dated(undefined, Number(eastern[1]), Number(eastern[2]));
  const korean = /^(\d{4})년\s?(\d{1,2})월\s?(\d{1,2})일/.exec(plain);
  if (korean) return dated(Number(korean[1]), Number(korean[2]), Number(korean[3]));
  const dayFirst =
    /^(\d{1,2})(?:\.|st|nd|rd|th|er|º)?\s+(?:de\s+|of\s+)?([\p{L}\p{M}]{3,12})\.?,?(?:\s+(?:de\s+)?(?:พ\.ศ\.\s?)?(\d{4}))?(?!\d)/u.exec(
      plain,
    );
  const monthFirst = /^([\p{L}\p{M}]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?(?!\d)/u.exec(plain);
  const [word, day, year] = dayFirst
    ? [dayFirst[2], dayFirst[1], dayFirst[3]]
    : [monthFirst?.[1], monthFirst?.[2], monthFirst?.[3]];
  const month = word === undefined ? undefined : monthOf(word, language);
  return month === undefined ? undefined : dated(year === undefined ? undefined : Number(year), month, Number(day));
}

function dated(year: number | undefined, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  if (year === undefined) return `--${pad(month)}-${pad(day)}`;
  const ours = year > 2400 ? year - 543 : year;
  return ours < 1900 || ours > 2100 ? undefined : `${ours}-${pad(month)}-${pad(day)}`;
}
