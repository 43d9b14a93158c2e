import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Driver, numbered, openDriver } from './driver.ts';
import { type Capturer, launch, shown } from './harness.ts';

/** From saved on this device to saved in the CRM, with everything that can come between. */
let capturer: Capturer;
let sandbox: Sandbox;
let driver: Driver;
let count = 0;

const fresh = () => {
  count += 1;
  return numbered(count);
};

beforeAll(async () => {
  sandbox = await startSandbox({ protocol: 'http2' });
  capturer = await launch({ sandbox });
  await capturer.setUp(sandbox);
  driver = await openDriver(capturer);
});
afterAll(async () => {
  await capturer.close();
  await sandbox.close();
});
beforeEach(async () => {
  sandbox.faults.length = 0;
  sandbox.listFault = undefined;
  sandbox.api.contacts.length = 0;
  sandbox.api.arrivals.length = 0;
  await empty();
});

async function empty(): Promise<void> {
  await driver.page.evaluate(async () => {
    const { driver: inPage } = globalThis as unknown as { driver: typeof import('./driver-script.ts') };
    await inPage.empty();
  });
}

const becomes = (...states: string[]) => expect.poll(() => driver.states(), { timeout: 15_000 }).toEqual(states);

async function openList(): Promise<Page> {
  const page = await capturer.browser.newPage();
  await page.goto(capturer.url('outbox.html'));
  await shown(page, 'h1');
  return page;
}

const press = (page: Page, words: string) =>
  page.locator(`xpath/.//button[contains(., ${JSON.stringify(words)})]`).click();

describe('what is perhaps sent is looked up, and never sent again by itself', () => {
  test('found in the CRM’s list it is sent, and erased here', async () => {
    sandbox.faults.push('cut-after');
    await driver.save(fresh());
    await becomes('unknown');
    await driver.letTimePass();
    await becomes('sent');
    const [entry] = await driver.list();
    expect(entry?.state).toMatchObject({ contactId: sandbox.api.contacts[0]?.id });
    expect(JSON.stringify(entry?.contact)).not.toContain('example.com');
    expect(sandbox.api.arrivals).toHaveLength(1);
  });

  test('not found twice, the user decides; sent again on their word only', async () => {
    sandbox.faults.push('cut-before');
    await driver.save(fresh());
    await becomes('unknown');
    await driver.letTimePass();
    await expect.poll(async () => (await driver.list())[0]?.state).toMatchObject({ kind: 'unknown', misses: 1 });
    await driver.letTimePass();
    await expect
      .poll(async () => (await driver.list())[0]?.state)
      .toMatchObject({ kind: 'unknown', verdict: 'notFound' });
    await driver.letTimePass();
    expect(sandbox.api.contacts).toEqual([]);
    const list = await openList();
    expect(await shown(list, '[data-asks="true"]')).toContain('did not find it');
    await press(list, 'Send again');
    await becomes('sent');
    expect(sandbox.api.contacts).toHaveLength(1);
    await list.close();
  });

  test('a list that cannot be read is the user’s question at once', async () => {
    sandbox.faults.push('cut-after');
    sandbox.listFault = '500';
    await driver.save(fresh());
    await becomes('unknown');
    await driver.letTimePass();
    await expect.poll(async () => (await driver.list())[0]?.state).toMatchObject({ verdict: 'unreadable' });
    sandbox.listFault = undefined;
    const list = await openList();
    await press(list, 'Check again');
    await becomes('sent');
    await list.close();
    expect(sandbox.api.arrivals).toHaveLength(1);
  });

  test('the contact is found on a later page of a long list', async () => {
    sandbox.faults.push('cut-after');
    await driver.save(fresh());
    await becomes('unknown');
    const at = Date.now();
    for (let other = 0; other < 1_200; other += 1) {
      sandbox.api.contacts.push({ id: `other-${other}`, at, body: { lastName: 'Other', firstName: `N${other}` } });
    }
    await driver.letTimePass();
    await becomes('sent');
  });

  test('the same person, saved before by a colleague, is not taken for it', async () => {
    const contact = fresh();
    sandbox.api.contacts.push({ id: 'theirs', at: Date.now() - 600_000, body: { ...contact } });
    sandbox.faults.push('cut-before');
    await driver.save(contact);
    await becomes('unknown');
    await driver.letTimePass();
    await expect.poll(async () => (await driver.list())[0]?.state).toMatchObject({ kind: 'unknown', misses: 1 });
  });
});

describe('the worker is killed', () => {
  test('while the server has the request: unknown, looked up, once in the CRM', async () => {
    sandbox.faults.push('slow');
    await driver.save(fresh());
    await expect.poll(() => sandbox.api.arrivals.length).toBe(1);
    await driver.killWorker();
    await driver.nudge();
    await becomes('unknown');
    await driver.letTimePass();
    await becomes('sent');
    expect(sandbox.api.arrivals).toHaveLength(1);
  });

  test('with a queue behind it: the rest goes out, each once', async () => {
    sandbox.faults.push('slow');
    await driver.save(fresh(), fresh(), fresh());
    await expect.poll(() => sandbox.api.arrivals.length).toBe(1);
    await driver.killWorker();
    await driver.nudge();
    await becomes('unknown', 'sent', 'sent');
    await driver.letTimePass();
    await becomes('sent', 'sent', 'sent');
    expect(sandbox.api.contacts).toHaveLength(3);
  });
});

describe('too many requests', () => {
  test('stop everything, and no impatience shortens what the CRM asked for', async () => {
    sandbox.faults.push('429-retry-after');
    await driver.save(fresh(), fresh());
    await expect.poll(async () => (await driver.list())[0]?.state).toMatchObject({ last: { reason: 'busy' } });
    const list = await openList();
    expect(await shown(list, '[data-state="queued"]')).toContain('Next attempt');
    await press(list, 'Send now');
    await driver.nudge();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(sandbox.api.arrivals).toHaveLength(1);
    await driver.letTimePass();
    await becomes('sent', 'sent');
    await list.close();
  });

  test('are not sent: sixty a minute, and no more', async () => {
    await driver.save(...Array.from({ length: 63 }, fresh));
    await expect.poll(() => sandbox.api.arrivals.length, { timeout: 20_000 }).toBe(60);
    await driver.killWorker();
    await driver.nudge();
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(sandbox.api.arrivals).toHaveLength(60);
  });
});

test('access taken back in the middle of the queue blocks the rest, and given again sends it', async () => {
  const origin = 'https://127.0.0.1/*';
  sandbox.faults.push('held');
  await driver.save(fresh(), fresh());
  await expect.poll(() => sandbox.api.arrivals.length).toBe(1);
  await capturer.revoke(origin);
  sandbox.release();
  await becomes('sent', 'blocked');
  expect(sandbox.api.arrivals).toHaveLength(1);
  await capturer.grant(origin);
  await becomes('sent', 'sent');
});

describe('the list', () => {
  test('shows the server’s last words, and copies without the token', async () => {
    sandbox.faults.push('400');
    await driver.save(fresh());
    await becomes('rejected');
    const list = await openList();
    expect(await shown(list, '[data-state="rejected"]')).toContain('invalid parameter: lastName');
    await capturer.browser
      .defaultBrowserContext()
      .overridePermissions(capturer.url('').slice(0, -1), ['clipboard-read', 'clipboard-write']);
    await list.bringToFront();
    await press(list, 'Copy as cURL');
    await shown(list, 'xpath/.//button[contains(., "Copied")]');
    const text = await list.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('/management/create_externalcontact');
    expect(text).toContain(`Marchbanks ${count}`);
    expect(text).not.toContain(sandbox.token);
    await list.close();
  });

  test('discards, and takes it back', async () => {
    sandbox.faults.push('400');
    await driver.save(fresh());
    await becomes('rejected');
    const list = await openList();
    await press(list, 'Discard');
    await becomes();
    await list.click('.undo');
    await becomes('rejected');
    await list.close();
  });

  test('edits, and sends what was mended, once', async () => {
    sandbox.faults.push('400');
    await driver.save(fresh());
    await becomes('rejected');
    const list = await openList();
    const opened = capturer.popup();
    await press(list, 'Edit and send');
    const form = await opened;
    await form.bringToFront();
    await form.waitForSelector('[name="lastName"]');
    await form.locator('[name="lastName"]').fill('Mended');
    await form.click('footer .primary');
    await becomes('sent');
    expect(sandbox.api.contacts.map(({ body }) => body)).toMatchObject([
      { lastName: 'Mended', emails: [{ email: `odile.${count}@example.com` }] },
    ]);
    await form.close();
    await list.close();
  });
});

describe('the badge', () => {
  const badge = async () => {
    const worker = await capturer.worker();
    return worker.evaluate(() =>
      (
        globalThis as unknown as { chrome: { action: { getBadgeText(of: object): Promise<string> } } }
      ).chrome.action.getBadgeText({}),
    );
  };
  test('says how many need the user, and nothing when none does', async () => {
    sandbox.faults.push('400');
    await driver.save(fresh());
    await expect.poll(badge).toBe('!1');
    await empty();
    await expect.poll(badge).toBe('');
  });
});
