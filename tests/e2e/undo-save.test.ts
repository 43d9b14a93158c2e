import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Driver, openDriver } from './driver.ts';
import { type Capturer, control, fill, formValues, launch, pressSave, shown } from './harness.ts';
import { samplePage } from './pages.ts';

/** A save that can be undone until it leaves, where the user turned that on. */
let sandbox: Sandbox;
let capturer: Capturer;
let driver: Driver;

const { url, html } = samplePage('linkedin-sdui-2026');

beforeAll(async () => {
  sandbox = await startSandbox({ protocol: 'http2' });
  capturer = await launch({ sandbox });
  await capturer.setUp(sandbox);
  driver = await openDriver(capturer);
});
afterAll(async () => {
  await capturer.close();
  await sandbox.close();
});
beforeEach(() => {
  sandbox.api.contacts.length = 0;
  sandbox.api.arrivals.length = 0;
});

async function waiting(seconds: string): Promise<void> {
  const settings = await capturer.browser.newPage();
  await settings.goto(capturer.url('options.html'));
  await fill(settings, { undoSeconds: seconds });
  await settings.click('button[type=submit]');
  await shown(settings, '.notice.done');
  await settings.close();
}

/** The form of a person, filled in and saved. */
async function saved(lastName: string, at = url): Promise<{ page: Page; popup: Page }> {
  const page = await capturer.visit(at, html);
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  await fill(popup, { lastName, jobTitle: 'Typed by hand', 'emails.0.email': '' });
  await pressSave(popup);
  await shown(popup, '.undo-save button');
  return { page, popup };
}

test('undone it is as if it was never saved, and saved again it is sent once', async () => {
  await waiting('10');
  const { page, popup } = await saved('Undone');
  expect(await shown(popup, '.delivery')).toMatch(/Leaves in \d+ seconds?/);
  await popup.click('.undo-save button');
  await popup.waitForSelector('form');
  expect(await formValues(popup)).toMatchObject({ lastName: 'Undone', jobTitle: 'Typed by hand' });
  expect(await driver.list()).toEqual([]);
  await popup.close();

  // Nothing says "already saved", and what was typed is there.
  const again = await capturer.click(page);
  await again.waitForSelector('form');
  expect(await formValues(again)).toMatchObject({ lastName: 'Undone' });
  expect(await again.$eval('footer .primary', (button) => button.textContent)).not.toContain('another');
  expect(sandbox.api.arrivals).toEqual([]);
  // A tab that opens closes the popup.
  await waiting('5');
  const third = await capturer.click(page);
  await third.waitForSelector('form');
  await pressSave(third);
  await shown(third, '[data-state="sent"]');
  expect(sandbox.api.contacts.map(({ body }) => body.lastName)).toEqual(['Undone']);
  await page.close();
});

test('with the window closed it leaves by itself, and not before its time', async () => {
  await waiting('5');
  const begun = Date.now();
  const { page, popup } = await saved('Leaves', `${url}?one`);
  await popup.close();
  await expect.poll(() => sandbox.api.contacts.length, { timeout: 20_000 }).toBe(1);
  expect(Date.now() - begun).toBeGreaterThanOrEqual(5_000);
  await expect.poll(() => driver.states()).toContain('sent');
  await page.close();
});

test('whoever comes back in time finds the way back, by key too', async () => {
  await waiting('30');
  const { page, popup } = await saved('Back', `${url}?two`);
  await popup.close();
  const again = await capturer.click(page);
  await shown(again, '.undo-save button');
  await again.keyboard.down('Control');
  await again.keyboard.press('KeyZ');
  await again.keyboard.up('Control');
  await again.waitForSelector('form');
  expect(await again.$eval(control('lastName'), (input) => (input as HTMLInputElement).value)).toBe('Back');
  expect(sandbox.api.arrivals).toEqual([]);
  await page.close();
});

test('a worker that dies meanwhile loses nothing', async () => {
  await waiting('5');
  const { page, popup } = await saved('Survives', `${url}?three`);
  await driver.killWorker();
  await popup.close();
  // The browser holds an alarm back to half a minute.
  await expect.poll(() => sandbox.api.contacts.length, { timeout: 50_000 }).toBe(1);
  await page.close();
}, 90_000);
