import { describe, expect, test } from 'vitest';
import { type Case, casesIn, OWN_PAGES } from '../accuracy/case.ts';
import { judge } from '../accuracy/judge.ts';
import { peopleOf } from '../accuracy/outcome.ts';
import { readInNode } from '../accuracy/page-in-node.ts';

/** Fixtures are the tests: a page and the contact it must give. */
function check({ content, expected }: Case) {
  const capture = readInNode(content, expected.pageUrl ?? 'https://example.com/');
  expect(capture.readings.flatMap(({ failure }) => failure ?? [])).toEqual([]);
  const [person] = peopleOf(capture, expected.region);
  const { fields, severe } = judge(person, expected);
  expect(severe).toEqual([]);
  expect(fields.filter(({ verdict }) => verdict !== 'right' && verdict !== 'empty')).toEqual([]);
}

describe('each page gives the contact written beside it', () => {
  test.each(casesIn(OWN_PAGES, '.html').map((page) => [page.id, page] as const))('%s', (_, page) => check(page));
});
