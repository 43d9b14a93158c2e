import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { bundle } from '../e2e/bundle.ts';
import { numbered, openDriver } from '../e2e/driver.ts';
import { type Capturer, launch } from '../e2e/harness.ts';
import { samplePage } from '../e2e/pages.ts';
import { startSandbox } from '../sandbox/server.ts';
import type * as Script from './load-script.ts';
import type { Noise } from './noise.ts';
import { figuresOf, type Row } from './stats.ts';

type Global = { load: typeof Script };

const QUEUED = 10_000;
/** So many are sent of them, in parts that are held against each other. */
const PART = 150;
const PARTS = 4;
const { url, html } = samplePage('linkedin-sdui-2026');

/** The shipped extension with ten thousand contacts that wait, held against itself with none. */
export async function loadRows(runs: number, noise: Noise): Promise<Row[]> {
  const sandbox = await startSandbox({ protocol: 'http2', limit: Number.POSITIVE_INFINITY });
  const capturer = await launch({ sandbox });
  await capturer.setUp(sandbox);
  const driver = await openDriver(capturer);
  await driver.page.evaluate(await bundle(join(import.meta.dirname, 'load-script.ts'), 'load'));
  const inPage = <Result>(work: (script: Global) => Promise<Result>) =>
    driver.page.evaluate(`(${work})(globalThis)`) as Promise<Result>;
  const page = await capturer.visit(url, html);

  const measure = async (): Promise<{ opening: number[]; saving: number[] }> => {
    noise.look();
    const opening: number[] = [];
    for (let run = 0; run < runs; run += 1) opening.push(await open(capturer, page));
    await driver.page.bringToFront();
    const { took } = await driver.save(...Array.from({ length: runs }, (_, at) => numbered(at)));
    process.stdout.write('.');
    return { opening, saving: took };
  };

  // Nothing goes out while this is measured.
  await inPage(({ load }) => load.hold());
  await open(capturer, page);
  const empty = await measure();
  await driver.page.evaluate((most) => (globalThis as unknown as Global).load.fill(most), QUEUED);
  const full = await measure();

  await inPage(({ load }) => load.letGo());
  const rates: number[] = [];
  const heaps: number[] = [await workerHeap(capturer)];
  for (let part = 1; part <= PARTS; part += 1) {
    const began = performance.now();
    while (sandbox.api.contacts.length < part * PART) {
      await inPage(({ load }) => load.letGo());
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    rates.push((performance.now() - began) / PART);
    heaps.push(await workerHeap(capturer));
    process.stdout.write('.');
  }
  await capturer.close();
  await sandbox.close();
  const of = (value: number | undefined) => figuresOf(value === undefined ? [] : [value]);
  const group = `With ${QUEUED.toLocaleString('en')} that wait`;
  return [
    {
      group,
      title: 'click → form filled',
      unit: 'ms',
      ours: figuresOf(full.opening),
      floors: { 'with none': figuresOf(empty.opening) },
      aim: { most: 1.5, of: 'ratio' },
    },
    {
      group,
      title: 'a save, until it is on the disk: 95th of 100',
      unit: 'ms',
      ours: of(figuresOf(full.saving).p95),
      floors: { 'with none': of(figuresOf(empty.saving).p95) },
      aim: { most: 50, of: 'value' },
    },
    {
      group,
      title: `one sent, the last ${PART} of ${PART * PARTS}`,
      unit: 'ms',
      ours: of(rates.at(-1)),
      floors: { 'the first': of(rates[0]) },
      aim: { most: 1.5, of: 'ratio' },
    },
    {
      group,
      title: `heap of the worker after ${PART * PARTS} were sent`,
      unit: 'MB',
      ours: of(heaps.at(-1)),
      floors: { [`after ${PART}`]: of(heaps[1]), before: of(heaps[0]) },
      aim: { most: 1.2, of: 'ratio' },
    },
  ];
}

async function open(capturer: Capturer, page: Page): Promise<number> {
  const clicked = Date.now();
  const popup = await capturer.click(page);
  await popup.waitForFunction(() => performance.getEntriesByName('filled').length > 0);
  const filled = await popup.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('filled')[0]?.startTime ?? 0),
  );
  await popup.close();
  return filled - clicked;
}

/** In MB, after a collection. */
async function workerHeap(capturer: Capturer): Promise<number> {
  const worker = await capturer.worker();
  await worker.client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await worker.client.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}
