import type { Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Capturer, control, fill, launch, pressSave, shown } from './harness.ts';
import { samplePage } from './pages.ts';
import { picture, violationsOf } from './screens.ts';

/** Every screen in every state: WCAG 2.2 AA, in light and dark, and room enough at every width. */
let sandbox: Sandbox;
let capturer: Capturer;
let page: Page;
let screen: Page;

const profile = samplePage('linkedin-sdui-2026');
const blank = { url: 'https://example.com/boats', html: '<title>Boats</title><h1>About our boats</h1>' };
const card = (name: string) =>
  `<p class="h-card"><b class="p-name">${name}</b> <i class="p-job-title">Engineer</i></p>`;
const team = {
  url: 'https://example.com/team',
  html: `<title>Team</title>${['Ada Marr', 'Bo Linden', 'Cy Orme', 'Di Penhale', 'Ed Quist', 'Flo Rusk', 'Gus Tarn'].map(card).join('')}`,
};

beforeAll(async () => {
  sandbox = await startSandbox({ protocol: 'http1', listMode: 'either' });
  capturer = await launch({ sandbox });
  await capturer.setUp(sandbox);
});
afterAll(async () => {
  await capturer.close();
  await sandbox.close();
});
beforeEach(() => capturer.forgetDrafts());
afterEach(async () => {
  await screen.close().catch(() => undefined); // a popup goes with its page
  await page.close();
});

async function open({ url, html }: { readonly url: string; readonly html: string }, selector = 'form'): Promise<void> {
  page = await capturer.visit(url, html);
  screen = await capturer.click(page);
  await screen.waitForSelector(selector);
}

/** As a choice in the settings leaves it for the next window; what else stands there stays. */
const speak = (language: string | undefined) =>
  screen.evaluate(async (chosen) => {
    const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
    const { settings } = await chrome.storage.local.get<{ settings?: object }>('settings');
    await chrome.storage.local.set({ settings: { ...settings, language: chosen } });
  }, language);

describe('axe finds nothing', () => {
  test('in the filled form', async () => {
    await open(profile);
    expect(await violationsOf(screen, 'form')).toEqual([]);
  });

  test.each(['ar', 'zh_TW'])('in the filled form, in %s', async (language) => {
    await open(profile);
    await speak(language);
    await screen.close().catch(() => undefined);
    screen = await capturer.click(page);
    await screen.waitForSelector('form');
    expect(await screen.$eval('html', ({ lang }) => lang)).toBe(language.replace('_', '-'));
    expect(await violationsOf(screen, `form-${language}`)).toEqual([]);
    await speak(undefined);
  });

  test('in the whole form, with a phone', async () => {
    await open(profile);
    await fill(screen, { 'phones.0.phone': '+442079460123' });
    await screen.$eval('details.more', (details) => details.setAttribute('open', ''));
    expect(await violationsOf(screen, 'form-more')).toEqual([]);
  });

  test('in an empty form with a notice', async () => {
    await open(blank);
    expect(await violationsOf(screen, 'form-empty')).toEqual([]);
  });

  test('where something is wrong', async () => {
    await open(blank);
    await fill(screen, { 'emails.0.email': 'nobody@', 'phones.0.phone': '12' });
    await pressSave(screen);
    await shown(screen, '.error');
    expect(await violationsOf(screen, 'form-errors')).toEqual([]);
  });

  test('in the menu of other values', async () => {
    await open(profile);
    await screen.focus(control('jobTitle'));
    await screen.keyboard.down('Alt');
    await screen.keyboard.press('ArrowDown');
    await screen.keyboard.up('Alt');
    await shown(screen, '.source-menu');
    expect(await violationsOf(screen, 'sources')).toEqual([]);
  });

  test('in the list of keys', async () => {
    await open(profile);
    await screen.keyboard.press('F1');
    await shown(screen, 'dialog');
    expect(await violationsOf(screen, 'keys')).toEqual([]);
  });

  test('in the choice among several people', async () => {
    await open(team, '.picker');
    expect(await violationsOf(screen, 'picker')).toEqual([]);
  });

  test('in what became of a contact', async () => {
    await open(profile);
    await pressSave(screen);
    await shown(screen, '[data-state="sent"]');
    expect(await violationsOf(screen, 'sent')).toEqual([]);
  });

  test('where the CRM refused it', async () => {
    sandbox.faults.push('400');
    await open(profile);
    await pressSave(screen);
    await shown(screen, '[data-state="rejected"]');
    expect(await violationsOf(screen, 'rejected')).toEqual([]);
  });

  test.each(['options.html', 'outbox.html', 'saved.html'])('on %s', async (file) => {
    page = await capturer.browser.newPage();
    screen = await capturer.browser.newPage();
    await screen.goto(capturer.url(file));
    await screen.waitForSelector('h1');
    expect(await violationsOf(screen, file.replace('.html', ''))).toEqual([]);
  });
});

test.each([320, 400, 640, 900])(
  'nothing is cut off at a width of %i pixels, in either direction of writing',
  async (width) => {
    page = await capturer.visit(profile.url, profile.html);
    const popup = await capturer.click(page);
    await popup.waitForSelector('form');
    await popup.close();
    const tab = await (await capturer.worker()).evaluate(async () => {
      const tabs = (globalThis as unknown as { chrome: { tabs: { query(q: object): Promise<{ id: number }[]> } } })
        .chrome.tabs;
      return (await tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id;
    });
    screen = await capturer.browser.newPage();
    await screen.setViewport({ width, height: 640 });
    await screen.goto(capturer.url(`popup.html?tab=${tab}`));
    await screen.waitForSelector('form');
    await screen.$eval('details.more', (details) => details.setAttribute('open', ''));
    for (const dir of ['ltr', 'rtl']) {
      await screen.evaluate((direction) => {
        document.documentElement.dir = direction;
      }, dir);
      const overflow = await screen.evaluate(() => {
        const main = document.querySelector('main');
        return [document.documentElement, main].map((element) =>
          element ? element.scrollWidth - element.clientWidth : 0,
        );
      });
      expect(overflow).toEqual([0, 0]);
      await picture(screen, `width-${width}-${dir}`);
    }
  },
);

test('every target is at least 24 pixels wide and high', async () => {
  await open(profile);
  const small = await screen.$$eval('button, select, input, summary', (all) =>
    all
      .map((element) => ({ html: element.outerHTML.slice(0, 120), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
      .map(({ html }) => html),
  );
  expect(small).toEqual([]);
});

/** What a screen reader says, in its order. */
async function spoken(): Promise<string[]> {
  const tree = await screen.accessibility.snapshot();
  const lines: string[] = [];
  const walk = ({ role, name, value, children = [], ...node }: SerializedAXNode) => {
    const states = [node.required && 'required', node.expanded === false && 'folded', node.invalid && 'wrong'];
    if (name && !['StaticText', 'RootWebArea', 'InlineTextBox', 'MenuListPopup', 'option'].includes(role))
      lines.push([role, `"${name}"`, value && `= ${value}`, ...states].filter(Boolean).join(' '));
    for (const child of children) walk(child);
  };
  if (tree) walk(tree);
  return lines;
}

test('a screen reader meets the form in this order, each control by its name', async () => {
  await open(profile);
  await screen.waitForSelector('form:not(:has([aria-busy]))');
  // With a list of companies that were used before, once there are any.
  const lines = (await spoken()).map((line) => line.replace(/^combobox "Company"/, 'textbox "Company"'));
  expect(lines[0]).toBe('heading "New contact"');
  expect(lines.at(-1)).toMatch(/^button "Save/);
  // What the outbox and the history say of earlier tests is not looked at here.
  expect(
    lines.slice(lines.indexOf('button "Keep open beside the page"'), lines.indexOf('button "Copy a report"')),
  ).toEqual([
    'button "Keep open beside the page"',
    'button "Keyboard shortcuts"',
    'button "Whom you saved"',
    'button "Open settings"',
    'combobox "Positions held now" = Chief Product Officer · Tidewright Charts folded',
    'textbox "First name" = Marisol',
    'button "First name: From the text of the page. 1 other value (Alt+↓)" folded',
    'textbox "Last name" = Quintenbeck',
    'button "Last name: From the text of the page. 1 other value (Alt+↓)" folded',
    'textbox "Job title" = Chief Product Officer',
    'button "Job title: From the text of the page. 2 other values (Alt+↓)" folded',
    'textbox "Company" = Tidewright Charts',
    'button "Company: From the text of the page. 1 other value (Alt+↓)" folded',
    'combobox "Type of phone 1" = Mobile folded',
    'combobox "Country of phone 1: Country not known yet" folded',
    'textbox "Phone 1"',
    'button "Remove Phones 1"',
    'button "Add phone"',
    'combobox "Type of e-mail address 1" = Work folded',
    'textbox "E-mail address 1"',
    'button "Remove E-mail 1"',
    'button "Add e-mail"',
    'combobox "Type" = Lead folded',
    'combobox "Level" = Primary folded',
    'DisclosureTriangle "More fields 1 filled" folded',
    'button "Look in CRM"',
    'button "vCard"',
    'button "JSON"',
  ]);
});

test('nothing moves by itself, whatever the system asks for', async () => {
  await open(profile);
  await screen.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'no-preference' }]);
  await fill(screen, { 'emails.0.email': 'nobody' });
  await pressSave(screen);
  expect(await screen.evaluate(() => document.getAnimations().length)).toBe(0);
});
