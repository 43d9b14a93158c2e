import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Capturer, control, fill, launch, pressSave, shown } from './harness.ts';
import { samplePage } from './pages.ts';

/** Files in and out of the settings page: the team pack, and the contacts as CSV, vCard and JSON. */
let sandbox: Sandbox;
let capturer: Capturer;
let settings: Page;
let folder: string;

const { url, html } = samplePage('linkedin-sdui-2026');

beforeAll(async () => {
  sandbox = await startSandbox({ protocol: 'http2' });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'contact-capture-'));
  capturer = await launch({ sandbox });
  await capturer.setUp(sandbox);
  const session = await capturer.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  settings = await openSettings();
});
afterEach(async () => {
  await capturer.close();
  rmSync(folder, { recursive: true });
});

async function openSettings(): Promise<Page> {
  const page = await capturer.browser.newPage();
  await page.goto(capturer.url('options.html'));
  await page.waitForSelector('form');
  return page;
}

/** The file that the click on `selector` downloads. */
async function downloaded(selector: string): Promise<{ name: string; text: string }> {
  const before = await readdir(folder);
  await settings.click(selector);
  let name: string | undefined;
  await expect
    .poll(async () => {
      name = (await readdir(folder)).find((file) => !before.includes(file) && !file.endsWith('.crdownload'));
      return name;
    })
    .toBeDefined();
  return { name: name ?? '', text: readFileSync(join(folder, name ?? ''), 'utf8') };
}

async function open(content: string): Promise<void> {
  const file = join(folder, 'pack.json');
  writeFileSync(file, content);
  const input = await settings.$(control('teamPack'));
  // The control is a file input.
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

const pack = (values: object) => JSON.stringify({ format: 'contact-capture-team-pack', version: 1, settings: values });

const stored = () =>
  settings.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }
    ).chrome.storage.local.get(),
  );

test('out of one browser and into another: shown first, taken only then, and no token in it', async () => {
  await fill(settings, { 'defaults.team': 'East' });
  await settings.click('button[type=submit]');
  await shown(settings, '.notice.done');
  const { name, text } = await downloaded('.team-pack button');
  expect(name).toBe('contact-capture-team-pack.json');
  expect(text).not.toContain(sandbox.token);

  await fill(settings, { 'defaults.team': 'West' });
  await settings.click('button[type=submit]');
  await shown(settings, '.notice.done');
  await open(text);
  const preview = await shown(settings, '.pack-preview');
  expect(preview).toMatch(/defaults\.teamWestEast/);
  expect(await stored()).toMatchObject({ settings: { defaults: { team: 'West' } } });
  await settings.click('.pack-preview .primary');
  await shown(settings, '.team-pack .notice.done');
  expect(await stored()).toMatchObject({ settings: { defaults: { team: 'East' } }, token: sandbox.token });
  expect(await settings.$eval(control('defaults.team'), (input) => (input as HTMLInputElement).value)).toBe('East');
});

test.each([
  ['cut off', pack({ appId: 'x' }).slice(0, 40), 'damaged or cut off'],
  ['5 MB', pack({ appId: 'x'.repeat(5_000_000) }), 'too large'],
  ['of a newer version', pack({}).replace('"version":1', '"version":2'), 'newer version'],
  ['no team pack', '{"a":1}', 'no team pack'],
])('a file that is %s is refused in words, and changes nothing', async (_, content, words) => {
  const before = await stored();
  await open(content);
  expect(await shown(settings, '.team-pack .notice.warning')).toContain(words);
  expect(await stored()).toEqual(before);
});

test('a pack for another address: said beforehand, the token is not sent there, and what waits goes on waiting', async () => {
  await capturer.revoke('https://127.0.0.1/*');
  const popup = await capturer.click(await capturer.visit(url, html));
  await popup.waitForSelector('form');
  await pressSave(popup);
  await shown(popup, '[data-state="blocked"]');
  await popup.close();
  await settings.bringToFront();
  const elsewhere = await startSandbox({ protocol: 'http2' });
  try {
    await open(pack({ baseUrl: elsewhere.baseUrl, appId: elsewhere.appId, presets: [{ host: 'nonsense' }] }));
    const preview = await shown(settings, '.pack-preview');
    expect(preview).toContain('presets.0');
    expect(preview).toContain('Contacts that wait for the present address: 1.');
    expect(preview).toContain('saved token is for the old one');
    await settings.click('.pack-preview .primary');
    await shown(settings, '.team-pack .notice.done');
    expect(await stored()).not.toHaveProperty('token');
    expect(elsewhere.api.arrivals).toEqual([]);
    const kept = await downloaded('[data-format="json"]');
    expect(JSON.parse(kept.text).contacts).toHaveLength(1);
  } finally {
    await elsewhere.close();
  }
});

test('what is dropped may be a file, and a link to one is refused in words', async () => {
  const drop = (kind: 'file' | 'link', text: string) =>
    settings.$eval(
      '.team-pack h2',
      (section, what, content) => {
        const dataTransfer = new DataTransfer();
        if (what === 'file') dataTransfer.items.add(new File([content], 'pack.json'));
        else dataTransfer.setData('text/plain', content);
        section.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
      },
      kind,
      text,
    );
  await drop('link', 'file:///home/team/pack.json');
  expect(await shown(settings, '.team-pack .notice.warning')).toContain('link to a file');
  await drop('file', pack({ defaults: { team: 'East' } }));
  expect(await shown(settings, '.pack-preview')).toContain('East');
});

test('the contacts of this device leave as CSV, vCard and JSON', async () => {
  const popup = await capturer.click(await capturer.visit(url, html));
  await popup.waitForSelector('form');
  await fill(popup, { company: '=HYPERLINK("https://example.com")' });
  await pressSave(popup);
  await shown(popup, '[data-state="sent"]');
  await popup.close();
  await settings.bringToFront();
  expect((await downloaded('[data-format="csv"]')).text).toContain('"\'=HYPERLINK(""https://example.com"")"');
  const card = await downloaded('[data-format="vcard"]');
  expect(card.name).toBe('Marisol Quintenbeck.vcf');
  expect(card.text).toContain('N:Quintenbeck;Marisol;;;');
  expect(JSON.parse((await downloaded('[data-format="json"]')).text).contacts[0]).toMatchObject({
    state: 'sent',
    contact: { lastName: 'Quintenbeck' },
  });
});

test('one contact leaves from the form, also when nothing can be sent', async () => {
  await capturer.revoke('https://127.0.0.1/*');
  const popup = await capturer.click(await capturer.visit(url, html));
  await popup.waitForSelector('.export-one button');
  const before = await readdir(folder);
  await popup.click('.export-one [data-format="vcard"]');
  await expect.poll(async () => (await readdir(folder)).length).toBe(before.length + 1);
  const [card = ''] = (await readdir(folder)).filter((file) => file.endsWith('.vcf'));
  const text = readFileSync(join(folder, card), 'utf8');
  expect(text).toContain('FN:Marisol Quintenbeck');
  expect(text).toContain('SOURCE:https://www.linkedin.com/in/marisol-quintenbeck');
  await fill(popup, { firstName: '', lastName: '' });
  await popup.click('.export-one [data-format="json"]');
  expect(await shown(popup, '[id="field-lastName-error"]')).toContain('Enter a first or a last name');
});
