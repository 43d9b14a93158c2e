import type { Page } from 'puppeteer-core';
import { type Capturer, EXTENSION, launch, pressSave, shown } from '../e2e/harness.ts';
import { samplePage } from '../e2e/pages.ts';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { makeFloor } from './floor.ts';
import { madePages } from './made-pages.ts';
import type { Noise } from './noise.ts';
import { figuresOf, type Row } from './stats.ts';

const { url, html } = samplePage('linkedin-sdui-2026');
const [SHORT, LONG] = madePages();
const ADDRESS = 'https://example.com/people/imogen-falk';

interface Opened {
  /** Milliseconds from the click on the toolbar button until the form is filled. */
  readonly filled: number;
  /** Of the popup's JavaScript, in MB, after a collection. */
  readonly heap: number;
}

async function open(capturer: Capturer, page: Page): Promise<Opened> {
  const clicked = Date.now();
  const popup = await capturer.click(page);
  await popup.waitForFunction(() => performance.getEntriesByName('filled').length > 0);
  const filled = await popup.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('filled')[0]?.startTime ?? 0),
  );
  const session = await popup.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await popup.close();
  return { filled: filled - clicked, heap: usedSize / 1e6 };
}

/** Stops the extension's worker, from one of its pages. */
async function stopWorker(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await session.detach();
}

async function arrival(sandbox: Sandbox, since: number): Promise<number> {
  while (Date.now() < since + 20_000) {
    const last = sandbox.api.arrivals.at(-1);
    if (last && last.at >= since) return last.at - since;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  throw new Error('the request did not come');
}

/** Milliseconds from the press of Save, the worker stopped, until the request is on the wire. */
async function saveToWire(capturer: Capturer, sandbox: Sandbox): Promise<number> {
  const page = await capturer.visit(url, html);
  const popup = await capturer.click(page);
  await shown(popup, 'form');
  await stopWorker(popup);
  const pressed = Date.now();
  await pressSave(popup);
  const elapsed = await arrival(sandbox, pressed);
  await popup.close();
  await page.close();
  return elapsed;
}

type Chrome = {
  chrome: {
    permissions: { request(wanted: object): Promise<boolean> };
    storage: { session: { set(items: object): Promise<void> } };
  };
};

async function floorToWire(capturer: Capturer, sandbox: Sandbox): Promise<number> {
  const page = await capturer.browser.newPage();
  await page.goto(capturer.url('options.html'));
  await page.evaluate(() =>
    (globalThis as unknown as Chrome).chrome.permissions.request({ origins: ['https://127.0.0.1/*'] }),
  );
  await stopWorker(page);
  const pressed = Date.now();
  await page.evaluate((send) => (globalThis as unknown as Chrome).chrome.storage.session.set({ send }), {
    url: `${sandbox.baseUrl}/v1/api/apps/${sandbox.appId}/management/create_externalcontact?${pressed}`,
    token: `Bearer ${sandbox.token}`,
  });
  const elapsed = await arrival(sandbox, pressed);
  await page.close();
  return elapsed;
}

/** Each measurement: its title, and the most that is aimed at as so many times the blank extension's. */
const MEASURED = {
  cold: ['click → form filled, LinkedIn’s page, cold', 1.15],
  warm: ['the same, warm', 1.15],
  short: ['a page of 50 kB, warm', 1.15],
  long: ['a page of 500 kB, warm', 1.15],
  wire: ['Save, worker stopped → request on the wire', undefined],
} as const;

type Times = Record<keyof typeof MEASURED | 'heap', number[]>;

const noTimes = (): Times => ({ cold: [], warm: [], short: [], long: [], wire: [], heap: [] });

/** The popup beside a blank one, in turns, each in a browser of its own. */
export async function openingRows(runs: number, noise: Noise): Promise<Row[]> {
  const floor = makeFloor();
  const sandbox = await startSandbox({ protocol: 'http2' });
  const [ours, blank] = [noTimes(), noTimes()];
  for (let run = 0; run < runs; run += 1) {
    for (const [times, extension] of [
      [ours, EXTENSION],
      [blank, floor.path],
    ] as const) {
      noise.look();
      const capturer = await launch({ sandbox, extension });
      const page = await capturer.visit(url, html);
      times.cold.push((await open(capturer, page)).filled);
      const { filled, heap } = await open(capturer, page);
      times.warm.push(filled);
      times.heap.push(heap);
      for (const [kind, made] of [
        ['short', SHORT],
        ['long', LONG],
      ] as const) {
        const other = await capturer.visit(ADDRESS, made?.html ?? '');
        times[kind].push((await open(capturer, other)).filled);
        await other.close();
      }
      if (run < 5) {
        if (extension === EXTENSION) {
          await capturer.setUp(sandbox);
          times.wire.push(await saveToWire(capturer, sandbox));
        } else {
          await capturer.grant('https://127.0.0.1/*');
          times.wire.push(await floorToWire(capturer, sandbox));
        }
      }
      await capturer.close();
      process.stdout.write('.');
    }
  }
  await sandbox.close();
  floor.remove();
  const rows = Object.entries(MEASURED).map(([name, [title, most]]): Row => {
    const key = name as keyof typeof MEASURED; // the table's own keys
    const held = { ours: figuresOf(ours[key]), floors: { blank: figuresOf(blank[key]) } };
    return { group: 'Opening', title, unit: 'ms', ...held, ...(most && { aim: { most, of: 'ratio' } }) };
  });
  const heap = figuresOf(blank.heap);
  const most = Number((heap.median * 1.3 + 1).toFixed(2));
  rows.push({
    group: 'Opening',
    title: 'heap of the filled popup',
    unit: 'MB',
    ours: figuresOf(ours.heap),
    floors: { blank: heap },
    aim: { most, of: 'value' },
  });
  return rows;
}
