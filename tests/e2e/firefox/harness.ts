import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFirefox } from '../../run/firefox.mjs';
import { Marionette } from './marionette.ts';

/** The extension as it is built for Firefox. */
const FIREFOX_EXTENSION = join(import.meta.dirname, '../../../.output/firefox-mv3');

/** Where a script runs: a tab's page, the browser's own window, or the page in the popup. */
export type Place = 'content' | 'chrome' | 'popup';

/** A real Firefox with the built extension. Scripts are texts: they run in another program. */
export interface Fox {
  readonly marionette: Marionette;
  /** Runs the script; what it returns comes back. `arguments` are those handed over, in the popup `args`. */
  run<Result>(place: Place, script: string, ...args: unknown[]): Promise<Result>;
  /** Runs it again until it returns something. */
  until<Result>(place: Place, script: string, ...args: unknown[]): Promise<NonNullable<Result>>;
  /** Opens the address in the tab in front. */
  go(url: string): Promise<void>;
  /** A page of the extension, by its file. */
  url(file: string): Promise<string>;
  /** Types into the control of this name in the tab's page, as a user would. */
  type(name: string, text: string): Promise<void>;
  /** Clicks what the selector names in the tab's page, as a user would. */
  click(selector: string): Promise<void>;
  /** Clicks "Allow" in the browser's own question about a permission. */
  allow(): Promise<void>;
  /** Presses the extension's button in the toolbar. */
  press(): Promise<void>;
  close(): Promise<void>;
}

/** Nothing but what keeps a fresh profile quiet, and the port that the browser chooses by itself. */
const PREFERENCES = {
  'marionette.port': 0,
  'app.normandy.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.enabled': false,
  'intl.locale.requested': 'en-US',
};

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

export async function launchFirefox(): Promise<Fox> {
  const program = findFirefox();
  if (!program) throw new Error('no Firefox found');
  if (!existsSync(join(FIREFOX_EXTENSION, 'manifest.json')))
    throw new Error('the extension is not built for Firefox: npm run build:firefox');
  const profile = mkdtempSync(join(tmpdir(), 'contact-capture-firefox-'));
  const lines = Object.entries(PREFERENCES).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    program,
    ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile],
    { stdio: 'ignore', env: { ...process.env, MOZ_HEADLESS_WIDTH: '1200', MOZ_HEADLESS_HEIGHT: '900' } },
  );
  const portFile = join(profile, 'MarionetteActivePort');
  for (let tries = 0; tries < 150 && !existsSync(portFile); tries += 1) await pause(200);
  const marionette = await Marionette.connect(Number(readFileSync(portFile, 'utf8')));
  // The protocol answers with the id of what was installed.
  const installed = await marionette.send('Addon:Install', { path: FIREFOX_EXTENSION, temporary: true });
  const fox = makeFox(marionette, String((installed as { value: string }).value), async () => {
    marionette.end();
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  });
  // A fresh install opens the settings. Where that came into a test, it would take the browser's own questions away.
  await fox.until(
    'chrome',
    `return [...gBrowser.tabs].some(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith('/options.html'))`,
  );
  return fox;
}

function makeFox(marionette: Marionette, id: string, close: () => Promise<void>): Fox {
  const fox: Fox = {
    marionette,
    close,
    run: (place, script, ...args) =>
      place === 'popup' ? marionette.run('chrome', IN_POPUP, script, args) : marionette.run(place, script, ...args),

    async until(place, script, ...args) {
      for (let tries = 0; tries < 75; tries += 1) {
        const result = await fox.run(place, script, ...args).catch(() => undefined);
        if (result !== undefined && result !== null && result !== false) return result as never;
        await pause(200);
      }
      throw new Error(`never came true in ${place}: ${script}`);
    },

    async go(url) {
      await marionette.send('Marionette:SetContext', { value: 'content' });
      await marionette.send('WebDriver:Navigate', { url });
    },

    url: (file) =>
      marionette.run('chrome', 'return WebExtensionPolicy.getByID(arguments[0]).getURL(arguments[1])', id, file),

    async type(name, text) {
      const element = await find(`[name="${name}"]`);
      await marionette.send('WebDriver:ElementClear', { id: element });
      await marionette.send('WebDriver:ElementSendKeys', { id: element, text });
    },

    async click(selector) {
      await marionette.send('WebDriver:ElementClick', { id: await find(selector) });
    },

    async allow() {
      await fox.until(
        'chrome',
        `const notice = document.querySelector('#addon-webext-permissions-notification');
         const button = notice?.button ?? notice?.querySelector('.popup-notification-primary-button');
         if (!button || PopupNotifications.panel.state !== 'open') return false;
         // Firefox takes no notice of a click that comes before the user can have read the question.
         await new Promise((resolve) => setTimeout(resolve, 700));
         button.click();
         return true;`,
      );
    },

    async press() {
      // A second press would only close the popup that is open.
      await fox.until(
        'chrome',
        `const popup = document.querySelector('.webextension-popup-browser');
         popup?.closest('panel')?.hidePopup();
         return popup === null;`,
      );
      await marionette.run(
        'chrome',
        `const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
         const { extension } = WebExtensionPolicy.getByID(arguments[0]);
         // What a click on the button comes to, user's gesture and all.
         await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);`,
        id,
      );
      await fox.until('popup', 'return document.readyState === "complete"');
    },
  };

  async function find(selector: string): Promise<string> {
    await fox.until('content', 'return document.querySelector(arguments[0]) !== null', selector);
    const found = await marionette.send('WebDriver:FindElement', { using: 'css selector', value: selector });
    // { value: { "element-6066-…": id } }
    return String(Object.values((found as { value: object }).value)[0]);
  }

  return fox;
}

/** Runs a script in the popup's process, and brings back what it returns: no tab stands for a popup. */
const IN_POPUP = `
  const [script, args] = arguments;
  const popup = document.querySelector('.webextension-popup-browser');
  if (!popup) throw new Error('no popup is open');
  const channel = 'contact-capture-test:' + Math.random();
  const answer = new Promise((resolve, reject) => {
    popup.messageManager.addMessageListener(channel, ({ data }) =>
      'error' in data ? reject(new Error(data.error)) : resolve(data.value));
  });
  const source = '(async () => { const { document } = content; const args = ' + JSON.stringify(args) + ';' +
    'try { sendAsyncMessage(' + JSON.stringify(channel) + ', { value: await (async () => {' + script + '})() }); }' +
    'catch (cause) { sendAsyncMessage(' + JSON.stringify(channel) + ', { error: String(cause) }); } })()';
  popup.messageManager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(source), false);
  return answer;
`;
