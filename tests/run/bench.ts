import { spawnSync } from 'node:child_process';
import { join, relative } from 'node:path';
import { closeBlankPages } from '../bench/blank-page.ts';
import { extractionRows } from '../bench/extraction.ts';
import { idleRows } from '../bench/idle.ts';
import { loadRows } from '../bench/load.ts';
import { machine, Noise } from '../bench/noise.ts';
import { openingRows } from '../bench/opening.ts';
import { print, write } from '../bench/report.ts';
import { sizeRows } from '../bench/sizes.ts';
import type { Row } from '../bench/stats.ts';
import { storageRows } from '../bench/storage.ts';
import { textRows } from '../bench/texts.ts';
import { wireRows } from '../bench/wire.ts';

/**
 * `npm run bench`: figures of the built extension beside their floors, taken in turns in one run; printed, and written as
 * JSON and as a page with bars. It is no test: nothing fails by it. `npm run bench -- reading texts` measures these alone;
 * RUNS is how often.
 */
const RUNS = Number(process.env.RUNS ?? 15);
const root = join(import.meta.dirname, '../..');
const noise = new Noise();

const PARTS: Readonly<Record<string, () => Promise<Row[]> | Row[]>> = {
  reading: () => extractionRows(RUNS, noise),
  texts: () => textRows(RUNS, noise),
  opening: () => openingRows(RUNS, noise),
  wire: () => wireRows(Math.min(RUNS, 8), noise),
  idle: idleRows,
  storage: () => storageRows(Math.max(RUNS, 30), noise),
  load: () => loadRows(Math.max(RUNS, 20), noise),
  sizes: sizeRows,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !(part in PARTS));
if (unknown.length > 0) throw new Error(`no part ${unknown}; there are ${Object.keys(PARTS).join(', ')}`);

const build = spawnSync(join(root, 'node_modules/.bin/wxt'), ['build'], {
  cwd: root,
  stdio: 'ignore',
  shell: process.platform === 'win32',
});
if (build.status !== 0) throw new Error('the build failed');

const rows: Row[] = [];
for (const [part, measure] of Object.entries(PARTS)) {
  if (wanted.length > 0 && !wanted.includes(part)) continue;
  process.stdout.write(`\n${part} `);
  rows.push(...(await measure()));
}
await closeBlankPages();

const report = { machine: machine(), warnings: noise.warnings(), rows };
print(report);
const files = write(report, join(root, '.output/bench'));
console.log(`\nAlso in ${files.map((file) => relative(root, file)).join(' and ')}.`);
