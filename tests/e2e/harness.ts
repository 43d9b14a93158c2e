import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Extension, type Page, type Target, type WebWorker } from 'puppeteer-core';
import type { WxtBrowser } from 'wxt/browser';
import { findChromium } from '../run/chromium.mjs';
import type { Sandbox } from '../sandbox/server.ts';

/** The built extension, as it is shipped. */
export const EXTENSION = join(import.meta.dirname, '../../.output/chrome-mv3');
/** Where screenshots go. */
export const ARTIFACTS = join(import.meta.dirname, 'artifacts');

export interface LaunchOptions {
  /** Accepts the sandbox's certificate, and no other. */
  readonly sandbox?: Sandbox | undefined;
  readonly headless?: boolean;
  readonly args?: readonly string[];
  /** The folder of an unpacked extension; or the id of one that a policy installs. */
  readonly extension?: string | { readonly installed: string };
  /** Folders of other extensions. */
  readonly beside?: readonly string[];
  /** A profile that outlives this browser. */
  readonly profile?: string;
  /** Leaves the worker alone, which then lives and dies as in the field: one that is watched is never stopped. */
  readonly isUnwatched?: boolean;
}

/** A real browser with the built extension. */
export interface Capturer {
  readonly browser: Browser;
  /** Its id, and the folder it was loaded from. */
  readonly extension: Pick<Extension, 'id' | 'path'>;
  /** A page of the extension, by its file. */
  url(file: string): string;
  worker(): Promise<WebWorker>;
  /** Opens a tab in which the given address shows the given HTML; everything else it asks for is refused. */
  visit(address: string, html: string): Promise<Page>;
  /** Presses the toolbar button on the tab. */
  press(page: Page): Promise<void>;
  /** The same, and gives the popup that opens. */
  click(page: Page): Promise<Page>;
  /** The popup that is open, or opens within this many milliseconds. */
  popup(timeout?: number): Promise<Page>;
  /** Lets the extension reach these origins, as a click on "Allow" would. */
  grant(...patterns: string[]): Promise<void>;
  revoke(...patterns: string[]): Promise<void>;
  /** The same, and the click that asks for it: in a profile that was used before, the extension counts as new. */
  allow(...patterns: string[]): Promise<void>;
  /** Forgets every draft, as a new start of the browser does. */
  forgetDrafts(): Promise<void>;
  /** Sets the extension up against the sandbox, without its settings page. */
  setUp(sandbox: Sandbox): Promise<void>;
  close(): Promise<void>;
}

export async function launch({
  sandbox,
  headless = true,
  args = [],
  extension: wanted = EXTENSION,
  beside = [],
  profile,
  isUnwatched = false,
}: LaunchOptions = {}): Promise<Capturer> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium found');
  const path = typeof wanted === 'string' ? wanted : undefined;
  if (path !== undefined && !existsSync(join(path, 'manifest.json')))
    throw new Error('the extension is not built: npm run build');
  await mkdir(ARTIFACTS, { recursive: true });
  const browser = await puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    enableExtensions: path === undefined ? true : [path, ...beside],
    // What fetches an extension that a policy names.
    ...(path === undefined && { ignoreDefaultArgs: ['--disable-background-networking'] }),
    defaultViewport: null,
    ...(profile !== undefined && { userDataDir: profile }),
    ...(isUnwatched && { targetFilter: (target: Target) => target.type() !== 'service_worker' }),
    args: [
      // As root there is no sandbox to be had.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(path === undefined ? [] : ['--disable-background-networking']),
      '--disable-component-update',
      '--no-first-run',
      '--disable-quic',
      '--lang=en-US',
      '--window-size=1200,900',
      ...(sandbox?.keyHash ? [`--ignore-certificate-errors-spki-list=${sandbox.keyHash}`] : []),
      ...args,
    ],
  });
  if (typeof wanted === 'object') {
    await browser.waitForTarget((target) => target.url().startsWith(`chrome-extension://${wanted.installed}/`));
    return makeCapturer(browser, { id: wanted.installed, path: '' });
  }
  if (!isUnwatched) await browser.waitForTarget((target) => target.type() === 'service_worker');
  const extension = await loaded(browser, path ?? '');
  const capturer = makeCapturer(browser, extension, extension);
  const language = process.env.SCREENS_LANGUAGE;
  if (language && !isUnwatched) await speak(capturer, language);
  return capturer;
}

/** For pictures in another language than the browser's. */
async function speak(capturer: Capturer, language: string): Promise<void> {
  const worker = await capturer.worker();
  await worker.evaluate((wanted) => {
    const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
    return chrome.storage.local.set({ settings: { language: wanted } });
  }, language);
}

async function loaded(browser: Browser, path: string): Promise<Extension> {
  for (let look = 0; look < 100; look += 1) {
    const extension = [...(await browser.extensions()).values()].find((one) => one.path === path);
    if (extension) return extension;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the extension was not loaded');
}

function makeCapturer(browser: Browser, extension: Capturer['extension'], button?: Extension): Capturer {
  const url = (file: string) => `chrome-extension://${extension.id}/${file}`;
  const isPopup = (target: Target) => target.url().startsWith(url('popup.html'));
  const isWorker = (target: Target) => target.type() === 'service_worker' && target.url().startsWith(url(''));

  async function popup(timeout = 10_000): Promise<Page> {
    const target = await browser.waitForTarget(isPopup, { timeout });
    return target.asPage();
  }

  /** What only the browser's own extensions page can do. */
  async function onExtensionsPage(
    call: 'addHostPermission' | 'removeHostPermission',
    patterns: readonly string[],
  ): Promise<void> {
    const page = await browser.newPage();
    await page.goto('chrome://extensions');
    await page.evaluate(
      async (method, id, hosts) => {
        const { developerPrivate } = (
          globalThis as unknown as {
            chrome: { developerPrivate: Record<string, (id: string, host: string) => Promise<void>> };
          }
        ).chrome;
        for (const host of hosts) await developerPrivate[method]?.(id, host);
      },
      call,
      extension.id,
      [...patterns],
    );
    await page.close();
  }

  const capturer: Capturer = {
    browser,
    extension,
    url,
    popup,
    async worker() {
      const target = await browser.waitForTarget(isWorker);
      const worker = await target.worker();
      if (!worker) throw new Error('no worker');
      return worker;
    },
    async visit(address, html) {
      const page = await browser.newPage();
      await serve(page, { [address]: html });
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      return page;
    },
    press(page) {
      if (!button) throw new Error('the button of an installed extension cannot be pressed from here');
      return page.triggerExtensionAction(button);
    },
    async click(page) {
      await page.bringToFront();
      const opened = popup();
      await capturer.press(page);
      return opened;
    },
    grant: (...patterns) => onExtensionsPage('addHostPermission', patterns),
    revoke: (...patterns) => onExtensionsPage('removeHostPermission', patterns),
    async allow(...patterns) {
      await capturer.grant(...patterns);
      const page = await browser.newPage();
      await page.goto(url('options.html'));
      await page.evaluate((origins) => {
        const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
        return chrome.permissions.request({ origins });
      }, patterns);
      await page.close();
    },
    async forgetDrafts() {
      const worker = await capturer.worker();
      await worker.evaluate(() => {
        const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
        return chrome.storage.session.clear();
      });
    },
    async setUp(sandbox) {
      await capturer.grant(`${new URL(sandbox.baseUrl).protocol}//127.0.0.1/*`);
      const page = await browser.newPage();
      await page.goto(url('options.html'));
      await fill(page, { baseUrl: sandbox.baseUrl, appId: sandbox.appId, token: sandbox.token });
      await page.click('button[type=submit]');
      await page.waitForSelector('.notice.done');
      await page.close();
    },
    close: () => browser.close(),
  };
  return capturer;
}

/** Answers the page's requests for these addresses with this HTML, and refuses all others. */
async function serve(page: Page, pages: Readonly<Record<string, string>>): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const html = pages[request.url()];
    if (html === undefined) void request.abort();
    else void request.respond({ contentType: 'text/html; charset=utf-8', body: html });
  });
}

/** The control with this name. */
export const control = (name: string) => `[name="${name}"]`;

/** Types into controls as a user would: selects what is there, and types over it. */
export async function fill(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    const selector = control(name);
    const handle = await page.waitForSelector(selector);
    const tag = await handle?.evaluate((element) => element.tagName);
    if (tag === 'SELECT') {
      await page.select(selector, value);
      continue;
    }
    await handle?.evaluate((element) => {
      if (element instanceof HTMLInputElement) element.select();
      element.closest('details')?.setAttribute('open', '');
    });
    await handle?.focus();
    if (value === '') await page.keyboard.press('Backspace');
    else await handle?.type(value);
  }
}

/** The values of all of the form's controls, by their names. */
export async function formValues(page: Page): Promise<Record<string, string>> {
  // What is folded is drawn right after the rest.
  await page.waitForSelector('form:not(:has([aria-busy]))');
  return page.$eval('form', (form) =>
    Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)])),
  );
}

/** Presses the save button, as a user would. */
export const pressSave = (popup: Page) => popup.click('footer .primary');

/** Waits for what `selector` names; where it does not come, says what is there instead. */
export async function shown(page: Page, selector: string, timeout = 15_000): Promise<string> {
  try {
    const handle = await page.waitForSelector(selector, { timeout, visible: true });
    return (await handle?.evaluate((element) => element.textContent)) ?? '';
  } catch (cause) {
    const text = await page.$eval('body', (body) => body.textContent).catch(() => 'nothing');
    throw new Error(`${selector} did not come; there is: ${text}`, { cause });
  }
}
