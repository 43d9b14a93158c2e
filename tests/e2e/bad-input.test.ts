import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Capturer, control, fill, formValues, launch, pressSave, shown } from './harness.ts';
import { samplePage } from './pages.ts';

/** Every tab that cannot be read, and every value that cannot be sent: a sentence, and nothing lost. */
let capturer: Capturer;
let address: string;

const PDF =
  '%PDF-1.1\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/MediaBox[0 0 200 200]/Parent 2 0 R>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF';

const server = createServer((request, response) => {
  const isPdf = request.url === '/document.pdf';
  response.setHeader('Content-Type', isPdf ? 'application/pdf' : 'text/html; charset=utf-8');
  if (isPdf) response.end(PDF);
  else response.end('<title>About our boats</title><h1>About our boats</h1><p>They float.</p>');
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  address = `http://127.0.0.1:${port}`;
  capturer = await launch();
});
afterAll(async () => {
  await capturer.close();
  server.closeAllConnections();
  server.close();
});

async function visit(url: string): Promise<Page> {
  const page = await capturer.browser.newPage();
  const failure = await page.goto(url).catch((cause: unknown) => cause);
  // Where nothing answers, the browser's own error page comes a moment after the failure.
  if (failure instanceof Error) await expect.poll(() => page.url(), { timeout: 5_000 }).toMatch(/^chrome-error:/);
  return page;
}

describe('a tab that cannot be read gives an empty form and says why', () => {
  test.each([
    ['chrome://version', () => 'chrome://version', 'own pages'],
    ['an empty tab', () => 'about:blank', 'empty'],
    ['a data: page', () => 'data:text/html,<title>x</title>', 'cannot be read'],
    ['a PDF', () => `${address}/document.pdf`, 'document'],
    ['a page without a person', () => `${address}/`, 'No person was found'],
    ['the web store', () => 'https://chromewebstore.google.com/', 'its store'],
    ['a page that did not load', () => 'http://127.0.0.1:1/', 'did not load'],
  ])('%s', async (_, url, words) => {
    const page = await visit(url());
    const popup = await capturer.click(page);
    await popup.waitForSelector('form');
    expect(await popup.$eval('.notice', (notice) => notice.textContent)).toContain(words);
    expect(await formValues(popup)).toMatchObject({ firstName: '', lastName: '', company: '' });
    await page.close();
  });

  test('a page that never answers, after three seconds', async () => {
    const page = await visit(`${address}/`);
    await page.evaluate(() => {
      setTimeout(() => {
        for (;;);
      });
    });
    const popup = await capturer.click(page);
    expect(await shown(popup, '.notice')).toContain('does not answer');
    await popup.close();
  });

  test('a tab that crashed', async () => {
    const page = await visit(`${address}/`);
    const session = await page.createCDPSession();
    const crashed = new Promise((resolve) => page.once('error', resolve));
    session.send('Page.crash').catch(() => undefined); // the crash takes the answer with it
    await crashed;
    const popup = await capturer.click(page);
    expect(await shown(popup, '.notice')).toContain('crashed');
    await popup.close();
  });
});

test('the address and the title of the page are kept, whatever could be read', async () => {
  const page = await visit(`${address}/`);
  const popup = await capturer.click(page);
  expect(await shown(popup, '.page-line')).toContain('About our boats');
  await fill(popup, { lastName: 'Marchbanks' });
  await pressSave(popup);
  await shown(popup, '.delivery');
  const [entry] = await entries(popup);
  expect(entry).toMatchObject({
    source: { url: `${address}/`, title: 'About our boats' },
    contact: { lastName: 'Marchbanks' },
  });
  await page.close();
});

/** The outbox, as the disk has it. */
const entries = (popup: Page) =>
  popup.evaluate(
    () =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open('outbox');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('entries').objectStore('entries').getAll();
          reading.onsuccess = () => resolve(reading.result);
        };
      }),
  );

describe('a value that cannot be sent is named at its control, and stays there', () => {
  const { url, html } = samplePage('profile-json-ld');

  // What is wrong in one test would still stand in the form in the next.
  beforeEach(() => capturer.forgetDrafts());

  test.each([
    ['phones.0.phone', '12', 'country code'],
    ['emails.0.email', 'ottoline@', 'no e-mail address'],
    ['socialContacts.0.value', 'x'.repeat(101), '100 characters'],
    ['company', 'x'.repeat(600), '500 characters'],
  ])('%s', async (name, value, words) => {
    const page = await capturer.visit(url, html);
    const popup = await capturer.click(page);
    await popup.waitForSelector('form');
    await fill(popup, { [name]: value });
    await pressSave(popup);
    expect(await shown(popup, `[id="field-${name}-error"]`)).toContain(words);
    expect((await formValues(popup))[name]).toBe(value);
    await page.close();
  });

  test('a day that does not exist', async () => {
    const page = await capturer.visit(url, html);
    const popup = await capturer.click(page);
    await popup.waitForSelector('form');
    await popup.$eval(control('birthDate'), (input) => input.closest('details')?.setAttribute('open', ''));
    await popup.focus(control('birthDate'));
    await popup.keyboard.type('02311990');
    await pressSave(popup);
    expect(await shown(popup, '[id="field-birthDate-error"]')).toContain('no such day');
    await page.close();
  });

  test('emoji and right-to-left names are kept as they are', async () => {
    const page = await capturer.visit(url, html);
    const popup = await capturer.click(page);
    await popup.waitForSelector('form');
    await fill(popup, { firstName: '👩‍💻 Zoë', lastName: 'المنارية' });
    await pressSave(popup);
    await shown(popup, '.delivery');
    const saved = (await entries(popup)).map((entry) => (entry as { contact: Record<string, unknown> }).contact);
    expect(saved).toContainEqual(expect.objectContaining({ firstName: '👩‍💻 Zoë', lastName: 'المنارية' }));
    await page.close();
  });

  test('a hundred thousand characters', async () => {
    const page = await capturer.visit(url, html);
    const popup = await capturer.click(page);
    await popup.waitForSelector('form');
    await popup.$eval(control('company'), (input) => {
      (input as HTMLInputElement).value = 'x'.repeat(100_000);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await pressSave(popup);
    expect(await shown(popup, '[id="field-company-error"]')).toContain('500 characters');
    expect((await formValues(popup)).company).toHaveLength(100_000);
    await page.close();
  });

  test('markup is text, wherever it is shown', async () => {
    const page = await capturer.visit(url, html);
    const popup = await capturer.click(page);
    await popup.waitForSelector('form');
    const name = '<img src=x onerror="document.title=1">';
    await fill(popup, { lastName: name });
    await pressSave(popup);
    expect(await shown(popup, '.delivery')).toContain(name);
    expect(await popup.$('.delivery img')).toBeNull();
    await page.close();
  });

  test('one number twice, and more numbers than anybody has', async () => {
    const page = await capturer.visit(url, html);
    const popup = await capturer.click(page);
    await popup.waitForSelector('form');
    await fill(popup, { 'phones.0.phone': '+442079460123' });
    const add = async () => {
      await popup.focus(control('phones.0.phone'));
      await popup.keyboard.down('Alt');
      await popup.keyboard.press('Enter');
      await popup.keyboard.up('Alt');
    };
    const rows = () => popup.$$eval('[name^="phones."][name$=".phone"]', (all) => all.length);
    const before = await rows();
    await add();
    await fill(popup, { [`phones.${before}.phone`]: '+44 20 7946 0123' });
    await pressSave(popup);
    expect(await shown(popup, `[id="field-phones.${before}.phone-error"]`)).not.toBe('');
    for (let row = await rows(); row < 51; row += 1) await add();
    expect(await rows()).toBe(51);
    await fill(popup, { 'phones.50.phone': '+442079460155' });
    await popup.$eval(control('phones.50.phone'), (input) => (input as HTMLElement).blur());
    await pressSave(popup);
    expect(await shown(popup, '[id="field-phones.50.phone-error"]')).toContain('Too many entries');
    expect((await formValues(popup))['phones.50.phone']).toContain('155');
    await page.close();
  }, 60_000);

  test('a page that is left while its form stands open', async () => {
    const page = await visit(`${address}/first`);
    const popup = await capturer.click(page);
    await popup.waitForSelector('form');
    await fill(popup, { lastName: 'Stays' });
    await page.evaluate(() => location.assign('/second'));
    await page.waitForFunction(() => location.pathname === '/second');
    expect((await formValues(popup)).lastName).toBe('Stays');
    await pressSave(popup);
    await shown(popup, '.delivery');
    expect(await entries(popup)).toContainEqual(
      expect.objectContaining({
        source: expect.objectContaining({ url: `${address}/first` }),
        contact: expect.objectContaining({ lastName: 'Stays' }),
      }),
    );
    await page.close();
  });
});
