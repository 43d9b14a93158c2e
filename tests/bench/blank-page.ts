import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../run/chromium.mjs';

let starting: Promise<Browser> | undefined;

/** A page with nothing in it, in a process of its own: nothing is warm. */
export async function withBlankPage(work: (page: Page) => Promise<void>): Promise<void> {
  starting ??= puppeteer.launch({
    executablePath: findChromium(),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--no-first-run'],
  });
  const context = await (await starting).createBrowserContext();
  await work(await context.newPage());
  await context.close();
}

export async function closeBlankPages(): Promise<void> {
  await (await starting)?.close();
  starting = undefined;
}
