/**
 * Controls, bidirectional controls and invisible characters that a page can hide in a value.
 * ZWJ and ZWNJ (200D, 200C) stay: without them family emoji, Persian and Hindi break.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is to be removed
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu;

/** Blanks that are not U+0020, line breaks left out. */
const BLANKS = /[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;

/** Line ends of every system, the Unicode separators included. */
const LINE_ENDS = /\r\n?|\u2028|\u2029|\u0085/g;

/** Nothing but ASCII on one line: only its blanks can be wrong, and it is nearly all that a page says. */
const PLAIN = /^[ -~]*$/;

/** The text as a person reads it, line breaks kept: well formed, NFC, no unseen characters, at most `max` UTF-16 units. */
export function cleanLines(text: string, max = 65_536): string {
  const kept = cut(text, max);
  if (PLAIN.test(kept)) return kept.replace(/ {2,}/g, ' ').trim();
  return kept
    .toWellFormed()
    .replace(LINE_ENDS, '\n')
    .replace(UNSEEN, '')
    .replace(BLANKS, ' ')
    .normalize('NFC')
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** The same on one line: each run of white space is one blank. */
export function cleanText(text: string, max = 65_536): string {
  return cleanLines(text, max).replace(/\n+/g, ' ');
}

/** Cuts to `max` UTF-16 units without leaving half a surrogate pair. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}

/** The first digit of each script whose digits people write numbers with. */
const ZEROS = [0x0660, 0x06f0, 0x0966, 0x0e50];

/** Full-width signs and blanks, and the digits of Arabic, Persian, Hindi and Thai, as ASCII has them. The length stays. */
export function narrow(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/\u3000/g, ' ')
    .replace(/\u2212/g, '-')
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[٠-٩۰-۹०-९๐-๙]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (ZEROS.findLast((zero) => zero <= code) ?? code));
    });
}
