import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseAst } from 'rolldown/parseAst';
import { describe, expect, test } from 'vitest';
import { newPerson } from '../../lib/person.ts';
import { seedForm } from '../../lib/seed.ts';
import { casesIn, OWN_PAGES } from '../accuracy/case.ts';
import { readInNode } from '../accuracy/page-in-node.ts';
import { settingsWith } from '../settings.ts';

/** No text, however long and however built, keeps a regular expression busy. */
const LIB = join(import.meta.dirname, '../../lib');

interface Expression {
  readonly file: string;
  readonly pattern: string;
  readonly flags: string;
}

/** Every literal of the library, found by parsing it: a new one is tested without being named here. */
function literalsOf(folder: string): Expression[] {
  const found = new Map<string, Expression>();
  for (const file of readdirSync(join(LIB, folder), { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts')) continue;
    const queue: unknown[] = [parseAst(readFileSync(join(LIB, folder, file), 'utf8'), { lang: 'ts' })];
    for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
      if (typeof node !== 'object' || node === null) continue;
      const { regex, value: _, ...children } = node as { regex?: Omit<Expression, 'file'>; value?: unknown };
      if (regex) found.set(`${regex.pattern}/${regex.flags}`, { file, ...regex });
      queue.push(...Object.values(children).filter((child) => child !== null));
    }
  }
  return [...found.values()];
}

/** Runs of what expressions repeat, each broken off by something that none of them takes. */
const RUNS = 'aA1 -.,@/:(|·*のé\n&[<'
  .split('')
  .concat(['a ', '1 ', 'A ', 'a-', 'a.', '1.', '1-', ', ', 'A a', 'a@', ' -', '( ', 'at ', 'a,', 'Aa at ', '\u00e9 ']);

function slowest({ pattern, flags }: Expression, length: number): number {
  const expression = new RegExp(pattern, flags);
  return Math.max(
    ...RUNS.map((run) => {
      const text = `${run.repeat(Math.ceil(length / run.length))}\u0001`;
      const start = busy();
      if (expression.global) for (const _ of text.matchAll(expression));
      else expression.test(text);
      return busy() - start;
    }),
  );
}

/** Milliseconds that this thread has worked: a busy machine does not count. */
const busy = () => process.threadCpuUsage().user / 1_000;

/** Milliseconds: what runs away needs seconds. */
const WITHIN = 400;

describe('each expression comes to an end', () => {
  // In the page a text may be as long as a reader takes in; behind it no value is longer than a capture keeps.
  test.each(literalsOf('extractors').map((one) => [`${one.file} /${one.pattern}/`, one] as const))('%s', (_, one) => {
    expect(slowest(one, 32_000)).toBeLessThan(WITHIN);
  });

  test.each(literalsOf('text').map((one) => [`${one.file} /${one.pattern}/`, one] as const))('%s', (_, one) => {
    expect(slowest(one, 4_000)).toBeLessThan(WITHIN);
  });
});

describe('a hostile profile is read in time', () => {
  const page = casesIn(OWN_PAGES, '.html').find(({ id }) => id === 'linkedin-sdui-2026-09-lazy');
  const { content = '', expected } = page ?? {};
  const address = expected?.pageUrl ?? '';

  test.each(RUNS)('with runs of %j for its name, headline, company and place', (run) => {
    const long = run.repeat(20_000 / run.length).replaceAll('<', '&lt;');
    const html = [
      'Perpetua Abiola-Stronsay',
      'Scaling lighthouses without scaling stairs',
      'Stronsay Optics',
      'Kirkwall',
    ].reduce((text, words) => text.replaceAll(`>${words}`, `>${words} ${long}`), content);
    const start = busy();
    const capture = readInNode(html, address);
    for (const person of capture.people) seedForm('en', person, settingsWith());
    expect(busy() - start).toBeLessThan(3_000);
    expect(JSON.stringify(capture).length).toBeLessThan(65_536);
  });

  test('whatever a claim says', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 500 }),
      fc.tuple(fc.constantFrom(...RUNS), fc.integer({ min: 1, max: 500 })).map(([run, times]) => run.repeat(times)),
    );
    const from = { reader: 'test', place: 'test', confidence: 'high' } as const;
    fc.assert(
      fc.property(text, text, text, (full, headline, about) => {
        const person = {
          ...newPerson(),
          names: [{ ...from, full: full.slice(0, 200) }],
          headlines: [{ ...from, value: headline }],
          abouts: [{ ...from, value: about }],
          birthDates: [{ ...from, value: headline.slice(0, 64) }],
        };
        const start = busy();
        seedForm('en', person, settingsWith());
        expect(busy() - start).toBeLessThan(WITHIN);
      }),
      { numRuns: 150 },
    );
  });
});
