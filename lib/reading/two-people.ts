import type { Person } from '../capture.ts';
import { isMadeOf } from '../text/email.ts';
import { isJobTitle } from '../text/job-title.ts';
import { nameScore } from '../text/person-name.ts';
import type { PageLine } from './page-lines.ts';
import { foldedWords } from './same-person.ts';

/** Longest line that is a name. */
const LONGEST = 60;

/** Whether the lines are of two people at least: two names with an address each, or with a position right behind each. */
export function holdsTwo(lines: readonly PageLine[], { emails }: Person): boolean {
  const named = lines.filter(({ text }) => text.length < LONGEST && nameScore(text) >= 0.55 && !isJobTitle(text));
  const written = named.filter(({ text }) => emails.some(({ value }) => isMadeOf(value, text)));
  const titled = named.filter((line) => {
    const next = lines[lines.indexOf(line) + 1]?.text ?? '';
    return isJobTitle(next) && nameScore(next) < 0.6;
  });
  return differ(written) || differ(titled);
}

/** Two of them have no word in common: `Ada Marr` and `Mail Ada` are one. */
const differ = ([first, ...others]: readonly PageLine[]): boolean => {
  const words = new Set(foldedWords(first?.text ?? ''));
  return others.some(({ text }) => !foldedWords(text).some((word) => words.has(word)));
};
