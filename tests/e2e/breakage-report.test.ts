import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Capturer, launch, shown } from './harness.ts';

/** What helps us to mend a reader, on one click, and nothing about anybody. */
let sandbox: Sandbox;
let capturer: Capturer;

beforeAll(async () => {
  sandbox = await startSandbox({ protocol: 'http2', listMode: 'either' });
  capturer = await launch({ sandbox });
  await capturer.setUp(sandbox);
});
afterAll(async () => {
  await capturer.close();
  await sandbox.close();
});

test('one click copies which places of the page were missed, without a name or an address', async () => {
  const page = await capturer.visit(
    'https://www.linkedin.com/in/ottilie-wrackham/details/skills/?x=1',
    '<!doctype html><html lang="en"><title>Ottilie Wrackham | LinkedIn</title><main id="workspace"><h1>Ottilie</h1></main>',
  );
  const popup = await capturer.click(page);
  expect(await shown(popup, '.breakage')).toContain('0 of 2 places');
  // The clipboard of a popup is not to be read from outside: what is written is taken down on its way.
  await popup.evaluate(() => {
    navigator.clipboard.writeText = async (text) => {
      document.documentElement.dataset.copied = text;
    };
  });
  await popup.click('.breakage button');
  await shown(popup, '.breakage [role="status"]:not(:empty)');
  const report = await popup.$eval('html', ({ dataset }) => dataset.copied ?? '');
  expect(report).toContain('page: linkedin.com/in/…/details/skills');
  expect(report).toContain('result: loading');
  expect(report).toContain('missed: top card name');
  expect(report).not.toMatch(/ottilie|wrackham/i);
  await page.close();
});
