import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import type { Reply } from '../sandbox/api.ts';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Capturer, formValues, launch, pressSave, shown } from './harness.ts';
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

async function choose(click: MenuClick, awaited = 'form'): Promise<Page> {
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
  await popup.waitForSelector(awaited);
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

test('where the browser opens no popup, a small window opens with the same form, and saves', async () => {
  const worker = await capturer.worker();
  await worker.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
    chrome.action.openPopup = () => Promise.reject(new Error('Could not find an active browser window.'));
  });
  const form = await choose({ menuItemId: 'page' });
  expect(form.url()).toContain('popup.html?tab=');
  expect(await formValues(form)).toMatchObject({ firstName: 'Ottoline', lastName: 'Marchbanks' });
  expect(await form.$eval('html', (html) => html.scrollWidth <= html.clientWidth)).toBe(true);
  await pressSave(form);
  await shown(form, '[data-state="blocked"]');
  await form.close();
  await capturer.close();
  capturer = await launch();
  page = await capturer.visit(url, html);
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

describe('a card behind a link', () => {
  const CARD =
    'BEGIN:VCARD\r\nVERSION:3.0\r\nN:Larkmoor;Gideon;;;\r\nTITLE:Owner\r\nEMAIL:gideon@example.com\r\nEND:VCARD\r\n';
  const values = {
    firstName: 'Gideon',
    lastName: 'Larkmoor',
    jobTitle: 'Owner',
    'emails.0.email': 'gideon@example.com',
  };
  let site: Sandbox;
  let elsewhere: Sandbox;
  const asked: string[] = [];

  beforeAll(async () => {
    const files: Readonly<Record<string, Reply>> = {
      '/team': { status: 200, body: '<title>Team</title><p>Our team', headers: { 'Content-Type': 'text/html' } },
      '/gideon.vcf': { status: 200, body: CARD, headers: { 'Content-Type': 'text/vcard' } },
      '/two.vcf': { status: 200, body: CARD + CARD.replaceAll('Gideon', 'Ottoline').replaceAll('gideon', 'ottoline') },
      '/moved.vcf': { status: 302, body: '', headers: { Location: '/gideon.vcf' } },
      '/members.vcf': { status: 403, body: '' },
      '/page.vcf': { status: 200, body: '<p>Please sign in' },
    };
    const serve = ({ pathname }: URL) => {
      asked.push(pathname);
      return files[pathname];
    };
    [site, elsewhere] = await Promise.all([startSandbox({ serve }), startSandbox({ serve })]);
  });
  afterAll(() => Promise.all([site.close(), elsewhere.close()]));
  beforeEach(async () => {
    await page.close();
    page = await capturer.browser.newPage();
    await page.goto(`${site.baseUrl}/team`);
    const popup = await capturer.click(page);
    await popup.waitForSelector('form');
    await popup.close();
    asked.length = 0;
  });

  test('on the same site is fetched, and read', async () => {
    const popup = await choose({ menuItemId: 'link', linkUrl: `${site.baseUrl}/gideon.vcf` });
    expect(await formValues(popup)).toMatchObject(values);
    expect(asked).toEqual(['/gideon.vcf']);
  });

  test('in the link itself is read without asking anybody', async () => {
    const popup = await choose({ menuItemId: 'link', linkUrl: `data:text/vcard,${encodeURIComponent(CARD)}` });
    expect(await formValues(popup)).toMatchObject(values);
    expect(asked).toEqual([]);
  });

  test('with several people lets choose among them', async () => {
    const popup = await choose({ menuItemId: 'link', linkUrl: `${site.baseUrl}/two.vcf` }, '.picker');
    expect(await popup.$eval('main', (main) => main.textContent)).toMatch(/Gideon Larkmoor.*Ottoline Larkmoor/s);
  });

  test.each([
    ['another site', () => `${elsewhere.baseUrl}/gideon.vcf`, 'on another site', []],
    ['a redirect', () => `${site.baseUrl}/moved.vcf`, 'from elsewhere', ['/moved.vcf']],
    ['a closed door', () => `${site.baseUrl}/members.vcf`, 'did not hand over', ['/members.vcf']],
    ['something else', () => `${site.baseUrl}/page.vcf`, 'No contact was found', ['/page.vcf']],
  ])('that is %s says so, and the link stays', async (_, link, words, requests) => {
    const popup = await choose({ menuItemId: 'link', linkUrl: link() });
    expect(await shown(popup, 'main .notice')).toContain(words);
    expect(await formValues(popup)).toMatchObject({ firstName: '', lastName: '' });
    expect(asked).toEqual(requests);
  });
});
