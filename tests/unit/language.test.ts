import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../lib/fields.ts';
import { day, plural, speak, t } from '../../lib/i18n.ts';

/** A language that was chosen in place of the browser's: its sentences are those of the package, filled in by the same rules. */
const messagesOf = (language: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../public/_locales/${language}/messages.json`), 'utf8'));

const use = (language: string) => speak({ language: language.replace('_', '-'), messages: messagesOf(language) });

afterEach(() => speak(undefined));

describe.each(LANGUAGES)('%s', (language) => {
  test('fills every place of every sentence', () => {
    use(language);
    const messages = messagesOf(language);
    for (const key of Object.keys(messages)) {
      const values = Object.keys(messages[key].placeholders ?? {}).map((_, place) => `«${place + 1}»`);
      // Names of the English file; those of other plurals are looked up in the same way.
      const sentence = t(key as Parameters<typeof t>[0], ...values);
      expect(sentence, key).not.toMatch(/\$\w+\$/);
      // One and two are words in some languages.
      for (const value of key.includes('__') ? [] : values) expect(sentence, key).toContain(value);
    }
  });
});

test('plurals and dates are those of the language', () => {
  use('ar');
  expect(
    new Set([1, 2, 3, 11, 100].map((count) => plural('outboxWaiting', count).replace(/\P{L}/gu, ''))).size,
  ).toBeGreaterThan(2);
  use('de');
  expect(day(Date.UTC(2026, 2, 5, 12), new Date('2026-11-12T12:00:00Z'))).toMatch(/5\. März/);
});

test('a name that is not there is an empty sentence, as the browser has it', () => {
  speak({ language: 'en', messages: {} });
  expect(t('undo')).toBe('');
});
