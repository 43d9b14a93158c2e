import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guessLanguage } from '../../lib/reading/guess-language.ts';
import { isNamedOtherwise } from '../../lib/text/not-a-phone.ts';
import { isPlace } from '../../lib/text/place-name.ts';
import { WordTable } from '../../lib/text/word-table.ts';

describe('a table of words is looked up as the pattern of the same words is', () => {
  const lists = {
    whole: ['co-op', 'bar', 'straße', 'media office', 'r&d'],
    begun: ['sales', 'öffentlich', 'it-'],
    ended: ['verein', 'büro'],
    before: 2,
  };
  const table = new WordTable(lists);
  const either = (words: readonly string[]) => words.join('|');
  const pattern = new RegExp(
    `(?<!\\p{L})(?:(?:${either(lists.whole)})(?!\\p{L})|(?:${either(lists.begun)}))|(?<=\\p{L}{2})(?:${either(lists.ended)})(?!\\p{L})`,
    'iu',
  );
  const words = [...lists.whole, ...lists.begun, ...lists.ended, 'Turn', 'x', 'Salesman', 'Bars', '12', 'é'];
  const joints = [' ', '', '-', '.', ', ', '&'];

  test('in any text', () => {
    const part = fc.tuple(
      fc.constantFrom(...words, ...words.map((word) => word.toUpperCase())),
      fc.constantFrom(...joints),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        const text = parts.flat().join('');
        expect([text, table.isIn(text)]).toEqual([text, pattern.test(text)]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a table without a kind of words finds none of that kind', () => {
    expect(new WordTable({}).isIn('Sales and more')).toBe(false);
    expect(new WordTable({ ended: ['verein'] }).isIn('Verein')).toBe(true);
  });
});

test.each([
  [
    'de',
    'Wir sind für Sie da und beraten Sie gern. Die Praxis ist auf der Höhe der Zeit, mit dem Auto und bei der Bahn.',
  ],
  [
    'en',
    'Our team is here for you and your family. This is the place to talk with people who are good at what they do.',
  ],
  [
    'fr',
    'Nous sommes là pour vous et les vôtres, dans une maison qui est sur la place du marché, avec des gens du pays.',
  ],
  ['it', 'Il nostro studio è per gli amici della montagna e per chi ama il mare: sono di casa, e dal mattino presto.'],
  [
    'nl',
    'Het team van de zaak is er voor u en uw gezin, met een lach en zonder wachten; wij zijn niet ver van het station.',
  ],
  ['ja', 'お問い合わせはこちらからお願いいたします。担当者が折り返しご連絡いたします。'],
  ['ko', '문의 사항은 담당자에게 연락해 주시기 바랍니다. 감사합니다.'],
  [undefined, 'Ada Marr · Kelp · 0171 555 0123'],
])('%s is told from its small words, or not at all', (language, text) => {
  expect(guessLanguage(text)).toBe(language);
});

test.each([
  ['Raleigh, NC', true],
  ['Salt Lake City, UT', true],
  ['Galway, Ireland', true],
  ['Ada Marr, MD', false],
  ['Chan, Vivian', false],
  ['Marr, Ada', false],
])('%s: a town is %s', (text, is) => {
  expect(isPlace(text)).toBe(is);
});

describe('what stands before a number says that it is no phone', () => {
  test.each([
    'Betriebsnummer der Handwerkskammer: ',
    'Umsatzsteuer-Identifikationsnummer gemäß § 27 a: DE ',
    'DE ',
    'Nr PWZ: ',
    'DIN: ',
    'Your order no. ',
    '주문번호 ',
  ])('%s', (before) => {
    expect(isNamedOtherwise(before)).toBe(true);
  });

  test.each(['Telefonnummer: ', 'Mobilnummer: ', 'Service-Nummer: ', 'Call us on ', 'Büro: ', 'Phone no. ', ''])(
    '%s may be a phone’s',
    (before) => {
      expect(isNamedOtherwise(before)).toBe(false);
    },
  );
});
