import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Driver, openDriver } from './driver.ts';
import { type Capturer, fill, launch, pressSave, shown } from './harness.ts';
import { samplePage } from './pages.ts';
import { violationsOf } from './screens.ts';

/** Whether the CRM has somebody already, and what an update makes of them: under either reading of what an update does. */
const { url, html } = samplePage('linkedin-sdui-2026');

describe.each(['merge', 'replace'] as const)('where an update means %s', (updateMode) => {
  let sandbox: Sandbox;
  let capturer: Capturer;
  let driver: Driver;
  let page: Page;
  let popup: Page;

  beforeAll(async () => {
    sandbox = await startSandbox({ protocol: updateMode === 'merge' ? 'http2' : 'http1', updateMode });
    capturer = await launch({ sandbox });
    await capturer.setUp(sandbox);
    driver = await openDriver(capturer);
  });
  afterAll(async () => {
    await capturer.close();
    await sandbox.close();
  });
  let visits = 0;
  beforeEach(async () => {
    sandbox.listFault = undefined;
    sandbox.api.contacts.length = 0;
    sandbox.api.arrivals.length = 0;
    sandbox.api.updates.length = 0;
    sandbox.api.contacts.push({ id: 'theirs', at: Date.now() - 86_400_000, body: theirs() }, stranger());
    visits += 1;
    page = await capturer.visit(`${url}?visit=${visits}`, html);
    popup = await capturer.click(page);
    await popup.waitForSelector('form');
    await fill(popup, {
      firstName: 'Marisol',
      lastName: 'Quintenbeck',
      jobTitle: 'Harbour Master',
      'emails.0.email': 'marisol@example.com',
      'phones.0.phone': '+442079460123',
    });
  });
  afterEach(() => page.close());

  const theirs = () => ({
    firstName: 'Marisol',
    lastName: 'Quintenbeck',
    company: 'Their Company',
    type: 'Customer',
    emails: [{ type: 'Work', email: 'Marisol@example.com' }],
    phones: [{ type: 'Home', phone: '+442079460999' }],
    addresses: [{ street: '3 Quay Row', city: 'Leith', country: 'GB' }],
  });
  const stranger = () => ({
    id: 'stranger',
    at: Date.now(),
    body: { firstName: 'Odile', lastName: 'Other', company: 'Elsewhere' },
  });
  const stored = () => sandbox.api.contacts.find(({ id }) => id === 'theirs')?.body;

  async function compare(): Promise<string> {
    await popup.click('.look-in-crm');
    expect(await shown(popup, '.crm .outbox-item')).toContain('theirs');
    expect(await popup.$$eval('.crm .outbox-item', (all) => all.length)).toBe(1);
    await popup.click('.compare');
    return shown(popup, '.crm table');
  }

  async function update(): Promise<void> {
    await popup.click('.crm .primary');
  }

  test('what the CRM lacks goes there, what it has stays, and nobody is doubled', async () => {
    const table = await compare();
    expect(table).toContain('Harbour Master');
    const ticked = await popup.$$eval('.crm tr', (rows) =>
      rows.filter((row) => row.querySelector('input:checked')).map((row) => row.querySelector('th')?.textContent),
    );
    expect(ticked).toContain('Job title');
    expect(ticked).not.toContain('Company');
    expect(await violationsOf(popup, `crm-${updateMode}`)).toEqual([]);
    await update();
    expect(await shown(popup, '[data-state="sent"]')).toContain('Updated in your CRM');
    expect(sandbox.api.contacts).toHaveLength(2);
    expect(sandbox.api.arrivals).toEqual([]);
    expect(sandbox.api.updates).toHaveLength(1);
    expect(stored()).toMatchObject({
      ...theirs(),
      jobTitle: 'Harbour Master',
      phones: expect.arrayContaining([
        { type: 'Home', phone: '+442079460999' },
        expect.objectContaining({ phone: '+442079460123' }),
      ]),
    });

    // From now on this device knows them by the CRM's own id.
    await popup.close();
    const again = await capturer.click(page);
    await again.waitForSelector('form');
    await fill(again, { lastName: 'Quintenbeck', 'emails.0.email': 'marisol@example.com' });
    await again.waitForSelector('.update');
    await again.click('.update');
    expect(await shown(again, '.crm .outbox-item')).toContain('theirs');
  });

  test('somebody who changed it meanwhile is not overwritten', async () => {
    await compare();
    const index = sandbox.api.contacts.findIndex(({ id }) => id === 'theirs');
    const body = { ...theirs(), company: 'Renamed Meanwhile' };
    sandbox.api.contacts[index] = { id: 'theirs', at: 1, body };
    await update();
    expect(await shown(popup, '[data-state="rejected"]')).toContain('Somebody changed this contact');
    expect(stored()).toEqual(body);
    expect(sandbox.api.updates).toEqual([]);
    await popup.click('.delivery .primary');
    await popup.waitForSelector('form');
    await driver.discardAll();
  });

  test('one that is gone is said to be gone', async () => {
    await compare();
    sandbox.api.contacts.length = 0;
    await update();
    expect(await shown(popup, '[data-state="rejected"]')).toContain('no longer in your CRM');
    expect(sandbox.api.updates).toEqual([]);
    await driver.discardAll();
  });

  test('a line that is cut after the change: looked up, found changed, and done once', async () => {
    await compare();
    sandbox.faults.push('cut-after');
    await update();
    await shown(popup, '[data-state="unknown"]');
    await driver.letTimePass();
    expect(await shown(popup, '[data-state="sent"]')).toContain('Updated');
    expect(sandbox.api.updates).toHaveLength(1);
  });

  test('a list that cannot be read says so, and the form is as it was', async () => {
    sandbox.listFault = '500';
    await popup.click('.look-in-crm');
    expect(await shown(popup, '.crm .notice.warning')).toContain('cannot be read');
    sandbox.listFault = undefined;
    await popup.click('.crm button:not(.back)');
    await shown(popup, '.crm .outbox-item');
    await popup.click('.crm .back');
    await popup.waitForSelector('form');
    expect(await popup.$eval('[name=jobTitle]', (input) => (input as HTMLInputElement).value)).toBe('Harbour Master');
  });

  test('nobody there: the form is saved as a new contact', async () => {
    sandbox.api.contacts.length = 0;
    await popup.click('.look-in-crm');
    expect(await shown(popup, '.crm .notice')).toContain('has nobody');
    await popup.click('.crm .back');
    await popup.waitForSelector('form');
    await pressSave(popup);
    await shown(popup, '[data-state="sent"]');
    expect(sandbox.api.contacts).toHaveLength(1);
  });
});
