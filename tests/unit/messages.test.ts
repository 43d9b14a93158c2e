import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Sentences stand in the locales and nowhere else, and each language has all of them. */
const ROOT = join(import.meta.dirname, '../..');
const LOCALES = join(ROOT, 'public/_locales');

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const messagesOf = (locale: string): Record<string, Message> =>
  JSON.parse(readFileSync(join(LOCALES, locale, 'messages.json'), 'utf8'));

const english = messagesOf('en');
const PLURAL = /__(zero|one|two|few|many|other)$/;

describe.each(readdirSync(LOCALES))('%s', (locale) => {
  const messages = messagesOf(locale);

  test('has every sentence, and of each plural the forms that the language has', () => {
    const { pluralCategories } = new Intl.PluralRules(locale.replace('_', '-')).resolvedOptions();
    const expected = Object.keys(english).flatMap((key) => {
      if (!PLURAL.test(key)) return key;
      const stem = key.replace(PLURAL, '');
      return pluralCategories.map((form) => `${stem}__${form}`);
    });
    expect(new Set(Object.keys(messages))).toEqual(new Set(expected));
  });

  test('fills in what the English sentence fills in', () => {
    const different = Object.entries(messages).filter(([key, { message, placeholders = {} }]) => {
      const model = english[key] ?? english[key.replace(PLURAL, '__other')];
      const contents = (all: Message['placeholders'] = {}) =>
        Object.values(all)
          .map(({ content }) => content)
          .sort()
          .join();
      const named = [...message.matchAll(/\$([A-Z0-9_]+)\$/g)].map(([, name = '']) => name.toLowerCase());
      return contents(placeholders) !== contents(model?.placeholders) || named.some((name) => !(name in placeholders));
    });
    expect(different.map(([key]) => key)).toEqual([]);
  });
});

/** Texts that are the same in every language: examples of what is typed, names of keys, signs. */
const SAME = /^(?:https:\/\/…|\+852 9466 7788|vCard|JSON|CSV)$/;

test('no sentence stands in the code that draws', () => {
  const files = ['components', 'entrypoints'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx'))
      .map((file) => join(folder, file)),
  );
  const found = files.flatMap((file) => {
    const code = readFileSync(join(ROOT, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
    const texts = [...code.matchAll(/(?<!=)>\s*([^<>{}()=;]*\p{L}{2}[^<>{}()=;]*)<\//gu)].map(([, text = '']) =>
      text.trim(),
    );
    const attributes = [
      ...code.matchAll(/\b(?:aria-label|title|placeholder|alt|label|hint)=(?:"([^"]*)"|\{'([^']*)'\})/g),
    ].map(([, plain, quoted]) => plain ?? quoted ?? '');
    return [...texts, ...attributes]
      .filter((text) => /\p{L}{2}/u.test(text) && !SAME.test(text))
      .map((text) => `${file}: ${text}`);
  });
  expect(found).toEqual([]);
});

test('pages hold no sentence but the name', () => {
  const pages = readdirSync(join(ROOT, 'entrypoints'), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const texts = pages.flatMap((file) =>
    [
      ...readFileSync(join(ROOT, 'entrypoints', file), 'utf8')
        .replace(/<!--[\s\S]*?-->/g, '')
        .matchAll(/>([^<]*\p{L}[^<]*)</gu),
    ].map(([, text = '']) => text.trim()),
  );
  expect(new Set(texts)).toEqual(new Set(['Contact Capture']));
});
