import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peopleInText } from '../../lib/reading/selection.ts';

/** Hostile texts: nothing throws, and nothing runs away. */
describe('any text', () => {
  test('is read without a fault, the same each time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
        const people = await peopleInText(text, { country: 'DE' });
        expect(await peopleInText(text, { country: 'DE' })).toEqual(people);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['digits', '1'],
    ['digits with blanks', '1 '],
    ['digits with dashes', '1-'],
    ['brackets', '('],
    ['at signs', 'a@'],
    ['dots', 'a.'],
    ['names', 'Jane Doe '],
    ['lines of names', 'Jane Doe\n'],
    ['labels', 'Tel: '],
    ['lines of labels', 'Tel:\nFax:\n'],
    ['commas', 'a,b, '],
    ['dashes', 'A – B – '],
    ['introductions', 'my name is Jane Doe from '],
    ['quotes', '> > '],
    ['characters of Chinese', '王'],
    ['streets', 'Hafenstraße 1, '],
    ['stars', '*'],
    ['rules', '-----\n'],
  ])('of 32,000 %s comes to an end', async (_, part) => {
    const text = part.repeat(Math.ceil(32_000 / part.length));
    expect((await peopleInText(text, { country: 'DE', locale: 'de' })).length).toBeLessThanOrEqual(1);
  });
});
