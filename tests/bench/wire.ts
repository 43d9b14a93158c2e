import type { Page } from 'puppeteer-core';
import { type Capturer, launch, pressSave, shown } from '../e2e/harness.ts';
import { samplePage } from '../e2e/pages.ts';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { makeFloor } from './floor.ts';
import type { Noise } from './noise.ts';
import { figuresOf, type Row } from './stats.ts';

const { url, html } = samplePage('linkedin-sdui-2026');

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

/** The way of a save through a worker that has to be started, beside the blank extension's, in turns. */
export async function wireRows(runs: number, noise: Noise): Promise<Row[]> {
  const floor = makeFloor();
  const sandbox = await startSandbox({ protocol: 'http2' });
  const [ours, blank]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    noise.look();
    const capturer = await launch({ sandbox });
    await capturer.setUp(sandbox);
    ours.push(await saveToWire(capturer, sandbox));
    await capturer.close();
    const beside = await launch({ sandbox, extension: floor.path });
    await beside.grant('https://127.0.0.1/*');
    blank.push(await floorToWire(beside, sandbox));
    await beside.close();
    process.stdout.write('.');
  }
  await sandbox.close();
  floor.remove();
  const title = 'Save, worker stopped → request on the wire';
  return [{ group: 'Sending', title, unit: 'ms', ours: figuresOf(ours), floors: { blank: figuresOf(blank) } }];
}
