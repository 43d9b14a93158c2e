import { join } from 'node:path';
import { bundle } from '../e2e/bundle.ts';
import { launch } from '../e2e/harness.ts';
import { makeFloor } from './floor.ts';
import type { Noise } from './noise.ts';
import { figuresOf, type Row } from './stats.ts';
import type * as Script from './storage-script.ts';

type Global = { storage: typeof Script };

const SIZES = [100, 1_000, 10_000];
const PEOPLE = 100_000;

/** The outbox at growing lengths, held against itself at the shortest; and the ledger with a hundred thousand people. */
export async function storageRows(runs: number, noise: Noise): Promise<Row[]> {
  const script = await bundle(join(import.meta.dirname, 'storage-script.ts'), 'storage');
  // In a blank extension: no worker of ours takes the entries away meanwhile.
  const floor = makeFloor();
  const capturer = await launch({ extension: floor.path });
  const page = await capturer.browser.newPage();
  await page.goto(capturer.url('options.html'));
  await page.evaluate(script);
  const rows: Row[] = [];
  const titles = {
    enqueue: 'a save, until it is on the disk',
    list: 'the whole list',
    drain: 'one on its way',
  } as const;
  const shortest: Record<string, Row['ours']> = {};
  for (const size of SIZES) {
    noise.look();
    await page.evaluate((most) => (globalThis as unknown as Global).storage.fill(most), size);
    const times = await page.evaluate((count) => (globalThis as unknown as Global).storage.useOutbox(count), runs);
    for (const [key, title] of Object.entries(titles)) {
      const ours = figuresOf(times[key as keyof typeof titles]); // the table's own keys
      const first = shortest[key];
      shortest[key] ??= ours;
      rows.push({
        group: 'Outbox',
        title: `${title}, of ${size.toLocaleString('en')}`,
        unit: 'ms',
        ours,
        floors: first ? { 'of 100': first } : {},
        ...(first && key !== 'list' && { aim: { most: 1.5, of: 'ratio' } as const }),
      });
    }
    process.stdout.write('.');
  }
  await page.evaluate((people) => (globalThis as unknown as Global).storage.fillLedger(people), PEOPLE);
  const asked = await page.evaluate((count) => (globalThis as unknown as Global).storage.askLedger(count), runs);
  const row = {
    group: 'Ledger of 100,000: saved before?',
    unit: 'ms',
    floors: {},
    aim: { most: 5, of: 'value' },
  } as const;
  rows.push({ ...row, title: 'one who was', ours: figuresOf(asked.known) });
  rows.push({ ...row, title: 'one who was not', ours: figuresOf(asked.stranger) });
  await capturer.close();
  floor.remove();
  return rows;
}
