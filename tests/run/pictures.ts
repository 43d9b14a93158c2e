import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Capturer, fill, launch, pressSave, shown } from '../e2e/harness.ts';
import { startSandbox } from '../sandbox/server.ts';

/**
 * `npm run pictures`: the pictures of the guide and of the stores, taken of the built extension on the page of an invented
 * person, in the stores' own size.
 */
const FOLDER = join(import.meta.dirname, '../../docs/pictures');
const SIZE = { width: 1280, height: 800 };

const person = {
  '@context': 'https://schema.org',
  '@type': 'ProfilePage',
  mainEntity: {
    '@type': 'Person',
    name: 'Marisol Quintenbeck',
    jobTitle: 'Chief Product Officer',
    worksFor: { '@type': 'Organization', name: 'Tidewright Charts' },
    email: 'marisol.quintenbeck@example.com',
    telephone: '+44 20 7946 0123',
    sameAs: ['https://www.linkedin.com/in/marisol-quintenbeck'],
  },
};
const url = 'https://tidewright.example.com/people/marisol-quintenbeck';
const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Marisol Quintenbeck · Tidewright Charts</title>
<script type="application/ld+json">${JSON.stringify(person)}</script>
<style>
  body { margin: 0; font: 17px/1.6 system-ui, sans-serif; color: #1d2a33; background: #f3f6f7 }
  header { padding: 22px 64px; background: #123c46; color: #fff; font-size: 20px; letter-spacing: .04em }
  main { margin: 48px 64px; padding: 40px; width: 640px; background: #fff; border-radius: 14px }
  h1 { margin: 0; font-size: 34px } h2 { margin: 4px 0 24px; font-size: 19px; font-weight: 400; color: #4b6470 }
  dl { display: grid; grid-template-columns: 110px 1fr; gap: 6px } dt { color: #6a7f89 } dd { margin: 0 }
</style>
<header>TIDEWRIGHT CHARTS</header><main><h1>Marisol Quintenbeck</h1><h2>Chief Product Officer</h2>
<p>Marisol leads the charts that pilots of forty ports trust, and the people who draw them.</p>
<dl><dt>Phone</dt><dd>+44 20 7946 0123</dd><dt>E-mail</dt><dd>marisol.quintenbeck@example.com</dd></dl></main></html>`;

async function keep(page: Page, name: string): Promise<void> {
  await page.setViewport(SIZE);
  await writeFile(join(FOLDER, `${name}.png`), await page.screenshot());
}

/** The popup over the page, as it stands in the browser: no screenshot has both. */
async function keepOver(capturer: Capturer, below: string, above: string, name: string): Promise<void> {
  const page = await capturer.browser.newPage();
  await page.setContent(`<body style="margin:0;width:1280px;height:800px;overflow:hidden;background:#f4f2ee">
    <img src="data:image/png;base64,${below}" style="position:absolute;opacity:.7">
    <div style="position:absolute;top:16px;right:40px;width:400px;max-height:768px;overflow:hidden;border-radius:10px;
      box-shadow:0 8px 40px #0006"><img style="display:block;width:400px" src="data:image/png;base64,${above}"></div></body>`);
  await keep(page, name);
  await page.close();
}

await mkdir(FOLDER, { recursive: true });
const sandbox = await startSandbox({ protocol: 'http2' });
const capturer = await launch({ sandbox });
await capturer.setUp(sandbox);
const profile = await capturer.visit(url, html);
await profile.setViewport(SIZE);
const below = await profile.screenshot({ encoding: 'base64' });
await profile.setViewport(null);
const popup = await capturer.click(profile);
await popup.waitForSelector('form');
// The popup closes when another page comes to the front: the pictures of it are taken first.
const popups: [name: string, picture: string][] = [];
const take = async (name: string) => popups.push([name, await popup.screenshot({ encoding: 'base64' })]);
await take('1-review');
await fill(popup, { 'emails.0.email': 'marisol.quintenbeck@example' });
await pressSave(popup);
await shown(popup, '.error');
await take('2-mistake');
await fill(popup, { 'emails.0.email': 'marisol.quintenbeck@example.com' });
await pressSave(popup);
await shown(popup, '[data-state="sent"]');
await take('3-saved');
await popup.close();
for (const [name, picture] of popups) await keepOver(capturer, below, picture, name);
const settings = await capturer.browser.newPage();
await settings.goto(capturer.url('options.html'));
await settings.waitForSelector('form');
await fill(settings, { baseUrl: 'https://crm.example.com', appId: 'field-sales' });
await settings.focus('button[type=submit]');
await keep(settings, '4-settings');
await capturer.close();
await sandbox.close();
console.log(`Pictures: ${FOLDER}`);
