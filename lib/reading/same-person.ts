import { foldLetters } from '../text/fold.ts';

/** Words as addresses have them: `Müller` is mueller or muller. */
export function foldedWords(text: string): string[] {
  return text
    .split(/[^\p{L}\p{M}]+/u)
    .filter((word) => word.length > 1)
    .map(foldLetters);
}

/**
 * Whether both are one person's: all words of the shorter stand in the longer, two at least, or the only one. A whole name in
 * Chinese, Japanese or Korean is one word.
 */
export function isSamePerson(one: string, other: string): boolean {
  const [short = [], long = []] = [foldedWords(one), foldedWords(other)].sort((a, b) => a.length - b.length);
  return (
    short.length > 0 &&
    short.every((word) => long.includes(word)) &&
    (short.length > 1 ||
      long.length === 1 ||
      /^[\p{Script=Han}\p{Script=Hangul}]{2,4}$/u.test((short[0] ?? '').normalize('NFC')))
  );
}
