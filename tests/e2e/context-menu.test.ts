import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import { type Capturer, formValues, launch } from './harness.ts';
import { samplePage } from './pages.ts';

/** The context menu, its click sent by the browser's own event: on the page, a selection and a link. */
let capturer: Capturer;
let page: Page;

const { url, html } = samplePage('profile-json-ld');

beforeAll(async () => {
  capturer = await launch();
});
afterAll(() => capturer.close());
beforeEach(async () => {
  page = await capturer.visit(url, html);
  // A real click on the menu grants access to the tab; the event alone does not, so a click on the button does it here.
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  await popup.close();
});
afterEach(() => page.close());

interface MenuClick {
  readonly menuItemId: string;
  readonly selectionText?: string;
  readonly linkUrl?: string;
}

async function choose(click: MenuClick): Promise<Page> {
  await page.bringToFront();
  const worker = await capturer.worker();
  await worker.evaluate(async (info) => {
    const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.contextMenus.onClicked as unknown as { dispatch(info: object, tab: unknown): void }).dispatch(
      { pageUrl: tab?.url, ...info },
      tab,
    );
  }, click);
  const popup = await capturer.popup();
  await popup.waitForSelector('form');
  return popup;
}

test('the page', async () => {
  const popup = await choose({ menuItemId: 'page' });
  expect(await formValues(popup)).toMatchObject({ firstName: 'Ottoline', lastName: 'Marchbanks' });
});

test('a selection, with its lines', async () => {
  await page.evaluate(() => {
    const note = document.createElement('p');
    note.innerText = 'Gideon Larkmoor\nOwner\ngideon@example.com\n+44 20 7946 0188';
    document.body.append(note);
    document.getSelection()?.selectAllChildren(note);
  });
  const popup = await choose({
    menuItemId: 'selection',
    selectionText: 'Gideon Larkmoor Owner gideon@example.com +44 20 7946 0188',
  });
  expect(await formValues(popup)).toMatchObject({
    firstName: 'Gideon',
    lastName: 'Larkmoor',
    'emails.0.email': 'gideon@example.com',
    'phones.0.phone': '+442079460188',
  });
});

test.each([
  ['mailto:gideon@example.com?subject=Hi', { 'emails.0.email': 'gideon@example.com' }],
  ['tel:+442079460188', { 'phones.0.phone': '+442079460188' }],
  [
    'https://www.linkedin.com/in/gideon-larkmoor-fake?trk=x',
    { 'socialContacts.0.key': 'LinkedIn', 'socialContacts.0.value': 'gideon-larkmoor-fake' },
  ],
])('the link %s, not the page it stands on', async (linkUrl, values) => {
  const popup = await choose({ menuItemId: 'link', linkUrl });
  expect(await formValues(popup)).toMatchObject({ firstName: '', lastName: '', ...values });
});

test('an intent is used once', async () => {
  await (await choose({ menuItemId: 'link', linkUrl: 'tel:+442079460188' })).close();
  const popup = await capturer.click(page);
  await popup.waitForSelector('form');
  expect(await formValues(popup)).toMatchObject({ firstName: 'Ottoline', 'phones.0.phone': '+442079460123' });
});

test('the menu has one item for each thing that can be pointed at', async () => {
  const worker = await capturer.worker();
  const updated = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
    // An update of an item that is not there is refused.
    return Promise.all(['page', 'selection', 'link'].map((id) => chrome.contextMenus.update(id, {}).then(() => id)));
  });
  expect(updated).toEqual(['page', 'selection', 'link']);
});
