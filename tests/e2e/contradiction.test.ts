import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Capturer, formValues, launch, shown } from './harness.ts';

/** Markup that names somebody else than the page shows, as an application leaves it that changed its view and not its data. */
const ADDRESS = 'https://harbour.example.com/people/imogen-falk';

const pageOf = (name: string) => `<!doctype html><html lang="en"><title>Imogen Falk – Harbour Pilots</title>
  <script type="application/ld+json">${JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'Person',
    name,
    jobTitle: name === 'Imogen Falk' ? 'Chief Pilot' : 'Harbour Master',
    email: `${name.split(' ')[0]?.toLowerCase()}@example.com`,
  })}</script>
  <main><h1>Imogen Falk</h1><p>Chief Pilot</p><p>E-mail: <a href="mailto:imogen@example.com">imogen@example.com</a></p></main></html>`;

let capturer: Capturer;
beforeAll(async () => {
  capturer = await launch();
});
afterAll(() => capturer.close());

test('loses against what is seen, and the form says so', async () => {
  const page = await capturer.visit(ADDRESS, pageOf('Osric Tallow'));
  const popup = await capturer.click(page);
  await shown(popup, 'form');
  expect(await formValues(popup)).toMatchObject({
    firstName: 'Imogen',
    lastName: 'Falk',
    jobTitle: 'Chief Pilot',
    'emails.0.email': 'imogen@example.com',
  });
  expect(JSON.stringify(await formValues(popup))).not.toMatch(/Osric|Tallow|Harbour Master/);
  expect(await shown(popup, '.notice')).toContain('hidden data speaks of somebody else');
  await popup.close();
  await page.close();
});

test('is not spoken of where the markup agrees', async () => {
  const page = await capturer.visit(ADDRESS, pageOf('Imogen Falk'));
  const popup = await capturer.click(page);
  await shown(popup, 'form');
  expect(await formValues(popup)).toMatchObject({ firstName: 'Imogen', jobTitle: 'Chief Pilot' });
  expect(
    await popup.$$eval('.notice', (notices) => notices.map(({ textContent }) => textContent).join()),
  ).not.toContain('somebody else');
  await popup.close();
  await page.close();
});
