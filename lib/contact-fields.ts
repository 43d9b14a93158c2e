import * as z from 'zod/mini';
import { type ErrorCode, LIMITS, refuse } from './contact-errors.ts';
import type { CustomFieldDefinition } from './fields.ts';
import { cleanLines, cleanText } from './text/clean.ts';

/** One line of text; blank counts as absent. */
export const line = (max: number) =>
  z
    .pipe(
      z.string(),
      z.transform((text) => cleanText(text) || undefined),
    )
    .check(z.refine((text) => (text?.length ?? 0) <= max, refuse('tooLong', max)));

/** The same with a test of its own, made only where the length is right. */
export const lineWith = (max: number, test: (text: string) => boolean, code: ErrorCode) =>
  line(max).check(z.refine((text) => text === undefined || text.length > max || test(text), refuse(code)));

/** Digits as people write them: `+` kept, blanks, dots, hyphens, slashes and brackets dropped. */
export function barePhone(text: string): string {
  return cleanText(text)
    .normalize('NFKC')
    .replace(/[\s().\-–—/]/g, '');
}

/** E.164, from any way of writing it that has its country code. */
export const phoneNumber = z
  .pipe(
    z.string(),
    z.transform((text) => barePhone(text) || undefined),
  )
  .check(
    z.refine((phone) => phone === undefined || phone.startsWith('+'), refuse('phoneCountry')),
    // E.164: at most 15 digits, no country code begins with 0; 7 is the shortest subscriber number in use with its code.
    z.refine(
      (phone) => phone === undefined || !phone.startsWith('+') || /^\+[1-9]\d{6,14}$/.test(phone),
      refuse('phoneDigits'),
    ),
  );

export const isEmail = (text: string) =>
  /^[^\s@<>()[\],;:"\\]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,10}[\p{L}\p{N}-]{2,63}$/u.test(
    text,
  );

/** A calendar day as the browser's date control gives it, checked against the calendar (no 31 February). */
function calendarDay(iso: string): { day: string; month: string; year: string } | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  if (!year || !month || !day) return undefined;
  const date = new Date(`${iso}T00:00:00Z`);
  const real = date.getUTCDate() === Number(day) && date.getUTCMonth() + 1 === Number(month) && Number(year) >= 1000;
  return real ? { day, month, year } : undefined;
}

/** `YYYY-MM-DD` in, the API's `DD/MM/YYYY` out. */
export const birthDate = z.pipe(
  lineWith(LIMITS.name, (iso) => calendarDay(iso) !== undefined, 'date').check(
    z.refine((iso) => !iso || !calendarDay(iso) || iso <= new Date().toISOString().slice(0, 10), refuse('dateFuture')),
  ),
  z.transform((iso) => {
    const date = iso === undefined ? undefined : calendarDay(iso);
    return date && `${date.day}/${date.month}/${date.year}`;
  }),
);

const isHttpUrl = (text: string) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

/** ISO 3166-1 alpha-2, upper case. */
const country = lineWith(LIMITS.text, (text) => /^[A-Z]{2}$/.test(text), 'country');

export const address = z.object({
  street: z
    .pipe(
      z.string(),
      z.transform((text) => cleanLines(text).replace(/\n+/g, ', ') || undefined),
    )
    .check(z.refine((text) => (text?.length ?? 0) <= LIMITS.text, refuse('tooLong', LIMITS.text))),
  city: line(LIMITS.text),
  state: line(LIMITS.text),
  zipcode: line(LIMITS.text),
  country,
});

/**
 * One custom field, by its type. Sources of the forms: the API's table of custom field types (a date is a moment
 * in UTC; a multiple choice is sent as an array, the page's only form that holds several).
 */
export function customField(definition: CustomFieldDefinition) {
  const isOption = (text: string) => definition.options.includes(text);
  switch (definition.type) {
    case 'Text':
      return line(LIMITS.custom);
    case 'URL':
      return lineWith(LIMITS.custom, isHttpUrl, 'url');
    case 'Picklist':
      return lineWith(LIMITS.custom, isOption, 'choice');
    case 'MultiPicklist':
      return z.pipe(
        z.array(z.string()).check(z.refine((chosen) => chosen.every(isOption), refuse('choice'))),
        z.transform((chosen) => (chosen.length > 0 ? chosen : undefined)),
      );
    case 'Boolean':
      return lineWith(LIMITS.custom, (text) => text === 'true' || text === 'false', 'choice');
    case 'Date':
      return z.pipe(
        lineWith(LIMITS.custom, (iso) => calendarDay(iso) !== undefined, 'date'),
        z.transform((iso) => iso && `${iso}T00:00:00Z`),
      );
    case 'Time':
      return lineWith(LIMITS.custom, (text) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text), 'time');
  }
}
