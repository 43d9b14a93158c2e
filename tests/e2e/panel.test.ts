import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import { type Capturer, fill, formValues, launch } from './harness.ts';
import { samplePage } from './pages.ts';

/** The review beside the page: opened from the popup, it stays, and takes what the user points at. */
let capturer: Capturer;
let page: Page;
let panel: Page;

const { url, html } = samplePage('linkedin-sdui-2026');

beforeAll(async () => {
  capturer = await launch();
});
afterAll(() => capturer.close());
beforeEach(async () => {
  await capturer.forgetDrafts();
  page = await capturer.visit(url, html);
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  await fill(popup, { team: 'East' });
  const closed = new Promise((resolve) => popup.once('close', resolve));
  const opened = capturer.browser.waitForTarget((target) => target.url() === capturer.url('sidepanel.html'));
  await popup.click('[aria-label="Keep open beside the page"]');
  panel = await (await opened).asPage();
  await panel.waitForSelector('form');
  await closed;
  return async () => {
    await panel.close();
    await page.close();
  };
});

test('it goes on with what was begun in the popup', async () => {
  expect(await formValues(panel)).toMatchObject({ firstName: 'Marisol', team: 'East' });
});

test('a click on the toolbar button brings the page in front into the panel', async () => {
  const other = samplePage('profile-json-ld');
  const front = await capturer.visit(other.url, other.html);
  await front.bringToFront();
  await capturer.press(front);
  await expect.poll(() => formValues(panel), { timeout: 10_000 }).toMatchObject({ firstName: 'Ottoline' });
  await front.close();
});

test('a selection is sent into one field of the open form', async () => {
  const worker = await capturer.worker();
  await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: unknown): void }).dispatch(
      { menuItemId: 'field:jobTitle', selectionText: ' Harbour  Master ' },
      tab,
    );
  });
  await expect.poll(() => formValues(panel)).toMatchObject({ jobTitle: 'Harbour Master', team: 'East' });
});
