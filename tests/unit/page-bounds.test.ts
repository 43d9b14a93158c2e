import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { boundedPeople } from '../../lib/extractors/bounds.ts';
import { jsonLdItems } from '../../lib/extractors/schema-org/json-ld.ts';
import { newPerson } from '../../lib/person.ts';
import { pageInNode, readInNode } from '../accuracy/page-in-node.ts';

/** Pages that were made to break a reader, or are just very large. */
const from = { reader: 'test', place: 'test', confidence: 'high' } as const;
const address = 'https://example.com/people/ada';
const script = (data: string) => `<script type="application/ld+json">${data}</script>`;
const person = (more: object) => JSON.stringify({ '@context': 'https://schema.org', '@type': 'Person', ...more });

describe('the result is bounded', () => {
  test('in all, with as many people as fit', () => {
    const crowd = Array.from({ length: 500 }, (_, index) => ({
      ...newPerson(),
      names: [{ ...from, full: `Ada Byron ${index}` }],
      links: Array.from({ length: 40 }, () => ({ ...from, value: `https://example.com/${'x'.repeat(1_900)}` })),
    }));
    const kept = boundedPeople(crowd);
    expect(JSON.stringify(kept).length).toBeLessThanOrEqual(65_536);
    expect(kept.length).toBeGreaterThan(10);
    expect(kept[0]?.names[0]?.full).toBe('Ada Byron 0');
  });

  test('in each field, whatever stands there', () => {
    const long = 'y'.repeat(10_000);
    const claim = { ...from, value: long };
    const [kept] = boundedPeople([
      {
        ...newPerson(),
        names: [{ ...from, full: long }],
        jobs: [{ ...from, title: long, company: long, quote: long }],
        emails: [claim],
        phones: [claim],
        links: [claim],
        abouts: [claim],
      },
    ]);
    expect(kept?.names[0]?.full?.length).toBe(200);
    expect(kept?.jobs[0]?.quote?.length).toBe(300);
    expect([kept?.emails, kept?.phones, kept?.links]).toEqual([[], [], []]);
    expect(kept?.abouts[0]?.value.length).toBe(4_000);
  });

  test('ten thousand people on a page give the first two hundred at the most, in their order, and it says so', () => {
    const crowd = Array.from({ length: 10_000 }, (_, index) => `<p class="h-card">Ada Byron ${index}</p>`);
    const { people, isCut } = readInNode(crowd.join(''), 'https://example.com/members');
    expect(people.length).toBeGreaterThan(100);
    expect(people.length).toBeLessThanOrEqual(200);
    expect(people.map(({ names }) => names[0]?.full)).toEqual(people.map((_, index) => `Ada Byron ${index}`));
    expect(isCut).toBe(true);
  });

  test('and says when something was left out', () => {
    const employees = Array.from({ length: 400 }, (_, index) => ({
      '@type': 'Person',
      name: `Ada${index} Byron${index}`,
    }));
    const crowd = JSON.stringify({
      '@context': 'https://schema.org',
      '@type': 'Organization',
      name: 'X',
      employee: employees,
    });
    const capture = readInNode(script(crowd), address);
    expect(capture.people.length).toBeLessThanOrEqual(200);
    expect(capture.isCut).toBe(true);
    expect(JSON.stringify(capture).length).toBeLessThanOrEqual(65_536);
  });
});

describe('text is clean', () => {
  test('without controls and bidirectional ones, NFC, joiners kept', () => {
    const name = 'A\u0000da\u202E \u2066Byro\u0301n\u200B\uFEFF';
    const { people } = readInNode(
      script(person({ name, jobTitle: 'می\u200Cخواهم 👩\u200D🚒', url: address })),
      address,
    );
    expect(people[0]?.names[0]?.full).toBe('Ada Byrón');
    expect(people[0]?.jobs[0]?.title).toBe('می\u200Cخواهم 👩\u200D🚒');
  });

  test('and well formed for every server', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (name) => {
        const { people } = readInNode(
          script(person({ name: `Ada ${name.replaceAll('<', '')}`, url: address })),
          address,
        );
        for (const { names } of people) for (const { full = '' } of names) expect(full.isWellFormed()).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});

describe('markup that would exhaust a reader', () => {
  test('half a million levels deep', () => {
    const deep = `${'{"@type":"Person","knows":'.repeat(5_000)}{}${'}'.repeat(5_000)}`;
    expect(readInNode(script(deep) + script(person({ name: 'Ada Byron', url: address })), address).people).toHaveLength(
      1,
    );
  });

  test('larger than a block may be', () => {
    const { failures } = jsonLdItems([
      { textContent: person({ name: 'Ada', description: 'z'.repeat(600_000) }) } as unknown as Element,
    ]);
    expect(failures).toBe(1);
  });

  test('turning in circles', () => {
    const circle = JSON.stringify({
      '@graph': [
        { '@id': '#a', '@type': 'Person', name: 'Ada Byron', worksFor: { '@id': '#b' } },
        { '@id': '#b', '@type': 'Organization', name: 'Engines', employee: { '@id': '#a' } },
      ],
    });
    const { people } = readInNode(script(circle), address);
    expect(people[0]?.jobs[0]?.company).toBe('Engines');
  });

  test('microdata that refers to itself', () => {
    const html =
      '<div itemscope itemtype="https://schema.org/Person" id="a" itemref="a b"><span itemprop="name">Ada Byron</span></div><div id="b" itemprop="knows" itemscope itemtype="https://schema.org/Person" itemref="a">B</div>';
    expect(readInNode(html, address).people.length).toBeGreaterThan(0);
  });

  test('a form whose fields shadow what a reader would call', () => {
    const names = [
      'textContent',
      'firstChild',
      'attributes',
      'children',
      'getAttribute',
      'querySelector',
      'hasAttribute',
      'closest',
      'localName',
      'classList',
      'nodeName',
      'parentElement',
    ];
    const clobbered = `<form class="h-card" itemscope itemtype="https://schema.org/Person" typeof="Person">${names.map((name) => `<input name="${name}">`).join('')}<img name="body"><span class="p-name">X Y</span></form>`;
    const capture = readInNode(`${clobbered}${script(person({ name: 'Ada Byron', url: address }))}`, address);
    expect(capture.people[0]?.names[0]?.full).toBe('Ada Byron');
    expect(capture.readings.flatMap(({ failure }) => failure ?? [])).toEqual([]);
  });

  test('links that are no UTF-8, and addresses that are none', () => {
    const html = `<main><h1>Ada Byron</h1><a href="mailto:%E0%A4%A">x</a><a href="tel:%FF">y</a><a href="https://[broken">z</a><a href="javascript:alert(1)">j</a></main>`;
    const capture = readInNode(html, 'https://linktr.ee/ada%E0%A4%A');
    expect(capture.readings.flatMap(({ failure }) => failure ?? [])).toEqual([]);
    expect(capture.people[0]?.links).toEqual([]);
  });

  test('documents without a body', () => {
    const document = pageInNode('', address);
    document.body?.remove();
    expect(() => readInNode('', 'https://www.linkedin.com/in/ada/')).not.toThrow();
  });
});
