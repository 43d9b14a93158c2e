import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Capturer, control, formValues, launch, shown } from './harness.ts';
import { samplePage } from './pages.ts';

/** The whole review without a mouse. */
let sandbox: Sandbox;
let capturer: Capturer;
let page: Page;

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
beforeEach(async () => {
  sandbox.api.contacts.length = 0;
  await capturer.forgetDrafts();
  page = await capturer.visit(url, html);
});
afterEach(() => page.close());

async function open(): Promise<Page> {
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  return popup;
}

/** Where the keyboard is, by the control's name or the element's words. */
const focused = (popup: Page) =>
  popup.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent ?? '');

async function press(popup: Page, ...keys: KeyInput[]): Promise<void> {
  for (const key of keys) await popup.keyboard.down(key);
  for (const key of keys.toReversed()) await popup.keyboard.up(key);
}

describe('the keyboard starts where the user is needed', () => {
  test('on the button that saves, where all is right: one more key saves', async () => {
    const popup = await open();
    await expect.poll(() => focused(popup)).toContain('Save contact');
    await press(popup, 'Control', 'Enter');
    await shown(popup, '[data-state="sent"]');
    expect(sandbox.api.contacts).toHaveLength(1);
  });

  test('in the first name, where there is nobody', async () => {
    await page.close();
    page = await capturer.visit('https://example.com/boats', '<title>Boats</title><h1>About our boats</h1>');
    const popup = await open();
    await expect.poll(() => focused(popup)).toBe('firstName');
  });

  test('at the first error, after a save that could not be', async () => {
    const popup = await open();
    await popup.focus(control('emails.0.email'));
    await popup.keyboard.type('nobody@');
    await press(popup, 'Control', 'Enter');
    await expect.poll(() => focused(popup)).toBe('emails.0.email');
    expect(sandbox.api.contacts).toHaveLength(0);
  });
});

test('another value of a field is taken with keys alone, position and company together, and taken back', async () => {
  const popup = await open();
  const before = await formValues(popup);
  await popup.focus(control('jobTitle'));
  await press(popup, 'Alt', 'ArrowDown');
  await shown(popup, '.source-menu [role=menuitem]');
  await expect.poll(() => focused(popup)).not.toBe('jobTitle');
  await popup.keyboard.press('Enter');
  await expect.poll(() => focused(popup)).toBe('jobTitle');
  expect((await formValues(popup)).jobTitle).not.toBe(before.jobTitle);
  await press(popup, 'Control', 'z');
  await expect.poll(() => formValues(popup)).toEqual(before);
  await press(popup, 'Control', 'Shift', 'Z');
  expect((await formValues(popup)).jobTitle).not.toBe(before.jobTitle);
});

test('Escape closes the menu and not the window', async () => {
  const popup = await open();
  await popup.focus(control('jobTitle'));
  await press(popup, 'Alt', 'ArrowDown');
  await shown(popup, '.source-menu');
  await popup.keyboard.press('Escape');
  await expect.poll(() => focused(popup)).toBe('jobTitle');
  expect(await popup.$('.source-menu')).toBeNull();
});

test('a phone is added and taken away, and the folded part opened', async () => {
  const popup = await open();
  await popup.focus(control('phones.0.phone'));
  await popup.keyboard.type('+85294667788');
  await press(popup, 'Alt', 'Enter');
  await expect.poll(() => focused(popup)).toBe('phones.1.phone');
  await popup.keyboard.type('+442079460123');
  await press(popup, 'Alt', 'Backspace');
  await expect.poll(() => focused(popup)).toBe('phones.0.phone');
  expect(await formValues(popup)).not.toHaveProperty('phones.1.phone');
  await press(popup, 'Alt', 'm');
  expect(await popup.$eval('details.more', (details) => details.hasAttribute('open'))).toBe(true);
});

test('a phone is grouped while it is typed, its country shown, and sent bare', async () => {
  const popup = await open();
  await popup.focus(control('phones.0.phone'));
  await popup.keyboard.type('+852');
  // What knows the numbers of the world is loaded with the first digits.
  await expect
    .poll(() => popup.$eval('.phone-country', (country) => country.firstElementChild?.textContent))
    .toBe('HK');
  await popup.keyboard.type('94667788');
  expect((await formValues(popup))['phones.0.phone']).toBe('+852 9466 7788');
  await press(popup, 'Control', 'Enter');
  await shown(popup, '[data-state="sent"]');
  expect(sandbox.api.contacts[0]?.body.phones).toEqual([{ type: 'Mobile', phone: '+85294667788' }]);
});
