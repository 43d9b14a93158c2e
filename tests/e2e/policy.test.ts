import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Capturer, control, fill, launch, pressSave, shown } from './harness.ts';
import { samplePage } from './pages.ts';
import { policyPlace, setPolicy, unpackedId } from './policy-file.ts';

/** What an organisation sets, by a real policy file in the real browser. */
const place = policyPlace();
const { url, html } = samplePage('linkedin-sdui-2026');

let sandbox: Sandbox;
let capturer: Capturer;
let takeBack: (() => void) | undefined;

beforeAll(async () => {
  sandbox = await startSandbox({ protocol: 'http2' });
});
afterAll(() => sandbox.close());
afterEach(async () => {
  takeBack?.();
  await capturer?.close();
  sandbox.api.contacts.length = 0;
});

/** The settings page under this policy, once the browser has told it. */
async function settingsUnder(folder: string, policy: object): Promise<Page> {
  takeBack = setPolicy(folder, policy);
  capturer = await launch({ sandbox });
  expect(capturer.extension.id).toBe(unpackedId(capturer.extension.path));
  const page = await capturer.browser.newPage();
  await page.goto(capturer.url('options.html'));
  await shown(page, 'main > .notice');
  return page;
}

const isDisabled = (page: Page, name: string) =>
  page.$eval(control(name), (element) => (element as HTMLInputElement).disabled);
const typedIn = (page: Page, name: string) =>
  page.$eval(control(name), (element) => (element as HTMLInputElement).value);

describe.skipIf('obstacle' in place)(`policy${'obstacle' in place ? `: not here, ${place.obstacle}` : ''}`, () => {
  const folder = 'folder' in place ? place.folder : '';

  test('decides before the user, is shown as the organisation’s, and reaches form and server without any settings', async () => {
    const settings = await settingsUnder(folder, {
      baseUrl: sandbox.baseUrl,
      appId: sandbox.appId,
      token: sandbox.token,
      defaults: { type: 'Customer', team: 'East' },
      customFields: [{ id: 'cf_page', label: 'Found on', type: 'URL', fill: 'url' }],
      presets: [{ host: 'linkedin.com', group: 'LinkedIn' }],
      fields: [{ field: 'phones', hidden: true }],
    });
    expect(await isDisabled(settings, 'baseUrl')).toBe(true);
    expect(await isDisabled(settings, 'token')).toBe(true);
    expect(await isDisabled(settings, 'defaults.type')).toBe(true);
    expect(await isDisabled(settings, 'defaults.group')).toBe(false);
    expect(await typedIn(settings, 'baseUrl')).toBe(sandbox.baseUrl);
    expect(await settings.$eval('.field:has([name="baseUrl"])', (field) => field.textContent)).toContain(
      'Set by your organisation',
    );
    expect(await settings.content()).not.toContain(sandbox.token);

    await shown(settings, '.notice.warning button');
    await capturer.grant('https://127.0.0.1/*');
    await settings.bringToFront();
    await settings.click('.notice.warning button');
    expect(await shown(settings, '.notice.done')).toContain('It works');
    const popup = await capturer.click(await capturer.visit(url, html));
    await popup.waitForSelector('form');
    await pressSave(popup);
    await shown(popup, '[data-state="sent"]');
    const [contact] = sandbox.api.contacts;
    expect(contact?.body).toMatchObject({
      lastName: 'Quintenbeck',
      type: 'Customer',
      team: 'East',
      group: 'LinkedIn',
    });
    expect(JSON.stringify(contact?.body.customField)).toContain('linkedin.com/in/marisol-quintenbeck');
    expect(contact?.body).not.toHaveProperty('phones');
  });

  test('the language is the organisation’s, in every window, and in what the button says', async () => {
    const settings = await settingsUnder(folder, { language: 'zh-TW', baseUrl: 'https://crm.example.com' });
    // The browser tells a new extension its policy a second late.
    const languageAfterReload = async () => {
      await settings.reload();
      await settings.waitForSelector('form');
      return settings.$eval('html', ({ lang }) => lang);
    };
    await expect.poll(languageAfterReload, { timeout: 10_000 }).toBe('zh-TW');
    expect(await settings.$eval('h1', (title) => title.textContent)).toContain('設定');
    expect(await isDisabled(settings, 'language')).toBe(true);
    const popup = await capturer.click(await capturer.visit(url, html));
    await popup.waitForSelector('form');
    expect(await popup.$eval('footer .primary', (button) => button.textContent)).toContain('儲存');
    await pressSave(popup);
    await shown(popup, '[data-state="blocked"]');
    const title = async () =>
      (await capturer.worker()).evaluate(() => {
        const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
        return chrome.action.getTitle({});
      });
    await expect.poll(title).toContain('聯絡人');
  });

  test('a value that cannot be used is named, ignored alone, and the user’s own holds', async () => {
    const settings = await settingsUnder(folder, {
      baseUrl: 'http://crm.example.com',
      appId: sandbox.appId,
      defaults: { type: 'Friend', level: 'Tertiary', colour: 'red' },
      order: ['company', 'shoeSize'],
    });
    const notice = await shown(settings, '.policy-problems');
    for (const name of ['baseUrl', 'defaults.type', 'defaults.colour', 'order.1']) expect(notice).toContain(name);
    expect(await isDisabled(settings, 'baseUrl')).toBe(false);
    expect(await isDisabled(settings, 'appId')).toBe(true);
    expect(await isDisabled(settings, 'defaults.type')).toBe(false);
    expect(await typedIn(settings, 'defaults.level')).toBe('Tertiary');
    await capturer.grant('https://127.0.0.1/*');
    await settings.bringToFront();
    await fill(settings, { baseUrl: sandbox.baseUrl, token: sandbox.token });
    await settings.click('button[type=submit]');
    expect(await shown(settings, '.notice.done')).toContain('It works');
  });

  test('a value of the wrong type disturbs nothing else', async () => {
    const settings = await settingsUnder(folder, {
      baseUrl: 7,
      defaults: 'Lead',
      customFields: { id: 'x' },
      appId: 'from-policy',
    });
    expect(await typedIn(settings, 'appId')).toBe('from-policy');
    expect(await isDisabled(settings, 'baseUrl')).toBe(false);
  });

  test('taken back, the user’s own settings are there again', async () => {
    const settings = await settingsUnder(folder, { appId: 'from-policy' });
    expect(await typedIn(settings, 'appId')).toBe('from-policy');
    takeBack?.();
    await expect.poll(() => isDisabled(settings, 'appId'), { timeout: 20_000 }).toBe(false);
    expect(await typedIn(settings, 'appId')).toBe('');
  });
});
