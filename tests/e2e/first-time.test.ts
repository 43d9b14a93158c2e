import type { Page, Target } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Desktop, startDesktop } from './desktop.ts';
import { type Capturer, fill, formValues, launch, pressSave, shown } from './harness.ts';
import { samplePage } from './pages.ts';

/**
 * The first quarter of an hour of somebody new, on a real desktop with the browser's own questions: from the install to the
 * first saved contact, with every step wrong once. Nowhere is a dead end, and nothing that was typed is typed twice.
 */
let sandbox: Sandbox;
let desktop: Desktop;
let capturer: Capturer;

beforeAll(async () => {
  sandbox = await startSandbox({ protocol: 'http2' });
  desktop = await startDesktop();
  process.env.DISPLAY = desktop.display;
  capturer = await launch({ sandbox, headless: false, args: ['--window-position=0,0'] });
});
afterAll(async () => {
  await capturer.close();
  desktop.close();
  await sandbox.close();
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What the settings page says once its last look is over. */
const said = (settings: Page) => shown(settings, '.notice:not(.waiting)');

/** Answers the browser's own question, which has the keyboard a moment after it has appeared. */
async function answer(...keys: string[]): Promise<void> {
  await pause(1_500);
  desktop.key(...keys);
}

async function openPopup(page: Page): Promise<Page> {
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  return popup;
}

async function setOffline(isOffline: boolean): Promise<void> {
  const { client } = await capturer.worker();
  await client.send('Network.enable');
  const [latency, throughput] = [0, -1];
  await client.send('Network.emulateNetworkConditions', {
    offline: isOffline,
    latency,
    downloadThroughput: throughput,
    uploadThroughput: throughput,
  });
}

test.runIf(process.platform === 'linux')(
  'from the install to the first saved contact, with every step wrong once',
  async () => {
    const { url, html } = samplePage('linkedin-sdui-2026');

    // The install opens the settings, and says what they are for.
    const isSettings = (target: Target) => target.url() === capturer.url('options.html');
    const settings = await (await capturer.browser.waitForTarget(isSettings)).asPage();
    await settings.waitForSelector('form');

    // Impatient: the first contact before anything is set up. It is kept.
    const page = await capturer.visit(url, html);
    const early = await openPopup(page);
    await pressSave(early);
    expect(await shown(early, '[data-state="blocked"]')).toContain('Open settings');
    await early.close();

    // Nothing is filled in: each control says what it wants.
    await settings.bringToFront();
    await settings.click('button[type=submit]');
    expect(await shown(settings, '#setting-baseUrl-error')).toContain('Enter the base URL');

    // A wrong address, and the browser's question is refused.
    await fill(settings, { baseUrl: 'https://127.0.0.1:1', appId: sandbox.appId, token: 'wrong-token' });
    await settings.click('button[type=submit]');
    await answer('Escape');
    expect(await said(settings)).toContain('does not allow access');
    await settings.click('.notice button');
    await answer('Tab', 'Return');
    expect(await said(settings)).toContain('Nothing answers at this address');

    // The right address; the token is wrong. What was typed before stands there still.
    await fill(settings, { baseUrl: sandbox.baseUrl });
    await settings.click('button[type=submit]');
    await settings.waitForFunction(() =>
      /token/.test(document.querySelector('.notice:not(.waiting)')?.textContent ?? ''),
    );
    await fill(settings, { token: sandbox.token });
    await settings.click('button[type=submit]');
    await shown(settings, '.notice.done');

    // The impatient one was meant for the address that was typed first: it goes elsewhere on the user's word only.
    expect(sandbox.api.contacts).toEqual([]);
    await settings.locator('xpath/.//button[contains(., "Send them")]').click();
    await expect.poll(() => sandbox.api.contacts.length, { timeout: 15_000 }).toBe(1);
    await settings.close();

    // A page that cannot be read gives an empty form, which says why.
    const inner = await capturer.browser.newPage();
    await inner.goto('chrome://version');
    const blank = await openPopup(inner);
    expect(await shown(blank, '.notice')).not.toBe('');
    await inner.close();

    // A person; the form is wrong in one place, the network is away, and then it is sent.
    const second = await capturer.visit(`${url}?second`, html);
    const popup = await openPopup(second);
    await fill(popup, { firstName: 'Second', 'emails.0.email': 'second@' });
    await pressSave(popup);
    expect(await shown(popup, '[id="field-emails.0.email-error"]')).toContain('no e-mail address');
    await fill(popup, { 'emails.0.email': 'second@example.com' });
    await setOffline(true);
    await pressSave(popup);
    expect(await shown(popup, '[data-state="queued"]')).toContain('Saved on this device');
    await setOffline(false);
    await popup.close();
    const list = await capturer.browser.newPage();
    await list.goto(capturer.url('outbox.html'));
    // With the network back it may go by itself before the button is reached; either way it arrives once.
    const sendNow = list.locator('xpath/.//button[contains(., "Send now")]').setTimeout(5_000);
    await sendNow.click().catch(() => undefined);
    await expect.poll(() => sandbox.api.contacts.length, { timeout: 15_000 }).toBe(2);
    expect(sandbox.api.contacts[1]?.body).toMatchObject({ firstName: 'Second' });
    await list.close();

    // Back on the page: the form knows them.
    const again = await openPopup(second);
    expect((await formValues(again)).lastName).not.toBe('');
    expect(await shown(again, 'footer .notice')).toContain(sandbox.api.contacts[1]?.id ?? 'none');
  },
  120_000,
);
