import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { casesIn } from '../accuracy/case.ts';
import { isExact, judgePage } from '../accuracy/judge-page.ts';
import { captureOfText } from '../accuracy/text-in-node.ts';
import open from '../fixtures/open.json' with { type: 'json' };

/**
 * Texts and the contact that each must give. What is not right yet stands in a list of its own; what becomes right must
 * leave it, so that it never gets wrong again unseen.
 */
const cases = casesIn(join(import.meta.dirname, '../fixtures/texts'), '.txt');

const judged = async ({ id, content, expected }: (typeof cases)[number]) =>
  judgePage({ id, content, expected }, await captureOfText(content, expected.language, expected.region));

describe('a text gives its contact', () => {
  test.each(cases.filter(({ id }) => !open.texts.includes(id)))('$id', async (one) => {
    const { fields, severe } = await judged(one);
    expect(fields.filter(({ verdict }) => verdict !== 'right' && verdict !== 'empty')).toEqual([]);
    expect(severe).toEqual([]);
  });

  test('what is not right yet is not right', async () => {
    const waiting = cases.filter(({ id }) => open.texts.includes(id));
    const right = await Promise.all(waiting.map(async (one) => (isExact(await judged(one)) ? [one.id] : [])));
    expect(right.flat()).toEqual([]);
  });
});
