import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casesIn, OWN_PAGES } from '../accuracy/case.ts';
import { judgePage } from '../accuracy/judge-page.ts';
import { type PageReader, startPageReader } from '../accuracy/page-in-browser.ts';

/** The fixtures once more: parsed by the real browser, under their own addresses, read by the scripts as they are built. */
let reader: PageReader;
beforeAll(async () => {
  reader = await startPageReader();
});
afterAll(() => reader.close());

describe('each page gives the contact written beside it, in the real browser', () => {
  test.each(casesIn(OWN_PAGES, '.html').map((page) => [page.id, page] as const))('%s', async (_, page) => {
    const capture = await reader.read(page.content, page.expected.pageUrl ?? 'https://example.com/');
    const { fields, severe } = judgePage(page, capture);
    expect(severe).toEqual([]);
    expect(fields.filter(({ verdict }) => verdict !== 'right' && verdict !== 'empty')).toEqual([]);
  });
});
