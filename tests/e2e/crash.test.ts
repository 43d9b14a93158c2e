import { cpSync, readdirSync, rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WxtBrowser } from 'wxt/browser';
import { killBrowser } from '../chaos/leftovers.ts';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Driver, numbered, openDriver } from './driver.ts';
import { type Capturer, launch, shown } from './harness.ts';

/** Every state an entry can be in, and every way to be killed in it; and what is left when the browser's own files are damaged. */
let profile: string;
let capturer: Capturer;
let sandbox: Sandbox;
let driver: Driver;

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'contact-capture-crash-'));
  sandbox = await startSandbox({ protocol: 'http2', slowness: 3_000 });
  capturer = await launch({ sandbox, profile });
  await capturer.setUp(sandbox);
  driver = await openDriver(capturer);
});
afterEach(async () => {
  await capturer.close();
  await killBrowser(profile);
  await sandbox.close();
  await rm(profile, { recursive: true, force: true });
});

async function startAgain(): Promise<void> {
  capturer = await launch({ sandbox, profile });
  await capturer.allow('https://127.0.0.1/*');
  driver = await openDriver(capturer);
  await driver.nudge();
}

const stateOf = async (number: number) => {
  const entry = (await driver.list()).find(({ contact }) => contact.lastName === numbered(number).lastName);
  return entry?.state.kind;
};
const becomes = (number: number, state: string | undefined) =>
  expect.poll(() => stateOf(number), { timeout: 20_000, interval: 100 }).toBe(state);
const inCrm = (number: number) =>
  sandbox.api.contacts.filter(({ body }) => body.lastName === numbered(number).lastName).length;

const KILLS: Readonly<Record<string, () => Promise<void>>> = {
  async 'its worker is stopped'() {
    await driver.killWorker();
    // A worker that is being stopped hears nothing; in the field the alarm comes half a minute later.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await driver.nudge();
  },
  async 'its worker is closed'() {
    const worker = await capturer.worker();
    await worker.close();
    // As above.
    await new Promise((resolve) => setTimeout(resolve, 500));
    await driver.nudge();
  },
  async 'the extension is reloaded'() {
    await driver.page.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
      setTimeout(() => chrome.runtime.reload(), 50);
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await capturer.close();
    await startAgain();
  },
  async 'the browser is closed'() {
    await capturer.close();
    await startAgain();
  },
  async 'the browser is killed'() {
    await killBrowser(profile);
    await startAgain();
  },
};

test.each(Object.keys(KILLS))('in every state at once, %s: nothing lost, nothing doubled', async (how) => {
  sandbox.faults.push('400', 'cut-before', '400');
  await driver.save(numbered(1));
  await becomes(1, 'rejected');
  await driver.save(numbered(2));
  await becomes(2, 'unknown');
  await driver.save(numbered(3));
  await becomes(3, 'rejected');
  await driver.takeBack(
    (await driver.list()).find(({ contact }) => contact.lastName === numbered(3).lastName)?.id ?? '',
  );
  await driver.save(numbered(4));
  await becomes(4, 'sent');
  sandbox.faults.push('slow');
  await driver.save(numbered(5));
  await becomes(5, 'sending');
  await driver.save(numbered(6));
  await expect.poll(() => inCrm(5)).toBe(1);
  await KILLS[how]?.();
  // What was on the wire is looked up; what stood behind it goes out.
  await becomes(6, 'sent');
  await becomes(5, 'unknown');
  expect(await Promise.all([1, 2, 3, 4].map(stateOf))).toEqual(['rejected', 'unknown', 'rejected', 'sent']);
  await driver.letTimePass();
  await becomes(5, 'sent');
  expect([1, 2, 3, 4, 5, 6].map(inCrm)).toEqual([0, 0, 0, 1, 1, 1]);
});

describe('damaged while the browser was closed,', () => {
  const folder = (kind: 'IndexedDB' | 'Local Extension Settings') => {
    const parent = join(profile, 'Default', kind);
    const name = readdirSync(parent).find((entry) => entry.includes(capturer.extension.id));
    if (name === undefined) throw new Error(`no ${kind} of ours`);
    return join(parent, name);
  };

  /** One that was refused, one that may have been sent, and one that was. */
  async function leaveSome(): Promise<void> {
    sandbox.faults.push('400', 'cut-after');
    await driver.save(numbered(1));
    await becomes(1, 'rejected');
    await driver.save(numbered(2));
    await becomes(2, 'unknown');
    await driver.save(numbered(3));
    await becomes(3, 'sent');
  }

  async function notice(): Promise<string> {
    const list = await capturer.browser.newPage();
    await list.goto(capturer.url('outbox.html'));
    const words = await shown(list, '.notice.warning');
    await list.close();
    return words;
  }

  test('an outbox that is gone comes back from its copy, and the user is told', async () => {
    await leaveSome();
    await capturer.close();
    rmSync(folder('IndexedDB'), { recursive: true });
    await startAgain();
    await becomes(1, 'rejected');
    await becomes(2, 'unknown');
    expect(await notice()).toContain('brought back from their copies: 2');
    await driver.letTimePass();
    await becomes(2, 'sent');
    expect([1, 2, 3].map(inCrm)).toEqual([0, 1, 1]);
  });

  test('an outbox that went back in time sends nothing again that went out since', async () => {
    await capturer.revoke('https://127.0.0.1/*');
    await driver.save(numbered(1), numbered(2));
    await becomes(2, 'blocked');
    await driver.letTimePass();
    await capturer.close();
    const [now, before] = [folder('IndexedDB'), join(profile, 'before')];
    cpSync(now, before, { recursive: true });
    await startAgain();
    await becomes(1, 'sent');
    await becomes(2, 'sent');
    await capturer.close();
    rmSync(now, { recursive: true });
    cpSync(before, now, { recursive: true });
    await startAgain();
    await expect
      .poll(async () => (await driver.list()).map(({ state }) => state.kind), { timeout: 10_000 })
      .toEqual(['unknown', 'unknown']);
    await driver.letTimePass();
    await becomes(1, 'sent');
    await becomes(2, 'sent');
    expect([1, 2].map(inCrm)).toEqual([1, 1]);
  });

  test('copies that are gone are made anew, and the user is told', async () => {
    await leaveSome();
    await capturer.close();
    rmSync(folder('Local Extension Settings'), { recursive: true });
    await startAgain();
    await becomes(1, 'rejected');
    expect(await notice()).toContain('made anew: 2');
    await expect
      .poll(() =>
        driver.page.evaluate(async () => {
          const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
          return Object.keys(await chrome.storage.local.get()).filter((key) => key.startsWith('copy:')).length;
        }),
      )
      .toBe(2);
  });

  test('an outbox that cannot be opened says so, and gives out its copies', async () => {
    await leaveSome();
    await capturer.close();
    const files = folder('IndexedDB');
    for (const name of readdirSync(files).filter((file) => file.startsWith('MANIFEST'))) rmSync(join(files, name));
    capturer = await launch({ sandbox, profile });
    const origin = capturer.url('').slice(0, -1);
    await capturer.browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read', 'clipboard-write']);
    const list = await capturer.browser.newPage();
    await list.goto(capturer.url('outbox.html'));
    expect(await shown(list, '.notice.warning')).toContain('cannot be read');
    await list.bringToFront();
    await list.locator('xpath/.//button[contains(., "Copy the contacts")]').click();
    await shown(list, 'xpath/.//button[contains(., "Copied")]');
    const copied = await list.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('odile.1@example.com');
    expect(copied).toContain('odile.2@example.com');
  });
});
