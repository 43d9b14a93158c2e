import { casesIn, OWN_PAGES } from '../accuracy/case.ts';

/** One of the project's own pages, with its address and the contact expected of it. */
export function samplePage(id: string) {
  const found = casesIn(OWN_PAGES, '.html').find((page) => page.id === id);
  if (!found?.expected.pageUrl) throw new Error(`no page ${id}`);
  return { url: found.expected.pageUrl, html: found.content, expected: found.expected };
}
