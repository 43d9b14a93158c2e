import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Capturer, fill, launch, pressSave, shown } from './harness.ts';
import { samplePage } from './pages.ts';

/** Somebody who was saved from this device is known again: on their page, and by what is typed. */
let sandbox: Sandbox;
let capturer: Capturer;

const { url, html } = samplePage('linkedin-sdui-2026');

beforeAll(async () => {
  sandbox = await startSandbox({ protocol: 'http1', listMode: 'either' });
  capturer = await launch({ sandbox });
  await capturer.setUp(sandbox);
});
afterAll(async () => {
  await capturer.close();
  await sandbox.close();
});

async function open(page: Page): Promise<Page> {
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  return popup;
}

/** What the toolbar button shows on the tab with this address. */
const buttonOf = async (address: string) =>
  (await capturer.worker()).evaluate(async (wanted) => {
    const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
    const tabs = await chrome.tabs.query({});
    const pages = await Promise.all(
      tabs.map(async ({ id: tabId = 0 }) => ({
        href: await chrome.scripting
          .executeScript({ target: { tabId }, func: () => location.href })
          .then(([result]) => result?.result)
          .catch(() => 'about:blank'),
        text: await chrome.action.getBadgeText({ tabId }),
        title: await chrome.action.getTitle({ tabId }),
      })),
    );
    const found = pages.find(({ href }) => href === wanted);
    return found && { text: found.text, title: found.title };
  }, address);

test('the form says when and under which id, and that saving makes another', async () => {
  const page = await capturer.visit(url, html);
  const popup = await open(page);
  await fill(popup, { 'emails.0.email': 'marisol@example.com' });
  await pressSave(popup);
  await shown(popup, '[data-state="sent"]');
  await popup.close();

  const again = await open(page);
  const id = sandbox.api.contacts[0]?.id ?? 'none';
  await expect.poll(() => again.$eval('body', (body) => body.textContent)).toContain(id);
  // The button says so too, on this tab and on no other, until the tab goes elsewhere.
  await expect.poll(() => buttonOf(url)).toEqual({ text: '✓', title: expect.stringContaining(id) });
  expect(await again.$eval('footer .primary', (button) => button.textContent)).toContain('Save another');
  await page.goto('about:blank');
  await expect.poll(() => buttonOf('about:blank')).toMatchObject({ text: '' });
  await page.close();

  const other = await capturer.visit('https://example.com/boats', '<title>Boats</title><h1>About our boats</h1>');
  const blank = await open(other);
  await fill(blank, { lastName: 'Quintenbeck', 'emails.0.email': 'Marisol@example.com' });
  await expect.poll(() => blank.$eval('body', (body) => body.textContent)).toContain(id);
  await fill(blank, { 'emails.0.email': 'somebody@example.com' });
  await expect.poll(() => blank.$eval('body', (body) => body.textContent)).not.toContain(id);

  const history = await capturer.browser.newPage();
  await history.goto(capturer.url('saved.html'));
  await history.waitForSelector('.outbox-item');
  await history.type('#history-filter', 'nobody');
  await expect.poll(() => history.$$eval('.outbox-item', (all) => all.length)).toBe(0);
  await history.$eval('#history-filter', (input) => (input as HTMLInputElement).select());
  await history.type('#history-filter', 'quintenbeck');
  await expect.poll(() => history.$eval('.outbox-item', (item) => item.textContent)).toContain(id);
  await history.close();
});
