import { isLetter } from './word-table.ts';

/** A word of a table of labels where it stands in a line, with the signs behind it. */
export interface FoundLabel {
  readonly index: number;
  /** All of it, up to the value. */
  readonly text: string;
  /** The word as it stands there. */
  readonly word: string;
  readonly hasDot: boolean;
  /** A second word or a bracket before the sign: `Tél. portable :`, `Phone (cell):`. */
  readonly extra: string;
  readonly sign: string | undefined;
}

/** What may stand between a label's word and its value. */
const TAIL =
  /(?<dot>\.?)(?:\s{0,2}\(?(?:nr|no|n°|n\.|#)\.?\)?)?(?<extra>(?:\s{1,2}[\p{L}./-]{2,14}|\s{0,2}[(（][^()（）]{1,24}[)）])(?=\s{0,3}[:：]))?(?<sign>\s{0,3}[:：=]|\s{1,3}[-–]\s)?\s{0,4}/iuy;

const DIGIT = /\p{N}/u;
const LATIN = /\p{Script=Latin}/u;
const BLANK = /\s/;

/**
 * Finds words of a table in lines, the longest at each place; letters of either case, one blank or two. Looked up by their
 * first two letters: a pattern of so many words takes the browser thirty milliseconds to make.
 */
export class LabelFinder {
  readonly #words = new Map<string, string[]>();

  constructor(words: Iterable<string>) {
    for (const word of [...words].sort((a, b) => b.length - a.length)) {
      const key = word.slice(0, 2);
      const known = this.#words.get(key);
      if (known) known.push(word);
      else this.#words.set(key, [word]);
    }
  }

  find(line: string): FoundLabel[] {
    const small = line.toLowerCase();
    const lower = small.length === line.length ? small : line;
    const found: FoundLabel[] = [];
    for (let at = 0; at < line.length; at += 1) {
      const pairs = this.#words.get(lower.slice(at, at + 2)) ?? [];
      const singles = this.#words.get(lower.charAt(at)) ?? [];
      if (pairs.length + singles.length === 0 || !beginsWord(line, at)) continue;
      const label = labelAt(line, lower, at, pairs) ?? labelAt(line, lower, at, singles);
      if (!label) continue;
      found.push(label);
      at += label.text.length - 1;
    }
    return found;
  }
}

/** The first of the words that stands here whole, with what follows it. */
function labelAt(line: string, lower: string, at: number, words: readonly string[]): FoundLabel | undefined {
  for (const word of words) {
    const end = endOf(word, lower, at);
    if (end < 0 || (LATIN.test(line.charAt(end - 1)) && LATIN.test(line.charAt(end)))) continue;
    TAIL.lastIndex = end;
    const tail = TAIL.exec(line);
    return {
      index: at,
      text: line.slice(at, end + (tail?.[0].length ?? 0)),
      word: line.slice(at, end),
      hasDot: tail?.groups?.dot === '.',
      extra: tail?.groups?.extra ?? '',
      sign: tail?.groups?.sign,
    };
  }
  return undefined;
}

/** Not behind a letter, an address' signs, or a letter and a digit. */
function beginsWord(line: string, at: number): boolean {
  const before = line.charAt(at - 1);
  if (before === '') return true;
  if (before === '@' || before === '.' || isLetter(before)) return false;
  return !(DIGIT.test(before) && isLetter(line.charAt(at - 2)));
}

/** Where the word ends that begins here, or -1. */
function endOf(word: string, lower: string, at: number): number {
  if (lower.startsWith(word, at)) return at + word.length;
  if (!word.includes(' ')) return -1;
  let end = at;
  for (const sign of word) {
    if (sign === ' ') {
      if (!BLANK.test(lower.charAt(end))) return -1;
      end += BLANK.test(lower.charAt(end + 1)) ? 2 : 1;
    } else if (lower.startsWith(sign, end)) end += sign.length;
    else return -1;
  }
  return end;
}
