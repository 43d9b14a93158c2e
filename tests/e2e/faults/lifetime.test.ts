import type { CDPSession } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { type Driver, numbered, openDriver } from '../driver.ts';
import { type Capturer, launch } from '../harness.ts';

/** A worker that nobody watches: the browser stops it half a minute after its last work, as it does in the field. */
let capturer: Capturer;
let sandbox: Sandbox;
let driver: Driver;
let session: CDPSession;

beforeAll(async () => {
  sandbox = await startSandbox({ protocol: 'http2' });
  capturer = await launch({ sandbox, isUnwatched: true });
  await capturer.setUp(sandbox);
  driver = await openDriver(capturer);
  session = await capturer.browser.target().createCDPSession();
});
afterAll(async () => {
  await capturer.close();
  await sandbox.close();
});
beforeEach(() => {
  sandbox.api.contacts.length = 0;
  sandbox.api.arrivals.length = 0;
});

const isAlive = async () => {
  const { targetInfos } = await session.send('Target.getTargets');
  return targetInfos.some(({ type }) => type === 'service_worker');
};
const stateOf = async (number: number) =>
  (await driver.list()).find(({ contact }) => contact.lastName === numbered(number).lastName)?.state;

test('it waits for a server that takes almost as long as a worker may be idle', { timeout: 90_000 }, async () => {
  sandbox.faults.push('held');
  await driver.save(numbered(1));
  await expect.poll(() => sandbox.api.arrivals.length).toBe(1);
  setTimeout(() => sandbox.release(), 23_000);
  await expect.poll(() => stateOf(1), { timeout: 40_000, interval: 500 }).toMatchObject({ kind: 'sent' });
  expect(sandbox.api.arrivals).toHaveLength(1);
});

test('stopped between two looks at the list, it is woken for the second', { timeout: 180_000 }, async () => {
  sandbox.faults.push('cut-before');
  await driver.save(numbered(2));
  const poll = { timeout: 80_000, interval: 250 };
  await expect.poll(() => stateOf(2), poll).toMatchObject({ kind: 'unknown', misses: 1 });
  await expect.poll(isAlive, poll).toBe(false);
  expect(await stateOf(2)).toMatchObject({ kind: 'unknown', misses: 1 });
  await expect.poll(() => stateOf(2), poll).toMatchObject({ kind: 'unknown', misses: 2, verdict: 'notFound' });
  expect(sandbox.api.contacts).toEqual([]);
});

test('stopped for long, it is woken by the next save', { timeout: 90_000 }, async () => {
  await expect.poll(isAlive, { timeout: 60_000, interval: 250 }).toBe(false);
  await driver.save(numbered(3));
  await expect.poll(() => stateOf(3), { timeout: 20_000 }).toMatchObject({ kind: 'sent' });
});
