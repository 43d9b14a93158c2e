import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Capturer, control, fill, launch, pressSave, shown } from './harness.ts';
import { samplePage } from './pages.ts';

/** Settings, from the first run to every way of getting them wrong. */
let sandbox: Sandbox;
let capturer: Capturer;
let settings: Page;

const { url, html } = samplePage('linkedin-sdui-2026');

beforeAll(async () => {
  sandbox = await startSandbox({ protocol: 'http2' });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  sandbox.api.contacts.length = 0;
  sandbox.api.arrivals.length = 0;
  capturer = await launch({ sandbox });
  settings = await open();
});
afterEach(() => capturer.close());

async function open(): Promise<Page> {
  const page = await capturer.browser.newPage();
  await page.goto(capturer.url('options.html'));
  await page.waitForSelector('form');
  return page;
}

const submit = () => settings.click('button[type=submit]');

/** What the notice says after the settings were saved with these values. */
async function saving(values: Record<string, string>): Promise<string> {
  await fill(settings, { baseUrl: sandbox.baseUrl, appId: sandbox.appId, token: sandbox.token, ...values });
  await submit();
  return shown(settings, '.notice:not(.waiting)');
}

const stored = () =>
  settings.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
    return chrome.storage.local.get();
  });

test('another language holds from the next window on, also from right to left', async () => {
  await capturer.grant('https://127.0.0.1/*');
  await saving({ language: 'ar' });
  expect(await settings.$eval('html', ({ lang }) => lang)).toBe('en-US');
  await settings.reload();
  await settings.waitForSelector('form');
  expect(await settings.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual(['ar', 'rtl']);
  const popup = await capturer.click(await capturer.visit(url, html));
  await popup.waitForSelector('form');
  expect(await popup.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual(['ar', 'rtl']);
});

test('the first run opens the settings, and nothing is blocked by them', async () => {
  await capturer.close();
  capturer = await launch({ sandbox });
  const opened = await capturer.browser.waitForTarget((target) => target.url() === capturer.url('options.html'));
  settings = await opened.asPage();
  const page = await capturer.visit(url, html);
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  await pressSave(popup);
  const words = await shown(popup, '[data-state="blocked"]');
  expect(words).toContain('Saved on this device');
  expect(words).toContain('Open settings');
  await popup.close();
  await capturer.grant('https://127.0.0.1/*');
  await settings.bringToFront();
  expect(await saving({})).toContain('It works');
  await expect.poll(() => sandbox.api.contacts.length, { timeout: 10_000 }).toBe(1);
  expect(sandbox.api.contacts[0]?.body.lastName).toBe('Quintenbeck');
});

describe('with access allowed', () => {
  beforeEach(async () => {
    await capturer.grant('https://127.0.0.1/*', 'http://127.0.0.1/*', 'https://nowhere.invalid/*');
    await settings.bringToFront();
  });

  test('what is right works, and the base URL is shown in its one form', async () => {
    expect(await saving({ baseUrl: ` ${sandbox.baseUrl}/v1/api/apps/x/ ` })).toContain('It works');
    expect(await settings.$eval(control('baseUrl'), (input) => (input as HTMLInputElement).value)).toBe(
      sandbox.baseUrl,
    );
  });

  test('something pasted behind the host is taken off where that is the cure', async () => {
    await fill(settings, {
      baseUrl: `${sandbox.baseUrl}/dashboard/administration`,
      appId: sandbox.appId,
      token: sandbox.token,
    });
    await submit();
    await shown(settings, '.notice.done');
    expect(await settings.$eval(control('baseUrl'), (input) => (input as HTMLInputElement).value)).toBe(
      sandbox.baseUrl,
    );
    expect(await stored()).toMatchObject({ settings: { baseUrl: sandbox.baseUrl } });
  });

  test.each([
    ['a wrong token', { token: 'wrong' }, 'refused the token'],
    ['a wrong app ID', { appId: 'wrong' }, 'does not know this app ID'],
    ['a server that is not there', { baseUrl: 'https://127.0.0.1:1' }, 'Nothing answers'],
    ['a name that is not there', { baseUrl: 'https://nowhere.invalid' }, 'Nothing answers'],
  ])('%s is named', async (_, values, words) => {
    expect(await saving(values)).toContain(words);
  });

  test('a certificate that is not trusted is named', async () => {
    await capturer.close();
    capturer = await launch();
    await capturer.grant('https://127.0.0.1/*');
    settings = await open();
    expect(await saving({})).toContain('certificate');
  });

  test('a token keeps nothing of its clipboard, and comes back as its last four', async () => {
    const spaced = `Bearer ${sandbox.token.slice(0, 4)}\n ${sandbox.token.slice(4)}\r\n`;
    await settings.$eval(
      control('token'),
      (input, text) => {
        (input as HTMLInputElement).value = text;
        input.dispatchEvent(new Event('input', { bubbles: true }));
      },
      spaced,
    );
    await fill(settings, { baseUrl: sandbox.baseUrl, appId: sandbox.appId });
    await submit();
    await shown(settings, '.notice.done');
    expect(await stored()).toMatchObject({ token: sandbox.token });
    const again = await open();
    expect(await again.$eval('body', (body) => body.innerHTML)).not.toContain(sandbox.token);
    expect(await again.$eval(control('token'), (input) => (input as HTMLInputElement).placeholder)).toBe(
      `•••• ${sandbox.token.slice(-4)}`,
    );
  });

  test('defaults and custom fields reach the form and the server', async () => {
    await settings.click('button.add');
    await settings.click('button.add');
    await fill(settings, {
      'defaults.type': 'Customer',
      'defaults.level': 'Tertiary',
      'defaults.team': 'Field sales',
      'defaults.group': 'East',
      'defaults.language': 'de',
      'defaults.country': 'HK',
      'customFields.0.id': 'cf_event',
      'customFields.0.label': 'Met at',
      'customFields.1.id': 'cf_tier',
      'customFields.1.type': 'Picklist',
      'customFields.1.options': 'Gold\nSilver',
    });
    expect(await saving({})).toContain('It works');
    const page = await capturer.visit(url, html);
    const popup = await capturer.click(page);
    await popup.waitForSelector('form');
    // Without a country code: the default country is assumed.
    await fill(popup, {
      'phones.0.phone': '9466 7788',
      'customField.cf_event': 'Boat show',
      'customField.cf_tier': 'Silver',
    });
    await pressSave(popup);
    await shown(popup, '[data-state="sent"]');
    expect(sandbox.api.contacts[0]?.body).toMatchObject({
      type: 'Customer',
      level: 'Tertiary',
      team: 'Field sales',
      group: 'East',
      language: 'de',
      phones: [{ type: 'Mobile', phone: '+85294667788' }],
      customField: { cf_event: 'Boat show', cf_tier: 'Silver' },
    });
    expect(sandbox.api.contacts[0]?.body).not.toHaveProperty('addresses');
  });

  test('a token that is replaced sends what was refused for the old one', async () => {
    await saving({ token: 'wrong' });
    const page = await capturer.visit(url, html);
    const popup = await capturer.click(page);
    await popup.waitForSelector('form');
    await pressSave(popup);
    expect(await shown(popup, '[data-state="blocked"]')).toContain('refused the token');
    await popup.close();
    await settings.bringToFront();
    await saving({});
    await expect.poll(() => sandbox.api.contacts.length, { timeout: 10_000 }).toBe(1);
  });

  test('what was saved for another address goes nowhere without a word', async () => {
    await saving({ baseUrl: 'https://127.0.0.1:1' });
    const page = await capturer.visit(url, html);
    const popup = await capturer.click(page);
    await popup.waitForSelector('form');
    await pressSave(popup);
    await shown(popup, '.delivery');
    await popup.close();
    await settings.bringToFront();
    await saving({});
    await shown(settings, '.notice.warning');
    expect(sandbox.api.contacts).toEqual([]);
    const [send] = await settings.$$('xpath/.//button[contains(., "Send them")]');
    await send?.click();
    await expect.poll(() => sandbox.api.contacts.length, { timeout: 10_000 }).toBe(1);
  });

  test('access that is taken back keeps contacts on the device, and says how to go on', async () => {
    await saving({});
    await capturer.revoke('https://127.0.0.1/*');
    const page = await capturer.visit(url, html);
    const popup = await capturer.click(page);
    await popup.waitForSelector('form');
    await pressSave(popup);
    expect(await shown(popup, '[data-state="blocked"]')).toContain('no longer allows access');
    await popup.close();
    expect(sandbox.api.arrivals.length).toBe(0);
    await capturer.grant('https://127.0.0.1/*');
    await settings.bringToFront();
    await saving({});
    await expect.poll(() => sandbox.api.contacts.length, { timeout: 10_000 }).toBe(1);
  });
});

test.each([
  ['baseUrl', '', 'Enter the base URL'],
  ['baseUrl', 'http://api.example.com', 'Use https'],
  ['baseUrl', 'https://user:pass@api.example.com', 'Leave user name and password out'],
  ['baseUrl', 'https://', 'no web address'],
  ['appId', '', 'Enter the app ID'],
  ['token', '', 'Enter the app token'],
  ['token', 'tökén', 'Latin letters'],
])('%s "%s" is refused at its control', async (name, value, words) => {
  await fill(settings, { baseUrl: sandbox.baseUrl, appId: sandbox.appId, token: sandbox.token, [name]: value });
  await submit();
  expect(await shown(settings, `[id="setting-${name}-error"]`)).toContain(words);
  expect(await stored()).not.toHaveProperty('settings');
});
