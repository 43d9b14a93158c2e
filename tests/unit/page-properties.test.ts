import { describe, expect, test } from 'vitest';
import type { Capture } from '../../lib/capture.ts';
import { casesIn, OWN_PAGES } from '../accuracy/case.ts';
import { valuesNotOn } from '../accuracy/made-up.ts';
import { peopleOf } from '../accuracy/outcome.ts';
import { pageInNode, readDocument, readInNode } from '../accuracy/page-in-node.ts';

/** What holds of every page, whatever it says. */
const pages = casesIn(OWN_PAGES, '.html').map(({ id, content, expected }) => ({
  id,
  html: content,
  address: expected.pageUrl ?? 'https://example.com/',
  expected,
}));
const all = pages.map((page) => [page.id, page] as const);

/** A result without what only tells how it was come by. */
const facts = ({ people, state }: Capture) => JSON.stringify({ people, state });

describe('each page', () => {
  test.each(all)('%s is left as it is, and gives the same twice', (_, { html, address }) => {
    const document = pageInNode(html, address);
    const before = document.documentElement.outerHTML;
    const first = readDocument(document, address);
    const second = readDocument(document, address);
    expect(document.documentElement.outerHTML === before).toBe(true);
    expect(second).toEqual(first);
    expect(JSON.parse(JSON.stringify(first))).toEqual(JSON.parse(JSON.stringify(second)));
    expect(JSON.stringify(first).length).toBeLessThanOrEqual(65_536);
  });

  test.each(all)('%s gives nothing that is not on it', (_, { html, address }) => {
    const capture = readInNode(html, address);
    expect(valuesNotOn(html, address, capture)).toEqual([]);
  });
});

/** Hashes of both kinds that the pages use: letters only, or hexadecimal. */
const HASHED = /^(?:[A-Za-z]{33,40}|_?[\da-f]{8})$/;

const withClasses = (html: string, change: (name: string) => string) =>
  html.replace(/(<[^>]*?\sclass=)"([^"]*)"/g, (_, start: string, names: string) => {
    const changed = names.split(/\s+/).map(change).filter(Boolean);
    return `${start}"${changed.join(' ')}"`;
  });

describe('class names of LinkedIn', () => {
  const linkedinPages = pages.filter(({ id }) => id.startsWith('linkedin-'));

  test.each(linkedinPages.map((page) => [page.id, page] as const))(
    '%s does not depend on hashed ones',
    (_, { html, address }) => {
      const renamed = withClasses(html, (name) => (HASHED.test(name) ? [...name].reverse().join('') : name));
      expect(facts(readInNode(renamed, address))).toBe(facts(readInNode(html, address)));
    },
  );

  // Leads and profiles: by the slug of the address. The pages of 2014 to 2018 are ids and class names throughout.
  const profiles = linkedinPages.filter(({ expected }) => expected.pageType === 'person');
  test.each(profiles.map((page) => [page.id, page] as const))(
    '%s gives name and slug without any class at all',
    (_, { html, address, expected }) => {
      const capture = readInNode(
        withClasses(html, () => ''),
        address,
      );
      const [person] = peopleOf(capture, expected.region);
      const [before] = peopleOf(readInNode(html, address), expected.region);
      expect([person?.lastName, person?.url]).toEqual([before?.lastName, before?.url]);
    },
  );

  test.each(
    linkedinPages.filter(({ expected }) => expected.pageType === 'none').map((page) => [page.id, page] as const),
  )('%s has nobody without classes, too', (_, { html, address }) => {
    const { people } = readInNode(
      withClasses(html, () => ''),
      address,
    );
    expect(people.flatMap(({ names }) => names)).toEqual([]);
  });
});
