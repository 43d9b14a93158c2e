import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { Capture } from '../../lib/capture.ts';
import { scriptFor } from '../../lib/extractors/hosts.ts';
import { EXTENSION } from '../e2e/harness.ts';
import { findChromium } from '../run/chromium.mjs';

/** A real browser in which pages are read by the built content scripts, each page under its own address. */
export interface PageReader {
  read(html: string, address: string): Promise<Capture>;
  close(): Promise<void>;
}

const script = (name: string) => readFileSync(join(EXTENSION, name), 'utf8');

/** Starts it. The page's own scripts do not run, and nothing but the page itself is served. */
export async function startPageReader(): Promise<PageReader> {
  const browser: Browser = await puppeteer.launch({
    executablePath: findChromium(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-background-networking', '--no-first-run'],
  });
  const page: Page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  let body = '';
  page.on('request', (request) => {
    if (request.isNavigationRequest() && request.frame() === page.mainFrame())
      void request.respond({ contentType: 'text/html; charset=utf-8', body });
    else void request.abort();
  });
  return {
    async read(html, address) {
      body = html;
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      // The script's value is the capture, as it is for `executeScript`.
      return (await page.evaluate(script(scriptFor(new URL(address).hostname)))) as Capture;
    },
    close: () => browser.close(),
  };
}
