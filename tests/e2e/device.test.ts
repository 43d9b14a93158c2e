import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Driver, numbered, openDriver } from './driver.ts';
import { type Capturer, control, fill, launch, shown } from './harness.ts';
import { filesWith } from './profile-files.ts';

/** What stays on the device, looked for in the files of the browser's profile. */
let profile: string;
let capturer: Capturer;
let sandbox: Sandbox;
let driver: Driver;

const TOKEN = 'tkn-7f3e9a1c5b8d2046-sandbox';

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'contact-capture-device-'));
  sandbox = await startSandbox({ protocol: 'http2', token: TOKEN });
  capturer = await launch({ sandbox, profile });
});
afterEach(async () => {
  await capturer.close();
  await sandbox.close();
  await rm(profile, { recursive: true, force: true });
});

async function openSettings(): Promise<Page> {
  const page = await capturer.browser.newPage();
  await page.goto(capturer.url('options.html'));
  await shown(page, 'form');
  return page;
}

const files = (text: string) => filesWith(profile, text);

test('signed out, the token is in no file of the profile, and contacts wait until it is back', async () => {
  await capturer.setUp(sandbox);
  await expect.poll(() => files(TOKEN), { timeout: 10_000 }).not.toEqual([]);
  const settings = await openSettings();
  await settings.click('.sign-out');
  await settings.waitForSelector('.sign-out', { hidden: true });
  await expect.poll(() => files(TOKEN), { timeout: 10_000 }).toEqual([]);
  driver = await openDriver(capturer);
  await driver.save(numbered(1));
  await expect
    .poll(async () => (await driver.list())[0]?.state)
    .toMatchObject({ kind: 'blocked', reason: 'signedOut' });
  await settings.bringToFront();
  await fill(settings, { token: TOKEN });
  await settings.click('button[type=submit]');
  await expect.poll(() => driver.states(), { timeout: 10_000 }).toEqual(['sent']);
});

test('not remembered, the token never touches the disk, and is gone with the browser', async () => {
  await capturer.grant('https://127.0.0.1/*');
  const settings = await openSettings();
  await settings.click('#forgets-token');
  await fill(settings, { baseUrl: sandbox.baseUrl, appId: sandbox.appId, token: TOKEN });
  await settings.click('button[type=submit]');
  await shown(settings, '.notice.done');
  driver = await openDriver(capturer);
  await driver.save(numbered(1));
  await expect.poll(() => driver.states(), { timeout: 10_000 }).toEqual(['sent']);
  expect(files(TOKEN)).toEqual([]);
  await capturer.close();
  expect(files(TOKEN)).toEqual([]);
  capturer = await launch({ sandbox, profile });
  await capturer.allow('https://127.0.0.1/*');
  driver = await openDriver(capturer);
  await driver.save(numbered(2));
  await expect.poll(() => driver.states(), { timeout: 10_000 }).toEqual(['sent', 'blocked']);
  expect(sandbox.api.contacts).toHaveLength(1);
});

test('a sent contact’s number and address are in no record any more', async () => {
  await capturer.setUp(sandbox);
  driver = await openDriver(capturer);
  await driver.save(numbered(7));
  await expect.poll(() => driver.states(), { timeout: 10_000 }).toEqual(['sent']);
  const local = await driver.page.evaluate(() =>
    (globalThis as unknown as { chrome: WxtBrowser }).chrome.storage.local.get(),
  );
  const kept = JSON.stringify([await driver.list(), local]);
  expect(kept).toContain('Marchbanks 7');
  expect(kept).not.toContain('odile.7@example.com');
  expect(kept).not.toContain('+4420794601');
});

test('everything deleted, nothing of it is in any file of the profile', async () => {
  await capturer.setUp(sandbox);
  driver = await openDriver(capturer);
  sandbox.faults.push('400');
  await driver.save(numbered(8));
  await expect.poll(() => driver.states(), { timeout: 10_000 }).toEqual(['rejected']);
  await expect.poll(() => files('Marchbanks 8'), { timeout: 10_000 }).not.toEqual([]);
  await driver.page.close();
  const settings = await openSettings();
  await settings.click('.ask-to-delete');
  await settings.click('.delete-everything');
  await settings.waitForFunction(
    (selector) => {
      const input = document.querySelector(selector);
      return input instanceof HTMLInputElement && input.value === '';
    },
    {},
    control('appId'),
  );
  for (const text of [TOKEN, 'Marchbanks 8', 'odile.8@example.com', sandbox.appId]) {
    await expect.poll(() => files(text), { timeout: 20_000 }).toEqual([]);
  }
  await capturer.close();
  for (const text of [TOKEN, 'Marchbanks 8', 'odile.8@example.com', sandbox.appId]) expect(files(text)).toEqual([]);
  capturer = await launch({ sandbox, profile });
});
