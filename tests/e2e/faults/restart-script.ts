import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killBrowser } from '../../chaos/leftovers.ts';
import { type SandboxOptions, startSandbox } from '../../sandbox/server.ts';
import { numbered, openDriver } from '../driver.ts';
import { launch } from '../harness.ts';
import { installByPolicy } from './install.ts';

/**
 * An installed extension, and a browser that is closed, or killed, while contacts wait: what happens at its next start, with no
 * page of ours opened and nothing clicked. Prints what was seen, as JSON.
 */
const folder = mkdtempSync(join(tmpdir(), 'contact-capture-restart-'));
const profile = join(folder, 'profile');
const options: SandboxOptions = { protocol: 'http2' };
let sandbox = await startSandbox(options);
const { port } = sandbox;
const { id, close } = await installByPolicy(folder, {
  baseUrl: sandbox.baseUrl,
  appId: sandbox.appId,
  token: sandbox.token,
});
const start = () => launch({ sandbox, profile, extension: { installed: id } });
const since = async (isSo: () => Promise<boolean> | boolean, limit = 90_000): Promise<number | undefined> => {
  const began = Date.now();
  while (Date.now() < began + limit) {
    if (await isSo()) return Date.now() - began;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return undefined;
};

let capturer = await start();
await capturer.allow('https://127.0.0.1/*');
let driver = await openDriver(capturer);

// The server is away: nothing is sent, and the browser is closed.
await sandbox.close();
await driver.save(numbered(1));
await since(async () => {
  const [entry] = await driver.list();
  return entry?.state.kind === 'queued' && entry.state.last !== undefined;
});
const before = await driver.list();
await capturer.close();

// The server is back, and the browser is started: nothing more.
sandbox = await startSandbox({ ...options, port });
capturer = await start();
/** Milliseconds from the start until the contact is in the CRM. */
const afterClosing = await since(() => sandbox.api.contacts.length === 1);

// Killed while the server has the next one.
driver = await openDriver(capturer);
sandbox.faults.push('held');
await driver.save(numbered(2));
await since(() => sandbox.api.arrivals.length === 2);
await killBrowser(profile);
sandbox.release();
capturer = await start();
// No page of ours, until it is over: its being looked up is the alarm's work.
await new Promise((resolve) => setTimeout(resolve, 40_000));
driver = await openDriver(capturer);
const states = await driver.states();
const { arrivals, contacts } = sandbox.api;
await capturer.close();
await killBrowser(profile);
await sandbox.close();
close();
rmSync(folder, { recursive: true, force: true });
console.log(
  JSON.stringify({
    before,
    afterClosing,
    states,
    arrivals: arrivals.length,
    created: contacts.map(({ body }) => body.lastName),
  }),
);
