import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Capturer, control, fill, formValues, launch, pressSave, shown } from './harness.ts';
import { samplePage } from './pages.ts';

/** What was typed outlives the popup, the worker and, with the user's leave, the browser. */
let sandbox: Sandbox;
let capturer: Capturer;
let page: Page;

const { url, html } = samplePage('profile-json-ld');

beforeAll(async () => {
  sandbox = await startSandbox({ protocol: 'http1', listMode: 'either' });
  capturer = await launch({ sandbox });
  await capturer.setUp(sandbox);
});
afterAll(async () => {
  await capturer.close();
  await sandbox.close();
});
beforeEach(async () => {
  sandbox.api.contacts.length = 0;
  await capturer.forgetDrafts();
  page = await capturer.visit(url, html);
});
afterEach(() => page.close());

async function open(on = page): Promise<Page> {
  const popup = await capturer.click(on);
  await popup.waitForSelector('form');
  return popup;
}

test('closed, opened again: what was typed is there, and what was not is as the page has it', async () => {
  const popup = await open();
  await fill(popup, { jobTitle: 'Head of Sea', 'phones.0.phone': '+442079460999' });
  await popup.close();
  const again = await open();
  expect(await formValues(again)).toMatchObject({
    firstName: 'Ottoline',
    jobTitle: 'Head of Sea',
    'phones.0.phone': '+44 20 7946 0999',
  });
  expect(await shown(again, '.notice')).toContain('unfinished');
  await again.close();
});

test('another page has a form of its own, and the first keeps its own', async () => {
  const popup = await open();
  await fill(popup, { jobTitle: 'Head of Sea' });
  await popup.close();
  const other = samplePage('linkedin-sdui-2026');
  const otherPage = await capturer.visit(other.url, other.html);
  const otherPopup = await open(otherPage);
  expect(await formValues(otherPopup)).toMatchObject({ firstName: 'Marisol', jobTitle: 'Chief Product Officer' });
  await otherPage.close();
  expect(await formValues(await open())).toMatchObject({ jobTitle: 'Head of Sea' });
});

test('a page that changed meanwhile: the edits stay, the rest is new', async () => {
  const popup = await open();
  await fill(popup, { jobTitle: 'Head of Sea' });
  await popup.close();
  await page.close();
  page = await capturer.visit(url, html.replaceAll('Ottoline', 'Odette'));
  expect(await formValues(await open())).toMatchObject({ firstName: 'Odette', jobTitle: 'Head of Sea' });
});

test('starting over gives the page’s own values, and can be taken back', async () => {
  const before = await open();
  const own = await formValues(before);
  await fill(before, { jobTitle: 'Head of Sea' });
  await before.close();
  const popup = await open();
  await popup.click('.notice button');
  expect(await formValues(popup)).toEqual(own);
  await popup.focus(control('company'));
  await popup.keyboard.down('Control');
  await popup.keyboard.press('z');
  await popup.keyboard.up('Control');
  expect(await formValues(popup)).toMatchObject({ jobTitle: 'Head of Sea' });
});

test('the worker is stopped: nothing is lost', async () => {
  const popup = await open();
  await fill(popup, { jobTitle: 'Head of Sea' });
  await popup.close();
  const worker = await capturer.worker();
  await worker.close();
  expect(await formValues(await open())).toMatchObject({ jobTitle: 'Head of Sea' });
});

test('two windows on one page show one form, and save one contact', async () => {
  const tab = await (await capturer.worker()).evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
    const [front] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return front?.id;
  });
  await (await open()).close();
  const windows = await Promise.all([capturer.browser.newPage(), capturer.browser.newPage()]);
  for (const window of windows) {
    await window.goto(capturer.url(`popup.html?tab=${tab}`));
    await window.waitForSelector('form');
  }
  const [one, other] = windows as [Page, Page];
  await fill(one, { jobTitle: 'Head of Sea' });
  await expect.poll(() => formValues(other)).toMatchObject({ jobTitle: 'Head of Sea' });
  await one.bringToFront();
  await pressSave(one);
  await shown(one, '[data-state="sent"]');
  await other.waitForSelector('.delivery');
  expect(sandbox.api.contacts).toHaveLength(1);
  for (const window of windows) await window.close();
});

test('a refused contact is mended in its own form, also after the popup was closed', async () => {
  sandbox.faults.push('400');
  const popup = await open();
  await fill(popup, { jobTitle: 'Head of Sea' });
  await pressSave(popup);
  await shown(popup, '[data-state="rejected"]');
  await popup.close();
  const again = await open();
  expect(await formValues(again)).toMatchObject({ jobTitle: 'Head of Sea' });
  await again.waitForSelector('#field-lastName-error');
  await pressSave(again);
  await shown(again, '[data-state="sent"]');
  expect(sandbox.api.contacts).toHaveLength(1);
});
