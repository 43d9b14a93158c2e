import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Capturer, fill, formValues, launch, pressSave, shown } from './harness.ts';
import { violationsOf } from './screens.ts';

/** What was captured: how each stands, found again, begun anew, forgotten and put back. */
let sandbox: Sandbox;
let capturer: Capturer;
let history: Page;

beforeAll(async () => {
  sandbox = await startSandbox({ protocol: 'http2' });
  capturer = await launch({ sandbox });
  await capturer.setUp(sandbox);
  await save('Ottoline', 'Vandersloot', 'sent');
  sandbox.faults.push('400');
  await save('Ignace', 'Refused', 'rejected');
  history = await capturer.browser.newPage();
  await history.goto(capturer.url('saved.html'));
  await shown(history, '.outbox-item');
});
afterAll(async () => {
  await capturer.close();
  await sandbox.close();
});

async function save(firstName: string, lastName: string, state: string): Promise<void> {
  const page = await capturer.visit(`https://example.com/${lastName}`, '<title>About our boats</title><h1>Boats</h1>');
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  await fill(popup, { firstName, lastName, company: 'Tidewright', 'emails.0.email': `${lastName}@example.com` });
  await pressSave(popup);
  await shown(popup, `[data-state="${state}"]`);
  await page.close();
}

const names = () => history.$$eval('.outbox-item h2', (all) => all.map((item) => item.textContent));
const item = (name: string) => `xpath/.//li[contains(., "${name}")]`;

test('each says how it stands, the latest first, and the screen is accessible', async () => {
  expect(await names()).toEqual(['Ignace Refused · Tidewright', 'Ottoline Vandersloot · Tidewright']);
  expect(await shown(history, '[data-state="rejected"]')).toContain('refused');
  expect(await shown(history, '[data-state="sent"]')).toContain(sandbox.api.contacts[0]?.id ?? 'none');
  expect(await violationsOf(history, 'history')).toEqual([]);
});

test('a word of name or company finds them', async () => {
  await history.bringToFront();
  await history.type('#history-filter', 'vandersl');
  await expect.poll(names).toEqual(['Ottoline Vandersloot · Tidewright']);
  await history.$eval('#history-filter', (input) => (input as HTMLInputElement).select());
  await history.keyboard.press('Backspace');
  await expect.poll(names).toHaveLength(2);
});

test('one is begun anew as a contact of its own, and says that it was saved before', async () => {
  const opening = capturer.browser.waitForTarget((target) => target.url().includes('popup.html?again='));
  const button = await history.waitForSelector(`${item('Ottoline')}//button[contains(@class, "again")]`);
  await button?.click();
  const form = await (await opening).asPage();
  await form.waitForSelector('form');
  expect(await formValues(form)).toMatchObject({
    firstName: 'Ottoline',
    lastName: 'Vandersloot',
    company: 'Tidewright',
    'emails.0.email': '',
  });
  expect(await shown(form, 'footer .notice')).toContain('Saved');
  await fill(form, { 'emails.0.email': 'second@example.com' });
  await pressSave(form);
  await shown(form, '[data-state="sent"]');
  expect(sandbox.api.contacts).toHaveLength(2);
  await form.close();
  await expect.poll(names).toHaveLength(3);
});

test('who is forgotten can be put back, and is known again by then', async () => {
  await history.bringToFront();
  const forget = await history.waitForSelector(`${item('Ottoline')}//button[contains(@class, "forget")]`);
  await forget?.click();
  await expect.poll(names).toHaveLength(2);
  await history.click('.undo');
  await expect.poll(names).toHaveLength(3);
  expect(sandbox.api.contacts).toHaveLength(2);
});

test('what is not in the CRM yet is decided where it waits', async () => {
  const rejected = await history.$$eval('[data-state="rejected"] button', (all) =>
    all.map((button) => button.className),
  );
  expect(rejected.join()).toContain('waiting');
  expect(rejected.join()).not.toContain('forget');
});
