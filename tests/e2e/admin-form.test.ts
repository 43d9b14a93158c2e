import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Capturer, control, fill, launch, pressSave, shown } from './harness.ts';
import { samplePage } from './pages.ts';

/** The form by the administrator: set on the settings page, seen in the popup, and what the server then holds. */
let sandbox: Sandbox;
let capturer: Capturer;
let settings: Page;

const { url, html } = samplePage('linkedin-sdui-2026');

beforeAll(async () => {
  sandbox = await startSandbox({ protocol: 'http2' });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  sandbox.api.contacts.length = 0;
  capturer = await launch({ sandbox });
  await capturer.setUp(sandbox);
  settings = await capturer.browser.newPage();
  await settings.goto(capturer.url('options.html'));
  await settings.waitForSelector('form');
  await settings.$$eval('form details', (all) => {
    for (const details of all) details.setAttribute('open', '');
  });
});
afterEach(() => capturer.close());

async function saveSettings(): Promise<void> {
  await settings.click('button[type=submit]');
  await shown(settings, '.notice.done');
}

async function openForm(): Promise<Page> {
  const popup = await capturer.click(await capturer.visit(url, html));
  await popup.waitForSelector('form');
  return popup;
}

/** The names of the controls that are there, in their order, each list by its first. */
const controls = (popup: Page) =>
  popup.$$eval('form [name]', (all) => all.map((element) => element.getAttribute('name') ?? ''));

test('order, required, hidden, locked and help', async () => {
  await settings.click('[aria-label="Move Last name up"]');
  await settings.click(control('fields.team.required'));
  await settings.click(control('fields.emails.required'));
  await fill(settings, {
    'fields.jobTitle.shown': 'hidden',
    'fields.type.shown': 'locked',
    'fields.team.help': 'The team that follows up',
    'defaults.type': 'Prospect',
  });
  await saveSettings();

  const popup = await openForm();
  const names = await controls(popup);
  expect(names.slice(0, 3)).toEqual(['lastName', 'firstName', 'company']);
  expect(names).not.toContain('jobTitle');
  expect(await popup.$eval(control('type'), (select) => select.matches(':disabled'))).toBe(true);
  const team = await popup.$eval(control('team'), (input) => ({
    isFolded: input.closest('details') !== null,
    required: input.ariaRequired,
    help: document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent,
  }));
  expect(team).toEqual({ isFolded: false, required: 'true', help: 'The team that follows up' });

  await pressSave(popup);
  expect(await shown(popup, '[id="field-team-error"]')).toContain('Your organisation wants this filled in');
  expect(await shown(popup, '[id="field-emails.0.email-error"]')).toContain('wants this filled in');
  expect(sandbox.api.contacts).toEqual([]);
  await fill(popup, { team: 'East', 'emails.0.email': 'marisol@example.com' });
  await pressSave(popup);
  await shown(popup, '[data-state="sent"]');
  expect(sandbox.api.contacts[0]?.body).toMatchObject({ team: 'East', type: 'Prospect' });
  expect(sandbox.api.contacts[0]?.body).not.toHaveProperty('jobTitle');
});

test('a preset holds on its site and nowhere else', async () => {
  await settings.evaluate(() => {
    const add = [...document.querySelectorAll('button.add')].find((button) => button.textContent === 'Add site preset');
    (add as HTMLButtonElement).click();
  });
  await fill(settings, {
    'presets.0.host': 'https://www.linkedin.com/feed',
    'presets.0.type': 'Others',
    'presets.0.group': 'LinkedIn',
  });
  await saveSettings();
  const popup = await openForm();
  const values = () =>
    popup.$$eval('[name="type"], [name="group"]', (all) => all.map((element) => (element as HTMLInputElement).value));
  expect(await values()).toEqual(['Others', 'LinkedIn']);
  await popup.close();
  const other = await capturer.click(
    await capturer.visit('https://team.example.com/', '<p class="h-card">Ada Marr</p>'),
  );
  await other.waitForSelector('form');
  expect(await other.$eval(control('type'), (select) => (select as HTMLSelectElement).value)).toBe('Lead');
});

test('a mistake in a folded part opens it, and nothing is saved until it is mended', async () => {
  await fill(settings, { retentionDays: '0' });
  await settings.$$eval('form details', (all) => {
    for (const details of all) details.removeAttribute('open');
  });
  await settings.click('button[type=submit]');
  expect(await shown(settings, '[id="setting-retentionDays-error"]')).toContain('1 to 3650');
  await fill(settings, { retentionDays: '30' });
  await saveSettings();
});

test('a custom field fills itself from the page', async () => {
  await settings.evaluate(() => {
    const add = [...document.querySelectorAll('button.add')].find(
      (button) => button.textContent === 'Add custom field',
    );
    (add as HTMLButtonElement).click();
  });
  await fill(settings, {
    'customFields.0.id': 'cf_profile',
    'customFields.0.label': 'Profile',
    'customFields.0.type': 'URL',
    'customFields.0.fill': 'url',
  });
  await saveSettings();
  const popup = await openForm();
  expect(await popup.$eval(control('customField.cf_profile'), (input) => (input as HTMLInputElement).value)).toContain(
    'linkedin.com/in/marisol-quintenbeck',
  );
});
