import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Capture } from '../../lib/capture.ts';
import { startPageReader } from '../accuracy/page-in-browser.ts';
import { bundle } from '../e2e/bundle.ts';
import { EXTENSION } from '../e2e/harness.ts';
import { timeInPage } from './in-page.ts';
import { madePages } from './made-pages.ts';
import type { Noise } from './noise.ts';
import { figuresOf, type Row } from './stats.ts';

/** What a page's reading is held against. */
const FLOORS = {
  TreeWalker:
    '(() => { let count = 0; const walker = document.createTreeWalker(document); while (walker.nextNode()) count += 1; return count; })()',
  innerText: 'document.body.innerText.length',
  'JSON-LD': `[...document.querySelectorAll('script[type="application/ld+json"]')].map((script) => JSON.parse(script.textContent)).length`,
} as const;

const ADDRESS = 'https://example.com/people/imogen-falk';
const UNIT = 'ms';

/**
 * The built script alone, on pages of growing size, in turns with its floors; then what the popup makes of its answer. The
 * script reads in one go: its time is the longest block that it puts into the page.
 */
export async function extractionRows(runs: number, noise: Noise): Promise<Row[]> {
  const script = readFileSync(join(EXTENSION, 'capture.js'), 'utf8');
  const understand = await bundle(join(import.meta.dirname, '../../lib/reading/understand.ts'), 'understand');
  const reader = await startPageReader();
  const rows: Row[] = [];
  for (const { title, html } of madePages()) {
    await reader.show(html, ADDRESS, { runsScripts: true });
    await reader.page.waitForFunction(() => document.readyState === 'complete' && document.body.offsetHeight > 0);
    const nodes = Number((await timeInPage(reader.page, FLOORS.TreeWalker)).value);
    const ours: number[] = [];
    const floors = Object.keys(FLOORS).map((name) => [name, [] as number[]] as const);
    let capture: Capture | undefined;
    for (let run = 0; run < runs; run += 1) {
      noise.look();
      const read = await timeInPage(reader.page, script);
      capture = read.value as Capture; // the script's value
      ours.push(read.milliseconds);
      for (const [name, times] of floors)
        times.push((await timeInPage(reader.page, FLOORS[name as keyof typeof FLOORS])).milliseconds); // the table's own keys
      process.stdout.write('.');
    }
    const held = { group: 'Reading a page, the built script alone', unit: UNIT, ours: figuresOf(ours) };
    const named = Object.fromEntries(floors.map(([name, times]) => [name, figuresOf(times)]));
    const what = `${title}, ${nodes.toLocaleString('en')} nodes`;
    rows.push({ ...held, title: what, floors: named, aim: { most: 4, of: 'ratio' } });
    const most = nodes > 400_000 ? 1_500 : 50;
    rows.push({ ...held, title: `${what}: longest block`, floors: {}, aim: { most, of: 'value' } });
    const popup = await reader.page.browser().newPage();
    await popup.evaluate(understand);
    const times = await popup.evaluate(
      (answer, count) => {
        const { understood } = (
          globalThis as unknown as { understand: typeof import('../../lib/reading/understand.ts') }
        ).understand;
        return Array.from({ length: count }, () => {
          const began = performance.now();
          understood(answer, 'GB');
          return performance.now() - began;
        });
      },
      capture as Capture & undefined, // there was at least one run
      runs,
    );
    await popup.close();
    rows.push({
      group: 'Understanding what was read, in the popup',
      title: what,
      unit: UNIT,
      ours: figuresOf(times),
      floors: {},
    });
  }
  await reader.close();
  return rows;
}
