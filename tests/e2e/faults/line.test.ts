import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { processesOf } from '../../chaos/leftovers.ts';
import { type Relay, startRelay } from '../../sandbox/relay.ts';
import { type Protocol, type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { type Driver, numbered, openDriver } from '../driver.ts';
import { type Capturer, launch } from '../harness.ts';

/** A line that goes dead without a word, and a laptop whose lid is closed. */
let profile: string;
let capturer: Capturer;
let sandbox: Sandbox;
let relay: Relay;
let driver: Driver;

async function begin(protocol: Protocol): Promise<void> {
  profile = await mkdtemp(join(tmpdir(), 'contact-capture-line-'));
  const behind = await startSandbox({ protocol });
  relay = await startRelay(behind.port);
  sandbox = { ...behind, baseUrl: behind.baseUrl.replace(String(behind.port), String(relay.port)) };
  capturer = await launch({ sandbox, profile });
  await capturer.setUp(sandbox);
  driver = await openDriver(capturer);
}
afterEach(async () => {
  await capturer.close();
  await relay.close();
  await sandbox.close();
  await rm(profile, { recursive: true, force: true });
});

const becomes = (state: object) =>
  expect.poll(async () => (await driver.list()).at(-1)?.state, { timeout: 40_000, interval: 250 }).toMatchObject(state);
const idle = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe.each<Protocol>(['http2', 'https1'])('over %s,', (protocol) => {
  beforeEach(() => begin(protocol));

  test('answers that are swallowed on an idle line: posted once, and found later', { timeout: 120_000 }, async () => {
    // Chromium probes a connection that was idle for ten seconds, gives it up ten seconds later, and posts again what can be.
    await idle(12_000);
    relay.swallow();
    await driver.save(numbered(1));
    // On a connection of its own, which the server never confirmed, surely nothing was sent.
    await becomes(protocol === 'http2' ? { kind: 'unknown' } : { kind: 'queued', last: { reason: 'notSent' } });
    relay.heal();
    await driver.letTimePass();
    await becomes({ kind: 'sent' });
    expect(sandbox.api.arrivals).toHaveLength(1);
  });

  test('the lid closed while the server has it: unknown or sent, and once in the CRM', {
    timeout: 120_000,
  }, async () => {
    sandbox.faults.push('held');
    await driver.save(numbered(1));
    await expect.poll(() => sandbox.api.arrivals.length).toBe(1);
    const processes = processesOf(profile);
    expect(processes.length).toBeGreaterThan(0);
    for (const process_ of processes) process.kill(process_, 'SIGSTOP');
    sandbox.release();
    // Longer than an attempt may take: by the browser's clock it is over when the lid opens.
    await idle(27_000);
    for (const process_ of processes) process.kill(process_, 'SIGCONT');
    await expect
      .poll(async () => (await driver.list()).at(-1)?.state.kind, { timeout: 40_000 })
      .toMatch(/^(unknown|sent)$/);
    await driver.letTimePass();
    await becomes({ kind: 'sent' });
    expect(sandbox.api.arrivals).toHaveLength(1);
  });
});
