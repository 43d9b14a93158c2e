import { join } from 'node:path';
import { bundle } from '../e2e/bundle.ts';
import { withBlankPage } from './blank-page.ts';
import type { Noise } from './noise.ts';
import { figuresOf, type Row } from './stats.ts';

const SIGNATURE = `Imogen Falk
Head of Purchasing
Fenwick Tools Ltd
1 Mill Lane, Leeds LS1 4AB, United Kingdom
T +44 20 7946 0123 | M +44 7700 900123
imogen.falk@example.com | www.example.com`;

const SENTENCE =
  'We looked at the sheets on Tuesday and would take forty of the larger ones, if the crates come back by June. ';

/** A mail of so many characters with its signature at the end, as it is selected or pasted. */
const mail = (characters: number) => {
  const body = SENTENCE.repeat(Math.ceil(characters / SENTENCE.length)).slice(0, characters - SIGNATURE.length - 40);
  return `Hello,\n${body.replace(/(.{300,400}) /g, '$1\n\n')}\n\nBest regards\n\n${SIGNATURE}\n`;
};

/** Rows of an address book: all names, numbers and addresses, which is the most work there is. */
const list = (characters: number) => {
  const rows: string[] = [];
  for (let at = 0, length = 0; length < characters; at += 1) {
    const row = `Imogen Falk${at}, Buyer, Fenwick Tools, imogen${at}@example.com, +44 20 7946 0${String(at % 1000).padStart(3, '0')}`;
    rows.push(row);
    length += row.length + 1;
  }
  return rows.join('\n');
};

const TEXTS = { 'a mail of 1 kB': mail(1_000), 'a mail of 10 kB': mail(10_000), 'a list of 10 kB': list(10_000) };

/** Reading a text that was selected, pasted or dropped: the first time, and again. */
export async function textRows(runs: number, noise: Noise): Promise<Row[]> {
  const script = await bundle(join(import.meta.dirname, '../../lib/reading/selection.ts'), 'selection');
  const rows: Row[] = [];
  for (const [title, text] of Object.entries(TEXTS)) {
    const first: number[] = [];
    const again: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      noise.look();
      await withBlankPage(async (page) => {
        await page.evaluate(script);
        const [cold = Number.NaN, warm = Number.NaN] = await page.evaluate((written) => {
          const { peopleInText } = (
            globalThis as unknown as { selection: typeof import('../../lib/reading/selection.ts') }
          ).selection;
          return [1, 2].map(() => {
            const began = performance.now();
            peopleInText(written, { locale: 'en-GB', country: 'GB' });
            return performance.now() - began;
          });
        }, text);
        first.push(cold);
        again.push(warm);
      });
    }
    const row = { group: 'Reading a text', unit: 'ms', floors: {}, aim: { most: 20, of: 'value' } } as const;
    rows.push({ ...row, title: `${title}, the first time`, ours: figuresOf(first) });
    rows.push({ ...row, title: `${title}, again`, ours: figuresOf(again) });
    process.stdout.write('.');
  }
  return rows;
}
