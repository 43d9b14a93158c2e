import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Capturer, control, fill, formValues, launch, shown } from './harness.ts';

/** A whole signature goes into the fields it belongs to; a single value stays where it is pasted. */
let capturer: Capturer;
let page: Page;
let popup: Page;

const SIGNATURE = 'Gideon Larkmoor\nHead of Moorings\nTidewright Charts Ltd\n+44 20 7946 0188\ngideon@example.com';

beforeAll(async () => {
  capturer = await launch();
});
afterAll(() => capturer.close());
beforeEach(async () => {
  await capturer.forgetDrafts();
  page = await capturer.visit('https://example.com/boats', '<title>Boats</title><h1>About our boats</h1>');
  popup = await capturer.click(page);
  await popup.waitForSelector('form');
  return () => page.close();
});

/** Pastes or drops as the browser does: an event with the text, and its own insertion where nobody prevents it. */
async function give(kind: 'paste' | 'drop', selector: string, text: string): Promise<boolean> {
  return popup.$eval(
    selector,
    (element, type, words) => {
      const data = new DataTransfer();
      data.setData('text/plain', words);
      const options = { bubbles: true, cancelable: true };
      const event =
        type === 'paste'
          ? new ClipboardEvent('paste', { ...options, clipboardData: data })
          : new DragEvent('drop', { ...options, dataTransfer: data });
      return element.dispatchEvent(event);
    },
    kind,
    text,
  );
}

const values = {
  firstName: 'Gideon',
  lastName: 'Larkmoor',
  jobTitle: 'Head of Moorings',
  'emails.0.email': 'gideon@example.com',
  'phones.0.phone': '+442079460188',
};

test.each([
  ['pasted into a field', 'paste', control('firstName')],
  ['pasted anywhere', 'paste', 'body'],
  ['dropped on the form', 'drop', 'form'],
] as const)('a signature %s', async (_, kind, selector) => {
  await give(kind, selector, SIGNATURE);
  expect(await shown(popup, 'footer .notice')).toContain('filled from the text');
  expect(await formValues(popup)).toMatchObject(values);
});

test('nothing that stands there is replaced, and one click takes it all back', async () => {
  await fill(popup, { company: 'Harbour Fund' });
  await give('paste', control('firstName'), SIGNATURE);
  expect(await shown(popup, 'footer .notice')).toContain('keeps it');
  expect(await formValues(popup)).toMatchObject({ ...values, company: 'Harbour Fund' });
  await popup.click('footer .notice button');
  expect(await formValues(popup)).toMatchObject({ firstName: '', company: 'Harbour Fund', 'emails.0.email': '' });
});

test('one line is left to the browser', async () => {
  expect(await give('paste', control('company'), 'Tidewright Charts')).toBe(true);
});

test('lines that say nothing of a person stay in the field they were pasted into', async () => {
  await give('paste', control('company'), '1.\n2.');
  await expect.poll(() => formValues(popup)).toMatchObject({ company: '1. 2.' });
});
