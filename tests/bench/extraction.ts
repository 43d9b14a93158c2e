import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Capture } from '../../lib/capture.ts';
import { type PageReader, startPageReader } from '../accuracy/page-in-browser.ts';
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

/** What others read pages with, held against ours: at most so many milliseconds are given to each of them and each page. */
const PEERS = ['Readability', 'Defuddle', 'microformats-parser'] as const;
const PATIENCE = 20_000;
/** Beyond this they are not asked: they would take minutes. */
const PEERS_LIMIT = 20_000_000;

const ADDRESS = 'https://example.com/people/imogen-falk';
const UNIT = 'ms';

/**
 * The built script alone, on pages of growing size, in turns with its floors; then what the popup makes of its answer. The
 * script reads in one go: its time is the longest block that it puts into the page.
 */
export async function extractionRows(runs: number, noise: Noise): Promise<Row[]> {
  const script = readFileSync(join(EXTENSION, 'capture.js'), 'utf8');
  const understand = await bundle(join(import.meta.dirname, '../../lib/reading/understand.ts'), 'understand');
  const peers = await bundle(join(import.meta.dirname, 'peers-script.ts'), 'peers');
  const reader = await startPageReader();
  // The last page takes half a minute to arrive.
  reader.page.setDefaultNavigationTimeout(180_000);
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
    if (html.length < PEERS_LIMIT) rows.push(...(await peerRows(reader, what, { ours, peers, runs })));
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

/** Ours as so many times what each of the others takes; putting them into the page is not counted. */
async function peerRows(
  { page }: PageReader,
  what: string,
  { ours, peers, runs }: { readonly ours: readonly number[]; readonly peers: string; readonly runs: number },
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const name of PEERS) {
    const times: number[] = [];
    for (let spent = 0; times.length < runs && spent < PATIENCE; spent += times.at(-1) ?? 0)
      times.push((await timeInPage(page, `peers.readers['${name}']()`, peers)).milliseconds);
    rows.push({
      group: 'Reading a page, beside others',
      title: what,
      unit: UNIT,
      ours: figuresOf(ours),
      floors: { [name]: figuresOf(times) },
      // They find the text of an article, which is less than a person.
      ...(name !== 'microformats-parser' && { aim: { most: 0.1, of: 'ratio' as const } }),
    });
  }
  return rows;
}
