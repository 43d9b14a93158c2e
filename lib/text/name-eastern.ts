import type { PersonName } from './name-parts.ts';
import { HAN_DOUBLE, HAN_SINGLE, HANGUL_DOUBLE, JAPANESE_FAMILY } from './name-words.ts';

const HAN_OR_KANA = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー・]+$/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /^\p{Script=Hangul}+$/u;

/** A word in the letters of Chinese, Japanese or Korean. */
export const isEastern = (token: string) => HAN_OR_KANA.test(token) || HANGUL.test(token);

/** Splits a name in Chinese, Japanese or Korean letters: the family comes first; an undivided one is parted by what is known of its kind. */
export function splitEastern(tokens: string[], language: string | undefined): PersonName | undefined {
  const [family, ...given] = tokens;
  if (family === undefined) return undefined;
  if (given.length > 0) return { first: given.join(' '), last: family };
  // A foreign name in katakana keeps its own order around the middle dot.
  if (family.includes('・')) {
    const parts = family.split('・').filter(Boolean);
    return { first: parts.slice(0, -1).join('・') || undefined, last: parts.at(-1) };
  }
  const letters = [...family];
  if (letters.length === 1) return { first: family };
  const size = familyLength(family, letters, language);
  return { first: letters.slice(size).join(''), last: letters.slice(0, size).join('') };
}

/** How many characters of an undivided name are the family name. */
function familyLength(name: string, letters: string[], language: string | undefined): number {
  if (HANGUL.test(name)) return HANGUL_DOUBLE.has(letters.slice(0, 2).join('')) && letters.length > 2 ? 2 : 1;
  if (HAN_DOUBLE.has(letters.slice(0, 2).join('')) && letters.length > 2) return 2;
  const known = letters.length > 3 || language === 'ja' ? [3, 2] : [];
  const size = known.find((count) => letters.length > count && JAPANESE_FAMILY.has(letters.slice(0, count).join('')));
  if (size !== undefined && language !== 'zh') return size;
  // `東海林ほたる`: a given name in another script begins where that does.
  const turn = /^\p{Script=Han}{1,4}(?=[\p{Script=Hiragana}\p{Script=Katakana}]{2,}$)/u.exec(name);
  if (turn) return [...turn[0]].length;
  const isJapanese =
    language === 'ja' ||
    KANA.test(name) ||
    (language !== 'zh' && letters.length > 3 && !HAN_SINGLE.includes(letters[0] ?? ''));
  if (!isJapanese || letters.length < 3) return 1;
  // Most Japanese family and given names have two characters; nothing in the text itself tells.
  return letters.length > 4 ? letters.length - 2 : 2;
}
