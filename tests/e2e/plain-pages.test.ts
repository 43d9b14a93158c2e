import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casesIn } from '../accuracy/case.ts';
import { isExact, judgePage } from '../accuracy/judge-page.ts';
import { type PageReader, startPageReader } from '../accuracy/page-in-browser.ts';
import open from '../fixtures/open.json' with { type: 'json' };

/** Pages without markup, in the real browser: what is seen is what counts. Those not right yet stand in a list of their own. */
const cases = casesIn(join(import.meta.dirname, '../fixtures/plain'), '.html');
let reader: PageReader;

beforeAll(async () => {
  reader = await startPageReader();
});
afterAll(() => reader.close());

const judged = async (one: (typeof cases)[number]) =>
  judgePage(one, await reader.read(one.content, one.expected.pageUrl ?? 'https://example.com/'));

describe('a page without markup gives its person', () => {
  test.each(cases.filter(({ id }) => !open.plain.includes(id)))('$id', async (one) => {
    const { fields, severe } = await judged(one);
    expect(fields.filter(({ verdict }) => verdict !== 'right' && verdict !== 'empty')).toEqual([]);
    expect(severe).toEqual([]);
  });

  test('what is not right yet is not right', async () => {
    const right: string[] = [];
    for (const one of cases) if (open.plain.includes(one.id) && isExact(await judged(one))) right.push(one.id);
    expect(right).toEqual([]);
  });
});
