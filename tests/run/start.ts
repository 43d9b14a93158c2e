import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { casesIn, OWN_PAGES } from '../accuracy/case.ts';
import { ARTIFACTS, type Capturer, fill, formValues, launch, pressSave, shown } from '../e2e/harness.ts';
import type { Reply } from '../sandbox/api.ts';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';

/**
 * `npm start`: builds, starts the sandbox, and opens a browser with the extension set up against it, on a sample profile.
 * With `--headless`, or where there is no screen, it does the main job itself and tells what came of it.
 */
const root = join(import.meta.dirname, '../..');
const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const isHeadless = process.argv.includes('--headless') || !hasScreen;

const SAMPLE = 'linkedin-sdui-2026';
const samples = casesIn(OWN_PAGES, '.html');

const say = (words: string) => console.log(`› ${words}`);

/** The sample pages, each under its own address. Their hosts lead to the sandbox, in this browser only. */
function sampleAt(url: URL): Reply | undefined {
  const page = samples.find(({ expected }) => {
    const address = new URL(expected.pageUrl ?? 'https://example.invalid');
    return address.hostname === url.hostname && address.pathname === url.pathname;
  });
  return page && { status: 200, body: page.content, headers: { 'Content-Type': 'text/html; charset=utf-8' } };
}

const addressOf = (id: string) => samples.find((page) => page.id === id)?.expected.pageUrl ?? '';

async function open(): Promise<{ sandbox: Sandbox; capturer: Capturer }> {
  say('Building the extension …');
  const build = spawnSync(join(root, 'node_modules/.bin/wxt'), ['build'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (build.status !== 0) throw new Error(`The build failed.\n${build.stdout}${build.stderr}`);
  say('Starting the sandbox CRM …');
  const sandbox = await startSandbox({ protocol: 'http2', serve: sampleAt });
  say(isHeadless ? 'Starting the browser, without a window …' : 'Opening the browser …');
  const hosts = new Set(samples.map(({ expected }) => new URL(expected.pageUrl ?? '').hostname));
  const rules = [...hosts].map((host) => `MAP ${host}:443 127.0.0.1:${sandbox.port}`).join(',');
  const capturer = await launch({ sandbox, headless: isHeadless, args: [`--host-resolver-rules=${rules}`] });
  say('Setting the extension up against the sandbox …');
  const [first] = await Promise.all([
    capturer.browser.waitForTarget((target) => target.url() === capturer.url('options.html')),
  ]);
  await capturer.setUp(sandbox);
  await (await first.asPage()).close();
  return { sandbox, capturer };
}

/** The main job, done once by the real toolbar button; answers whether the server holds what was reviewed. */
async function doMainJob({ sandbox, capturer }: { sandbox: Sandbox; capturer: Capturer }): Promise<boolean> {
  const page = await capturer.browser.newPage();
  await page.goto(addressOf(SAMPLE));
  say(`On the profile ${page.url()}: clicking the toolbar button …`);
  await page.screenshot({ path: join(ARTIFACTS, '1-profile.png') });
  const popup = await capturer.click(page);
  await shown(popup, 'form');
  say('The form is filled. Completing it …');
  await fill(popup, { 'phones.0.phone': '+1 202-555-0123', 'emails.0.email': 'marisol.quintenbeck@example.com' });
  await popup.screenshot({ path: join(ARTIFACTS, '2-review.png') });
  const reviewed = await formValues(popup);
  say('Saving …');
  await pressSave(popup);
  await shown(popup, '[data-state="sent"], [data-state="rejected"], [data-state="unknown"], [data-state="blocked"]');
  await popup.screenshot({ path: join(ARTIFACTS, '3-result.png') });
  const [stored] = sandbox.api.contacts;
  console.log(`\nThe contact, as the server stored it:\n${JSON.stringify(stored ?? null, undefined, 2)}`);
  console.log(`\nScreenshots of the page, the review and the result: ${ARTIFACTS}`);
  return sandbox.api.contacts.length === 1 && isDeepStrictEqual(flat(stored?.body), filled(reviewed));
}

/** What the server stored, by the names of the form's controls. */
function flat(value: unknown, name = ''): Record<string, string> {
  if (typeof value !== 'object' || value === null) return { [name]: String(value) };
  const parts = Object.entries(value).map(([key, part]) => flat(part, name ? `${name}.${key}` : key));
  return Object.assign({}, ...parts);
}

/** What was reviewed: the filled controls, without the types of rows that hold nothing; phones without their blanks. */
function filled(values: Record<string, string>): Record<string, string> {
  const isLabel = (name: string) => /\.\d+\.(?:type|key)$/.test(name);
  const isRowEmpty = (name: string) => {
    const row = name.replace(/[^.]+$/, '');
    return Object.entries(values).every(([other, value]) => !other.startsWith(row) || isLabel(other) || value === '');
  };
  const entries = Object.entries(values).filter(
    ([name, value]) => value !== '' && !(isLabel(name) && isRowEmpty(name)),
  );
  return Object.fromEntries(
    entries.map(([name, value]) => [name, name.endsWith('.phone') ? value.replace(/[^\d+]/g, '') : value]),
  );
}

const stage = await open();
if (isHeadless) {
  const isRight = await doMainJob(stage).catch((cause: unknown) => {
    console.error(cause);
    return false;
  });
  await stage.capturer.close();
  await stage.sandbox.close();
  console.log(
    isRight ? '\nThe server holds exactly what was reviewed.' : '\nThe server does not hold what was reviewed.',
  );
  process.exit(isRight ? 0 : 1);
}

const { sandbox, capturer } = stage;
const crm = await capturer.browser.newPage();
await crm.goto(sandbox.baseUrl);
const profile = await capturer.browser.newPage();
await profile.goto(addressOf(SAMPLE));
say(
  `Ready. Click the extension's button (or Alt+Shift+C) on the profile; what you save appears at ${sandbox.baseUrl}.`,
);
say('Other sample profiles:');
for (const { expected } of samples) console.log(`    ${expected.pageUrl}`);
say('Close the browser to end.');
await new Promise((resolve) => capturer.browser.once('disconnected', resolve));
await sandbox.close();
process.exit(0);
