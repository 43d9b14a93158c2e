import { judgeOnce } from '../text/judge-once.ts';

/** The number without its extension, its signs and the zeros before it. */
const digitsOf = judgeOnce((text) =>
  text
    .replace(/[x#].*$/i, '')
    .replace(/\(0\)/, '')
    .replace(/\D/g, '')
    .replace(/^0+/, ''),
);

/** The same digits, or the end of them: one may be written without its country, or without the zero inside it. */
export function isSameNumber(one: string, other: string): boolean {
  const [short = '', long = ''] = [digitsOf(one), digitsOf(other)].sort((a, b) => a.length - b.length);
  return short.length > 5 && long.endsWith(short);
}
