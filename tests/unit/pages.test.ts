import { describe, expect, test } from 'vitest';
import { type Case, casesIn, OWN_PAGES } from '../accuracy/case.ts';
import { judgePage } from '../accuracy/judge-page.ts';
import { readInNode } from '../accuracy/page-in-node.ts';

/** Fixtures are the tests: a page and the contact it must give. */
function check(page: Case) {
  const { fields, severe } = judgePage(page, readInNode(page.content, page.expected.pageUrl ?? 'https://example.com/'));
  expect(severe).toEqual([]);
  expect(fields.filter(({ verdict }) => verdict !== 'right' && verdict !== 'empty')).toEqual([]);
}

describe('each page gives the contact written beside it', () => {
  test.each(casesIn(OWN_PAGES, '.html').map((page) => [page.id, page] as const))('%s', (_, page) => check(page));
});
