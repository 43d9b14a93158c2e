import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { findChromium } from './chromium.mjs';

/** Draws the package's icons from docs/icon.svg. Run it after the drawing was changed: `npm run icons`. */
const root = join(import.meta.dirname, '../..');
const svg = await readFile(join(root, 'docs/icon.svg'), 'utf8');
const browser = await puppeteer.launch({
  executablePath: findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  const png = await page.screenshot({ omitBackground: true });
  await writeFile(join(root, `public/icon/${size}.png`), png);
}
await browser.close();
