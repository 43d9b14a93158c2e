import type { CDPSession, Page } from 'puppeteer-core';
import { launch, shown } from '../e2e/harness.ts';
import { samplePage } from '../e2e/pages.ts';
import { figuresOf, type Row } from './stats.ts';

/** What an extension can leave in a page. */
interface Traces {
  /** Bytes of the extension's scripts that the page's process was given. */
  readonly bytes: number;
  /** Listeners on the window, the document and its root. */
  readonly listeners: number;
  readonly globals: number;
  readonly nodes: number;
  /** Of all JavaScript in the page after a collection, in kB. */
  readonly heap: number;
}

async function tracesIn(session: CDPSession, page: Page, bytes: number): Promise<Traces> {
  await session.send('HeapProfiler.collectGarbage');
  let listeners = 0;
  for (const expression of ['window', 'document', 'document.documentElement']) {
    const { result } = await session.send('Runtime.evaluate', { expression });
    if (result.objectId === undefined) continue;
    const found = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
    listeners += found.listeners.length;
  }
  const [globals = 0, nodes = 0] = await page.evaluate(() => [
    Object.getOwnPropertyNames(window).length,
    document.querySelectorAll('*').length,
  ]);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return { bytes, listeners, globals, nodes, heap: usedSize / 1_000 };
}

/** A page with the extension installed: as it was loaded, and after it was captured once, beside what it was before. */
export async function idleRows(): Promise<Row[]> {
  const { url, html } = samplePage('linkedin-sdui-2026');
  const capturer = await launch();
  const page = await capturer.browser.newPage();
  const session = await page.createCDPSession();
  let bytes = 0;
  session.on('Debugger.scriptParsed', ({ url: script, length }) => {
    if (script.startsWith('chrome-extension://')) bytes += length ?? 0;
  });
  await session.send('Debugger.enable');
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() !== url) {
      void request.abort();
      return;
    }
    // On its first day the extension opens its settings in an empty tab, and this may have been it.
    bytes = 0;
    void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
  });
  await page.goto(url, { waitUntil: 'load' });
  // The collection before the first look is not the first: what it leaves is the same the next time.
  await tracesIn(session, page, bytes);
  const before = await tracesIn(session, page, bytes);
  const popup = await capturer.click(page);
  await shown(popup, 'form');
  await popup.close();
  const after = await tracesIn(session, page, bytes);
  await capturer.close();
  const row = (title: string, unit: string, value: number, most?: number): Row => ({
    group: 'Idle',
    title,
    unit,
    ours: figuresOf([value]),
    floors: {},
    ...(most !== undefined && { aim: { most, of: 'value' } as const }),
  });
  return [
    row('our code in a page that was not captured', 'bytes', before.bytes, 0),
    row('listeners that a capture leaves', '', after.listeners - before.listeners, 0),
    row('globals that a capture leaves', '', after.globals - before.globals, 0),
    row('elements that a capture leaves', '', after.nodes - before.nodes, 0),
    // The browser keeps the world that the script ran in, empty as it is, as long as the page.
    row('heap that a capture leaves, its world included', 'kB', after.heap - before.heap),
    row('our code that a capture runs in the page', 'bytes', after.bytes, 40_000),
  ];
}
