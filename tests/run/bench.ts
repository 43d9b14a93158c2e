import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { makeFloor } from '../bench/floor.ts';
import { figuresOf, row } from '../bench/stats.ts';
import { BUDGETS, formScripts, INJECTED, packageSizes, staticScripts } from '../built/sizes.ts';
import { type Capturer, EXTENSION, launch, pressSave, shown } from '../e2e/harness.ts';
import { samplePage } from '../e2e/pages.ts';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';

/** `npm run bench`: figures beside their floors, taken in turns in one run. Prints them; it is no test. */
const RUNS = Number(process.env.RUNS ?? 15);
const root = join(import.meta.dirname, '../..');
const { url, html } = samplePage('linkedin-sdui-2026');

/** Milliseconds from the click on the toolbar button until the form is filled. */
async function clickToFilled(capturer: Capturer, page: Page): Promise<number> {
  const clicked = Date.now();
  const popup = await capturer.click(page);
  await popup.waitForFunction(() => performance.getEntriesByName('filled').length > 0);
  const filled = await popup.evaluate(
    () => performance.timeOrigin + (performance.getEntriesByName('filled')[0]?.startTime ?? 0),
  );
  await popup.close();
  return filled - clicked;
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

async function floorToWire(capturer: Capturer, sandbox: Sandbox): Promise<number> {
  const page = await capturer.browser.newPage();
  await page.goto(capturer.url('options.html'));
  await page.evaluate(() =>
    (
      globalThis as unknown as { chrome: { permissions: { request(wanted: object): Promise<boolean> } } }
    ).chrome.permissions.request({
      origins: ['https://127.0.0.1/*'],
    }),
  );
  await stopWorker(page);
  const pressed = Date.now();
  await page.evaluate(
    (send) =>
      (
        globalThis as unknown as { chrome: { storage: { session: { set(items: object): Promise<void> } } } }
      ).chrome.storage.session.set({ send }),
    {
      url: `${sandbox.baseUrl}/v1/api/apps/${sandbox.appId}/management/create_externalcontact?${pressed}`,
      token: `Bearer ${sandbox.token}`,
    },
  );
  const elapsed = await arrival(sandbox, pressed);
  await page.close();
  return elapsed;
}

const build = spawnSync(join(root, 'node_modules/.bin/wxt'), ['build'], {
  cwd: root,
  stdio: 'ignore',
  shell: process.platform === 'win32',
});
if (build.status !== 0) throw new Error('the build failed');
const floor = makeFloor();
const sandbox = await startSandbox({ protocol: 'http2' });
const measured = { cold: [[], []], warm: [[], []], wire: [[], []] } as Record<string, [number[], number[]]>;

for (let run = 0; run < RUNS; run += 1) {
  for (const [place, extension] of [EXTENSION, floor.path].entries()) {
    const capturer = await launch({ sandbox, extension });
    const page = await capturer.visit(url, html);
    measured.cold?.[place]?.push(await clickToFilled(capturer, page));
    measured.warm?.[place]?.push(await clickToFilled(capturer, page));
    if (run < 5) {
      if (extension === EXTENSION) {
        await capturer.setUp(sandbox);
        measured.wire?.[place]?.push(await saveToWire(capturer, sandbox));
      } else {
        await capturer.grant('https://127.0.0.1/*');
        measured.wire?.[place]?.push(await floorToWire(capturer, sandbox));
      }
    }
    await capturer.close();
    process.stdout.write('.');
  }
}
await sandbox.close();
floor.remove();

console.log(`\n\n${''.padEnd(44)}${'ours'.padStart(18)}${'blank'.padStart(18)}${'ratio'.padStart(8)}`);
console.log('(median / p90)');
const titles = {
  cold: 'toolbar click → form filled, cold',
  warm: 'the same, warm',
  wire: 'Save, worker stopped → request on the wire',
};
for (const [key, title] of Object.entries(titles)) {
  const [ours = [], blank = []] = measured[key] ?? [];
  console.log(row(title, figuresOf(ours), figuresOf(blank), 'ms'));
}

console.log(`\n${'JavaScript, minified (gzip)'.padEnd(44)}${'ours'.padStart(18)}${'budget'.padStart(18)}`);
const sizes = packageSizes(EXTENSION);
const files = {
  injected: [...INJECTED],
  worker: ['background.js'],
  popup: [...staticScripts(EXTENSION, 'popup.html')],
  form: [...formScripts(EXTENSION)],
};
for (const [part, budget] of Object.entries(BUDGETS)) {
  const key = part as keyof typeof BUDGETS; // the table's own keys
  const zips = files[key].map((file) => gzipSync(readFileSync(join(EXTENSION, file))).length);
  const zipped = key === 'injected' ? Math.max(...zips) : zips.reduce((sum, bytes) => sum + bytes, 0);
  // Three scripts, of which a page gets one: the largest counts.
  const shownSize = `${(sizes[key] / 1000).toFixed(1)} (${(zipped / 1000).toFixed(1)}) kB`;
  console.log(`${part.padEnd(44)}${shownSize.padStart(18)}${`${budget / 1000} kB`.padStart(18)}`);
}
