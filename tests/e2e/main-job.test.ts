import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Capturer, control, fill, formValues, launch, pressSave, shown } from './harness.ts';
import { samplePage } from './pages.ts';

/** The whole main job through real gestures: click, review, save, and what the server then holds. */
let sandbox: Sandbox;
let capturer: Capturer;
let page: Page;

const { url, html } = samplePage('linkedin-sdui-2026');

beforeAll(async () => {
  sandbox = await startSandbox({ protocol: 'http2', listMode: 'either' });
  capturer = await launch({ sandbox });
  await capturer.setUp(sandbox);
});
afterAll(async () => {
  await capturer.close();
  await sandbox.close();
});
beforeEach(async () => {
  sandbox.api.contacts.length = 0;
  sandbox.api.arrivals.length = 0;
  page = await capturer.visit(url, html);
});
afterEach(() => page.close());

test('click, filled form, edit, save: the server holds exactly that', async () => {
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  expect(await formValues(popup)).toMatchObject({
    firstName: 'Marisol',
    lastName: 'Quintenbeck',
    jobTitle: 'Chief Product Officer',
    company: 'Tidewright Charts',
    type: 'Lead',
    level: 'Primary',
    'socialContacts.0.key': 'LinkedIn',
    'socialContacts.0.value': 'marisol-quintenbeck',
  });
  await fill(popup, {
    jobTitle: 'CPO',
    'phones.0.phone': '+1 202-555-0123',
    'emails.0.type': 'Personal',
    'emails.0.email': 'marisol@example.com',
    type: 'Prospect',
    team: 'Field',
    language: 'en',
    'addresses.0.city': 'Halifax',
    'addresses.0.country': 'CA',
  });
  await popup.$eval(control('birthDate'), (element) => {
    (element as HTMLInputElement).value = '1980-02-29';
    element.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await pressSave(popup);
  await shown(popup, '[data-state="sent"]');
  expect(sandbox.api.contacts.map(({ body }) => body)).toEqual([
    {
      firstName: 'Marisol',
      lastName: 'Quintenbeck',
      level: 'Primary',
      type: 'Prospect',
      phones: [{ type: 'Mobile', phone: '+12025550123' }],
      emails: [{ type: 'Personal', email: 'marisol@example.com' }],
      company: 'Tidewright Charts',
      jobTitle: 'CPO',
      team: 'Field',
      language: 'en',
      birthDate: '29/02/1980',
      addresses: [{ city: 'Halifax', country: 'CA' }],
      socialContacts: [{ key: 'LinkedIn', value: 'marisol-quintenbeck' }],
    },
  ]);
  const id = sandbox.api.contacts[0]?.id ?? '';
  expect(await popup.$eval('.ids', (list) => list.textContent)).toContain(id);
});

test('several phones, added and taken away', async () => {
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  await popup.click('.rows:has([name="phones.0.phone"]) .add');
  await popup.click('.rows:has([name="phones.0.phone"]) .add');
  await fill(popup, {
    'phones.0.phone': '+85294667788',
    'phones.1.phone': '+442079460123',
    'phones.2.phone': '+4930901820',
  });
  await popup.click('.row:has([name="phones.1.phone"]) .icon-button');
  await pressSave(popup);
  await shown(popup, '[data-state="sent"]');
  expect(sandbox.api.contacts[0]?.body.phones).toEqual([
    { type: 'Mobile', phone: '+85294667788' },
    { type: 'Mobile', phone: '+4930901820' },
  ]);
});

test('the popup closed right after Save changes nothing', async () => {
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  await popup.evaluate(() => {
    (document.querySelector('footer .primary') as HTMLButtonElement).click();
  });
  await popup.waitForSelector('.delivery');
  await popup.close();
  await expect.poll(() => sandbox.api.contacts.length, { timeout: 10_000 }).toBe(1);
});

test('a double click on Save makes one contact', async () => {
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  await popup.click('footer .primary', { count: 2 });
  await shown(popup, '[data-state="sent"]');
  await popup.close();
  expect(sandbox.api.arrivals).toHaveLength(1);
});

test('Ctrl+Enter saves from any field', async () => {
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  await popup.focus(control('company'));
  await popup.keyboard.down('Control');
  await popup.keyboard.press('Enter');
  await popup.keyboard.up('Control');
  await shown(popup, '[data-state="sent"]');
  expect(sandbox.api.contacts).toHaveLength(1);
});

test('a refusal stands at the field it names, and the mended contact goes out', async () => {
  sandbox.faults.push('400');
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  await pressSave(popup);
  await shown(popup, '[data-state="rejected"]');
  expect(await popup.$eval('.delivery', (card) => card.textContent)).toContain('invalid parameter: lastName');
  await popup.click('.delivery .primary');
  await popup.waitForSelector('#field-lastName-error');
  await fill(popup, { lastName: 'Quintenbeck-Roe' });
  await pressSave(popup);
  await shown(popup, '[data-state="sent"]');
  expect(sandbox.api.contacts.map(({ body }) => body.lastName)).toEqual(['Quintenbeck-Roe']);
});

test('an outcome nobody can know is shown as that, and never sent again', async () => {
  sandbox.faults.push('cut-after');
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  await pressSave(popup);
  await shown(popup, '[data-state="unknown"]');
  expect(sandbox.api.arrivals).toHaveLength(1);
});

test('leaves no trace in the page', async () => {
  const before = await page.content();
  const globals = () => page.evaluate(() => Object.getOwnPropertyNames(window).length);
  const count = await globals();
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  expect(await page.content()).toBe(before);
  expect(await globals()).toBe(count);
});
