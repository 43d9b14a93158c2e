const LETTER = /\p{L}/u;

/** Whether the sign is a letter. Most are of ASCII, and need no pattern. */
export const isLetter = (sign: string) =>
  (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || (sign > '~' && LETTER.test(sign));

/** The words of a list as it is written in a file: parted by blanks; a blank inside one is written as `_`. */
export const wordsOf = (list: string): string[] =>
  list
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '));

interface Words {
  /** They stand whole: no letter before them, and none behind. */
  readonly whole?: readonly string[];
  /** Stems that begin a word. */
  readonly begun?: readonly string[];
  /** They end a word, with at least `before` letters in front of them. */
  readonly ended?: readonly string[];
  readonly before?: number;
}

/** Begins or ends of words, with the lengths that there are. */
class Parts {
  readonly #parts: ReadonlySet<string>;
  readonly #shortest: number;
  readonly #longest: number;

  constructor(parts: readonly string[]) {
    this.#parts = new Set(parts);
    const lengths = parts.map(({ length }) => length);
    this.#shortest = Math.min(...lengths);
    this.#longest = Math.max(...lengths);
  }

  begin(word: string): boolean {
    for (let length = Math.min(word.length, this.#longest); length >= this.#shortest; length -= 1)
      if (this.#parts.has(word.slice(0, length))) return true;
    return false;
  }

  /** With at least `before` letters in front. */
  end(word: string, before: number): boolean {
    for (let length = Math.min(word.length - before, this.#longest); length >= this.#shortest; length -= 1)
      if (this.#parts.has(word.slice(-length))) return true;
    return false;
  }
}

/** A blank or a sign of ASCII. */
const SIGN = /[ -@[-`{-~]/;

/**
 * A list of words, all in small letters, that is looked for in texts of either case. Looked up: a pattern of some hundred words
 * takes the browser ten milliseconds to make, and is tried at every letter.
 */
export class WordTable {
  readonly #whole: ReadonlySet<string>;
  readonly #begun: Parts;
  readonly #ended: Parts;
  readonly #before: number;
  /** Those with other signs than letters in them: `co-op`, `r&d`, `media enquiries`. */
  readonly #mixed: readonly { readonly text: string; readonly isWhole: boolean }[];

  constructor({ whole = [], begun = [], ended = [], before = 0 }: Words) {
    const isMixed = (text: string) => SIGN.test(text);
    this.#whole = new Set(whole);
    this.#begun = new Parts(begun);
    this.#ended = new Parts(ended);
    this.#before = before;
    this.#mixed = [
      ...whole.filter(isMixed).map((text) => ({ text, isWhole: true })),
      ...begun.filter(isMixed).map((text) => ({ text, isWhole: false })),
    ];
  }

  /** Whether the text has one of the words. */
  isIn(text: string): boolean {
    const lower = text.toLowerCase();
    for (let at = 0; at < lower.length; at += 1) {
      if (!isLetter(lower.charAt(at))) continue;
      let end = at + 1;
      while (end < lower.length && isLetter(lower.charAt(end))) end += 1;
      const word = lower.slice(at, end);
      if (
        this.#whole.has(word) ||
        this.#begun.begin(word) ||
        this.#ended.end(word, this.#before) ||
        this.#isMixedAt(lower, at)
      )
        return true;
      at = end;
    }
    return false;
  }

  #isMixedAt(lower: string, at: number): boolean {
    return this.#mixed.some(
      ({ text, isWhole }) => lower.startsWith(text, at) && !(isWhole && isLetter(lower.charAt(at + text.length))),
    );
  }
}
