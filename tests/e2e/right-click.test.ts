import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desktop, startDesktop } from './desktop.ts';
import { type Capturer, formValues, launch } from './harness.ts';
import { samplePage } from './pages.ts';

/** A real right-click on a real desktop: the browser's own menu, and the access to the page that only it grants. */
let desktop: Desktop;
let capturer: Capturer;

beforeAll(async () => {
  desktop = await startDesktop();
  process.env.DISPLAY = desktop.display;
  capturer = await launch({ headless: false, args: ['--window-position=0,0'] });
});
afterAll(async () => {
  await capturer.close();
  desktop.close();
});

/** Right-clicks at a place of the page and chooses our item: the first, second or third that begins with "C". */
async function choose(page: Page, x: number, y: number): Promise<Page> {
  const [left, top] = await page.evaluate(() => [
    screenX + (outerWidth - innerWidth) / 2,
    screenY + outerHeight - innerHeight,
  ]);
  for (let presses = 1; presses <= 3; presses += 1) {
    desktop.rightClick((left ?? 0) + x, (top ?? 0) + y);
    // The menu has the keyboard a moment after it has appeared.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 700)));
    desktop.key(...Array.from({ length: presses }, () => 'c'), 'Return');
    const popup = await capturer.popup(3_000).catch(() => undefined); // another item's turn
    if (popup) return popup;
    desktop.key('Escape');
  }
  throw new Error('our item was not in the menu');
}

test.runIf(process.platform === 'linux')('on the page', async () => {
  const { url, html } = samplePage('linkedin-ember-hashed-2026');
  const page = await capturer.visit(url, html);
  await page.bringToFront();
  const popup = await choose(page, 900, 400);
  await popup.waitForSelector('form');
  expect(await formValues(popup)).toMatchObject({
    firstName: 'Torvald',
    lastName: 'Eskerhult',
    company: 'Glasbruk Norden',
  });
});

test.runIf(process.platform === 'linux')('on a form field there is nothing of ours', async () => {
  const field = '<textarea style="position:fixed;inset:0;width:100%;height:100%"></textarea>';
  const page = await capturer.visit('https://example.com/form', `<title>Form</title>${field}`);
  await page.bringToFront();
  await expect(choose(page, 400, 300)).rejects.toThrow('not in the menu');
  await page.close();
});
