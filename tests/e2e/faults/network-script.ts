import { execFileSync } from 'node:child_process';
import { startSandbox } from '../../sandbox/server.ts';
import { numbered, openDriver } from '../driver.ts';
import { launch } from '../harness.ts';

/**
 * In a network of its own: the address changes while a contact is with the server (from Wi-Fi to the phone), and the
 * link goes down and up again (a tunnel). Prints what was seen, as JSON.
 */
const ip = (...args: string[]) => execFileSync('ip', args);
const ROUNDS = Number(process.argv[2] ?? 2);

ip('link', 'set', 'lo', 'up');
ip('link', 'add', 'outside', 'type', 'veth', 'peer', 'name', 'beyond');
ip('addr', 'add', '192.0.2.7/24', 'dev', 'outside');
ip('link', 'set', 'outside', 'up');
ip('link', 'set', 'beyond', 'up');

const sandbox = await startSandbox({ protocol: 'http2' });
const capturer = await launch({ sandbox });
await capturer.setUp(sandbox);
const driver = await openDriver(capturer);

async function until(isSo: () => Promise<boolean> | boolean, limit = 60_000): Promise<boolean> {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    if (await isSo()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
const last = async () => (await driver.list()).toSorted((one, other) => one.createdAt - other.createdAt).at(-1)?.state;

await driver.save(numbered(1));
await until(async () => (await last())?.kind === 'sent');
sandbox.faults.push('held');
await driver.save(numbered(2));
await until(() => sandbox.api.arrivals.length === 2);
ip('addr', 'add', '192.0.2.8/24', 'dev', 'outside');
await until(async () => (await last())?.kind !== 'sending');
const changed = await last();
sandbox.release();
await driver.letTimePass();
await until(async () => (await last())?.kind === 'sent');
const found = await last();
const arrivals = sandbox.api.arrivals.length;

const down: unknown[] = [];
/** Milliseconds from the return of the link until the contact is in the CRM. */
const resent: number[] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  ip('link', 'set', 'outside', 'down');
  await driver.page.waitForFunction(() => !navigator.onLine);
  await driver.save(numbered(10 + round));
  await until(async () => {
    const state = await last();
    return state?.kind === 'queued' && state.last !== undefined;
  });
  down.push(await last());
  ip('link', 'set', 'outside', 'up');
  const back = Date.now();
  await until(async () => (await last())?.kind === 'sent');
  resent.push(Date.now() - back);
}
const created = sandbox.api.contacts.map(({ body }) => body.lastName);
await capturer.close();
await sandbox.close();
console.log(JSON.stringify({ changed, found, arrivals, down, resent, created }));
