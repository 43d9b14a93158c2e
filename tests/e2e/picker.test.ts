import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Capturer, control, fill, formValues, launch, pressSave, shown } from './harness.ts';

/** Several people on a page: found by filter, ticked together, reviewed one after the other, and picked up where they were left. */
const PEOPLE = [
  ['Zoë Marlinspike', 'Sales Manager', 'zoe@example.com'],
  ['Odalys Brambleforth', 'Head of Sales', 'odalys@example.com'],
  ['Ferran Tollhouse', 'Accountant', 'ferran@example.com'],
  ['Ingvild Saltmarsh', 'Sales Engineer', 'ingvild@example.com'],
  ['Bao Quillfeather', 'Paralegal', 'bao@example.com'],
  ['Percival Dovecote', 'Receptionist', 'percival@example.com'],
] as const;

const html = `<!doctype html><html lang="en"><title>Our people – Halyard Works</title><h1>Our people</h1>${PEOPLE.map(
  ([name, role, email]) => `<div class="h-card"><h3 class="p-name">${name}</h3><p class="p-job-title">${role}</p>
    <p class="p-org">Halyard Works</p><a class="u-email" href="mailto:${email}">${email}</a></div>`,
).join('')}</html>`;

let sandbox: Sandbox;
let capturer: Capturer;
let page: Page;

beforeAll(async () => {
  sandbox = await startSandbox({ protocol: 'http2' });
  capturer = await launch({ sandbox });
  await capturer.setUp(sandbox);
  page = await capturer.visit('https://example.com/people', html);
});
afterAll(async () => {
  await capturer.close();
  await sandbox.close();
});

const listed = (popup: Page) =>
  popup.$$eval('.picker li .name', (names) => names.map((name) => name.textContent ?? ''));

async function filterFor(popup: Page, words: string): Promise<void> {
  await popup.$eval('#picker-filter', (input) => (input as HTMLInputElement).select());
  await popup.keyboard.press('Backspace');
  await popup.type('#picker-filter', words);
}

test('all are listed with their roles, and nobody is chosen beforehand', async () => {
  const popup = await capturer.click(page);
  await shown(popup, '.picker');
  expect(await listed(popup)).toEqual(PEOPLE.map(([name]) => name));
  expect(await popup.$eval('.picker li .role', (role) => role.textContent)).toBe('Sales Manager · Halyard Works');
  expect(await shown(popup, '.picker .count')).toContain('0');
  expect(await popup.$eval('.picker .primary', (button) => (button as HTMLButtonElement).disabled)).toBe(true);
  await popup.close();
});

test('a filter knows no case and no marks; "all" means those that it shows', async () => {
  const popup = await capturer.click(page);
  await shown(popup, '.picker');
  await filterFor(popup, 'ZOE');
  expect(await listed(popup)).toEqual(['Zoë Marlinspike']);
  await filterFor(popup, 'nobody');
  expect(await listed(popup)).toEqual([]);
  await filterFor(popup, 'sales');
  expect(await listed(popup)).toEqual(['Zoë Marlinspike', 'Odalys Brambleforth', 'Ingvild Saltmarsh']);
  await popup.click('.picker .all input');
  expect(await shown(popup, '.picker .count')).toMatch(/3.*6/);
  await popup.close();
});

test('the chosen are reviewed in turn, filed alike, and a closed window goes on with the next', async () => {
  let popup = await capturer.click(page);
  await shown(popup, '.picker');
  await filterFor(popup, 'sales');
  await popup.click('.picker .all input');
  await popup.click('.picker .primary');
  expect(await shown(popup, '.people-line')).toContain('1 of 3');
  expect(await formValues(popup)).toMatchObject({
    firstName: 'Zoë',
    lastName: 'Marlinspike',
    company: 'Halyard Works',
  });
  await popup.$eval('details.more', (details) => details.setAttribute('open', ''));
  await fill(popup, { team: 'Northern field' });
  await pressSave(popup);
  await shown(popup, '[data-state="sent"]');
  await popup.click('.people-line .primary');
  await popup.waitForSelector(`form ${control('lastName')}`);
  expect(await shown(popup, '.people-line')).toContain('2 of 3');
  expect(await formValues(popup)).toMatchObject({ lastName: 'Brambleforth', team: 'Northern field' });
  // The second is passed over; the window is closed on the third.
  await popup.click('.people-line .quiet');
  await popup.waitForFunction(() => document.querySelector('.people-line')?.textContent?.includes('3 of 3'));
  await popup.close();

  popup = await capturer.click(page);
  expect(await shown(popup, '.people-line')).toContain('3 of 3');
  expect(await formValues(popup)).toMatchObject({ lastName: 'Saltmarsh', 'emails.0.email': 'ingvild@example.com' });
  await pressSave(popup);
  await shown(popup, '[data-state="sent"]');
  expect(sandbox.api.contacts.map(({ body }) => body.lastName)).toEqual(['Marlinspike', 'Saltmarsh']);
  await popup.close();
});
