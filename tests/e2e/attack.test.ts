import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Driver, numbered, openDriver } from './driver.ts';
import { type Capturer, EXTENSION, launch, shown } from './harness.ts';
import { samplePage } from './pages.ts';

/** Those who would like to have the token, or to speak to us: a page, another extension, our own script in a page, a server. */
const { url, html } = samplePage('linkedin-sdui-2026');
const TOKEN = 'tkn-5d81c0aa94e7-sandbox';

type Global = { chrome: WxtBrowser };

let spy: string;
let sandbox: Sandbox;
let capturer: Capturer;
let driver: Driver;
let page: Page;

/** Another extension, with the power to ask every other one. */
function makeSpy(): string {
  const folder = mkdtempSync(join(tmpdir(), 'contact-capture-spy-'));
  mkdirSync(folder, { recursive: true });
  const manifest = { manifest_version: 3, name: 'Spy', version: '1', background: { service_worker: 'spy.js' } };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'spy.js'), '');
  return folder;
}

beforeAll(async () => {
  spy = makeSpy();
  sandbox = await startSandbox({
    protocol: 'http2',
    token: TOKEN,
    serve: ({ pathname }) =>
      pathname === '/sign-in'
        ? {
            status: 200,
            body: '<h1>Signed in</h1>',
            headers: {
              'Content-Type': 'text/html',
              'Set-Cookie': 'session=dashboard; SameSite=Strict; Secure; Path=/',
            },
          }
        : undefined,
  });
  capturer = await launch({ sandbox, beside: [spy] });
  await capturer.setUp(sandbox);
  driver = await openDriver(capturer);
  page = await capturer.visit(url, html);
});
afterAll(async () => {
  await capturer.close();
  await sandbox.close();
  rmSync(spy, { recursive: true, force: true });
});

describe('a page', () => {
  test.each(['manifest.json', 'popup.html', 'icon/128.png', 'capture.js', 'policy-schema.json'])(
    'gets nothing of %s, and cannot tell that it is there',
    async (file) => {
      const answer = await page.evaluate(async (address) => {
        const asked = await fetch(address).then(
          () => 'got it',
          () => 'nothing',
        );
        const image = new Image();
        const seen = new Promise((resolve) => {
          image.onload = () => resolve('got it');
          image.onerror = () => resolve('nothing');
        });
        image.src = address;
        return [asked, await seen];
      }, capturer.url(file));
      expect(answer).toEqual(['nothing', 'nothing']);
    },
  );

  test('cannot frame the form', async () => {
    const framed = await page.evaluate(
      (address) =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.onload = () => {
            // A frame that was refused is an error page of another origin: it has no contact form that a click could be led to.
            resolve(frame.contentDocument === null);
            frame.remove();
          };
          frame.src = address;
          document.body.append(frame);
        }),
      capturer.url('popup.html'),
    );
    expect(framed).toBe(true);
    const frames = page.frames().map((frame) => frame.url());
    expect(frames.filter((address) => address.startsWith('chrome-extension:'))).toEqual([]);
  });

  test('has nobody to speak to', async () => {
    const spoken = await page.evaluate((id) => {
      const { chrome } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } };
      return `${id.length} ${typeof chrome?.runtime?.sendMessage}`;
    }, capturer.extension.id);
    expect(spoken).toBe('32 undefined');
  });
});

test('another extension has nobody to speak to', async () => {
  const target = await capturer.browser.waitForTarget((one) => one.url().endsWith('/spy.js'));
  const worker = await target.worker();
  const answers = await worker?.evaluate(async (id) => {
    const { chrome } = globalThis as unknown as Global;
    const said = await chrome.runtime.sendMessage(id, { type: 'token' }).then(
      (answer) => JSON.stringify(answer),
      (cause: unknown) => String(cause),
    );
    const port = chrome.runtime.connect(id);
    const closed = await new Promise((resolve) => port.onDisconnect.addListener(() => resolve('closed')));
    return [said, closed];
  }, capturer.extension.id);
  expect(answers).toEqual([expect.stringContaining('Receiving end does not exist'), 'closed']);
});

test('our own script in a page, should the page take it over, reads nothing that is stored', async () => {
  const popup = await capturer.click(page);
  await shown(popup, 'form');
  // Run where the reader runs, with what a reader can reach.
  const read = await popup.evaluate(async () => {
    const { chrome } = globalThis as unknown as Global;
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    const [injection] = await chrome.scripting.executeScript({
      target: { tabId: tab?.id ?? 0 },
      func: async () => {
        const inPage = (globalThis as unknown as Global).chrome;
        const tried: string[] = [];
        for (const area of ['local', 'session', 'managed'] as const) {
          try {
            const { setAccessLevel } = inPage.storage[area] as { setAccessLevel?: (to: object) => Promise<void> };
            await setAccessLevel?.call(inPage.storage[area], { accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });
          } catch (cause) {
            tried.push(`level ${area}: ${cause}`);
          }
          try {
            tried.push(`read ${area}: ${JSON.stringify(await inPage.storage[area].get())}`);
          } catch {
            tried.push(`refused ${area}`);
          }
        }
        return tried;
      },
    });
    return (injection?.result ?? []) as string[];
  });
  expect(read).toContain('refused local');
  expect(read).toContain('refused session');
  expect(read.join('\n')).not.toContain(TOKEN);
  await popup.close();
});

test('requests carry no cookie of the CRM’s own pages, and none but these go out', async () => {
  const dashboard = await capturer.browser.newPage();
  await dashboard.goto(`${sandbox.baseUrl}/sign-in`);
  expect(await dashboard.evaluate(() => document.cookie)).toBe('session=dashboard');
  sandbox.requests.length = 0;
  sandbox.faults.push('cut-after');
  await driver.save(numbered(1));
  await expect.poll(() => driver.states(), { timeout: 40_000 }).toEqual(['unknown']);
  await driver.letTimePass();
  await expect.poll(() => driver.states(), { timeout: 20_000 }).toEqual(['sent']);
  // The dashboard's tab asks for its icon by itself.
  const ours = sandbox.requests.filter(({ path }) => path !== '/favicon.ico');
  expect(ours.filter(({ headers }) => headers.cookie !== undefined)).toEqual([]);
  const asked = new Set(ours.map(({ method, path }) => `${method} ${path.replace(/^.*\/apps\/[^/]+\//, '')}`));
  expect([...asked].sort()).toEqual(['GET contacts/extcontact-list', 'POST management/create_externalcontact']);
  await dashboard.close();
});

test('the extension that was tested is the one that is shipped', () => {
  expect(capturer.extension.path).toBe(EXTENSION);
});
