import { narrow } from './clean.ts';

/** A number as it stands in a text, an extension behind it included. */
export interface FoundPhone {
  readonly phone: string;
  readonly index: number;
  readonly length: number;
  /** Nothing but digits: it may be any number at all. */
  readonly isBare: boolean;
}

/** Whether a number as written can be one, in the countries that the text may mean. */
export type IsPossible = (written: string) => boolean;

/** Between two digits: brackets, one sign, or blanks. A dot stands close, a dash or a slash may stand apart. */
const BETWEEN = String.raw`(?:[ ()]{0,3}(?:[-–‑]|\/{1,2})?[ ()]{0,3}|[.·])`;

const EXTENSION = String.raw`(?:[ ,;]{0,3}(?:extension|ext\.?|extn\.?|x|#|durchwahl|dw|poste|int\.|app\.|ramal|wew\.|doorkiesnr\.?|内線|內線|分機|分机|转|轉|내선|ต่อ|تحويلة|,,|;ext=)[ .:]{0,2}\d{1,7})?`;

/**
 * Digits in groups. Each part is bounded and no two neighbours share a character, so that no text makes it run away.
 * Not behind a letter of an alphabet, a sign of money or another digit; Chinese and Japanese put no blank there.
 */
const CANDIDATE = new RegExp(
  String.raw`(?:(?<![\p{N}])\+ ?|(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}$€£¥₩_#@+]|[\p{N}.][-–‑./]|\p{L}[-–‑]|[-–‑]{2}|[$€£¥])\(?\+? ?)\d(?:${BETWEEN}\d){5,39}(?![\d%$£]| ?€|[-–‑]{1,2}\d|\.\d| ?(?:…|\.{3}))${EXTENSION}(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\d])`,
  'giu',
);

/** Numbers that are written like phones and are none. */
const TRAPS: readonly RegExp[] = [
  // Dates and times, of either order.
  /^(?:\d{1,2}[./-]\s?\d{1,2}[./-]\s?(?:19|20|25)?\d{2}|(?:19|20|25)\d{2}[./-]\d{1,2}[./-]\d{1,2}(?:\s\d{1,2})?)$/,
  /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:\s\d{1,2})?$/,
  /^\d{1,2}[.]\d{2}\s?[-–]\s?\d{1,2}[.]\d{2}$/,
  // Hours without a colon: `0900-1730`.
  /^(?:[01]\d|2[0-4])(?:00|15|30|45)\s?[-–]\s?(?:[01]\d|2[0-4])(?:00|15|30|45)$/,
  // A date with more behind it: an hour, a price.
  /^\d{1,2}[./]\d{1,2}[./](?:19|20)\d{2}\s?[-–]\s?\d{1,2}$/,
  // What stands before a dash is a house, a hall, an item.
  /^(?!0\d\s[–-]\s\d[\d ]{7,}$)\d{1,2}\s[–-]\s\d/,
  // Pages of a journal and its year: `55-63 (2021)`.
  /^\d{1,4}[-–]\d{1,4}\s?\((?:19|20)\d{2}\)?$/,
  // A number of something and its month: `5550142 (03/2025)`.
  /\(\d{1,2}\/(?:19|20)\d{2}\)?$/,
  // Years from and to.
  /^(?:19|20)\d{2}\s?[-–/]\s?(?:19|20)\d{2}$/,
  // Postal codes: 04011-1234, 88000-155, 220-0011, 560 001.
  /^\d{5}-\d{3,4}$|^\d{3}-\d{4}$|^\d{4}-\d{3}$|^\d{3} ?\d{3}$/,
  // Amounts and decimals: 5.550.155, 12 500 000.
  /^\d{1,3}(?:\.\d{3}){1,3}$|^\d{1,3}(?: 000){1,3}$/,
  // A house and its postal code: `118 - 41042`; a register's year and number: `2026/0417`.
  /^\d{1,4}\s[-–]\s\d{5}$|^(?:19|20)\d{2}\/\d{2,6}$/,
  // A law and its year; who wrote a paper (ORCID).
  /^\d{1,5}\/(?:19|20)\d{2}$|^\d{4}-\d{4}-\d{4}-\d{4}$/,
  // A bracket inside a bracket, an address of the internet.
  /\(\s?\(|\)\s?\)|^\d{1,3}(?:\.\d{1,3}){3}$/,
];

/** What a scanner reads for digits, inside a number. */
const OCR: Readonly<Record<string, string>> = { l: '1', I: '1', '|': '1', O: '0', o: '0' };

/** A stretch in which digits stand among letters that scanners take for them. */
const SCANNED = /(?<![\p{L}\p{N}])[+(]?[\dlIOo|][\dlIOo|() ./–-]{4,30}(?![\p{L}])/gu;

/** The text with what a scanner misread in numbers put right. Only for text that is labelled as a number. */
export function repairDigits(text: string): string {
  return text.replace(SCANNED, (run) => {
    const digits = run.replace(/\D/g, '').length;
    const letters = run.replace(/[^lIOo|]/g, '').length;
    // A bar among blanks parts two things.
    return letters > 0 && digits >= 4
      ? run.replace(/[lIOo]|(?<=[\dlIOo])\||\|(?=[\dlIOo])/g, (sign) => OCR[sign] ?? sign)
      : run;
  });
}

const digitCount = (text: string) => text.replace(/\D/g, '').length;

/** All numbers of the text that can be phones, in their order. Dates, amounts, postal codes and the like are left out. */
export function findPhones(text: string, isPossible: IsPossible): FoundPhone[] {
  return [...narrow(text).matchAll(CANDIDATE)].flatMap((match) => {
    const parts = partsOf(match[0], isPossible);
    let from = 0;
    return parts.flatMap((part) => {
      const at = match[0].indexOf(part, from);
      from = at + part.length;
      const phone = part.trim().replace(/^\((?=[^)]*$)/, '');
      const found = { phone, index: match.index + at, length: part.length, isBare: /^\d+$/.test(phone) };
      return isTrap(phone) ? [] : [found];
    });
  });
}

const isTrap = (phone: string) => digitCount(phone) < 6 || TRAPS.some((trap) => trap.test(phone));

/** One number, or the several that stand behind each other: what cannot be one number is cut where the signs are strongest. */
function partsOf(run: string, isPossible: IsPossible): string[] {
  if (isPossible(run) && digitCount(run) <= 17) return [run];
  // `0755-8671 2094-603`: an extension behind a dash.
  const whole = run.replace(/(?<=\d{4})[-–]\d{2,5}$/, '');
  if (whole !== run && digitCount(whole) >= 9 && isPossible(whole)) return [whole];
  for (const cut of [/\s{1,5}\/\s{1,5}|\s{2,5}/, /\s{1,5}[-–‑]\s{1,5}|\s{0,5}\/\s{0,5}/, /(?<=\d{6,}) +(?=\d{6,})/]) {
    const parts = run.split(cut).filter((part) => digitCount(part) >= 6);
    if (parts.length > 0 && parts.join('').length < run.replace(/\s/g, '').length) {
      if (parts.every(isPossible)) return parts;
    }
    if (parts.length > 1 && parts.every((part) => digitCount(part) >= 7 && digitCount(part) <= 15)) return parts;
  }
  return digitCount(run) <= 15 ? [run] : [];
}
