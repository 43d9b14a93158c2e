import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Page } from 'puppeteer-core';
import type { Capture } from '../../lib/capture.ts';
import { scriptFor } from '../../lib/extractors/hosts.ts';
import { EXTENSION } from '../e2e/harness.ts';
import { findChromium } from '../run/chromium.mjs';

/** A real browser in which pages are read by the built content scripts, each page under its own address. */
export interface PageReader {
  /** The tab: for what a test does to the page itself, in the page's own world. */
  readonly page: Page;
  read(html: string, address: string): Promise<Capture>;
  /** Shows the page without reading it. Its own scripts run only where that is asked for. */
  show(html: string, address: string, options?: { readonly runsScripts?: boolean }): Promise<void>;
  /** Reads what the tab shows now, in a world of the script's own, as the extension does. */
  readShown(): Promise<Capture>;
  /** The same in the page's own world, where the page can hear it: for tests of what it could. */
  readInPage(): Promise<Capture>;
  close(): Promise<void>;
}

const script = (name: string) => readFileSync(join(EXTENSION, name), 'utf8');

/** Runs the content script where the extension would: with the page's document, and none of its variables. */
async function runIsolated(session: CDPSession, address: string): Promise<Capture> {
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'capture',
  });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    contextId: executionContextId,
    expression: script(scriptFor(new URL(address))),
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Capture; // the script's value is the capture, as it is for `executeScript`
}

/** Starts it. Nothing but the page itself is served, and its own scripts do not run. */
export async function startPageReader(): Promise<PageReader> {
  const browser: Browser = await puppeteer.launch({
    executablePath: findChromium(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking', '--no-first-run'],
  });
  const page = await browser.newPage();
  const session = await page.createCDPSession();
  await page.setRequestInterception(true);
  let body = '';
  let headers: Record<string, string> = {};
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      void request.respond({ contentType: 'text/html; charset=utf-8', headers, body });
    else void request.abort();
  });
  const reader: PageReader = {
    page,
    async show(html, address, { runsScripts = false } = {}) {
      body = html;
      // As strict as a site can be: the script has to work under it.
      headers = runsScripts
        ? {}
        : { 'Content-Security-Policy': "script-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'" };
      await page.goto(address, { waitUntil: 'domcontentloaded' });
    },
    readShown: () => runIsolated(session, page.url()),
    readInPage: async () => (await page.evaluate(script(scriptFor(new URL(page.url()))))) as Capture, // as above
    async read(html, address) {
      await reader.show(html, address);
      return runIsolated(session, address);
    },
    close: () => browser.close(),
  };
  return reader;
}
