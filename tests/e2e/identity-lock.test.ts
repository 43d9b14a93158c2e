import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Capture } from '../../lib/capture.ts';
import { type PageReader, startPageReader } from '../accuracy/page-in-browser.ts';
import { samplePage } from './pages.ts';

/**
 * The subject is the person of the address bar. LinkedIn changes the address before the page: for a while, and on a slow line
 * for a long while, one person stands under another's address.
 */
let reader: PageReader;
beforeAll(async () => {
  reader = await startPageReader();
});
afterAll(() => reader.close());

const before = samplePage('linkedin-sdui-2026-09-lazy');
const after = samplePage('linkedin-sdui-rehydrated-split');
const ember = samplePage('linkedin-ember-2023-grouped-fr');

/** Milliseconds that the way to the browser and back may take on a busy machine. */
const OVERHEAD = 1_500;

const lastNames = ({ people }: Capture) => people.flatMap(({ names }) => names.map(({ last, full }) => last ?? full));

/** What the site's own scripts do: the address first, the page some time later, in two bursts. */
const navigate = (to: { readonly url: string; readonly html: string }, afterMs: number) =>
  reader.page.evaluate(
    (address, html, wait) => {
      history.pushState(null, '', new URL(address).pathname);
      const next = new DOMParser().parseFromString(html, 'text/html');
      setTimeout(() => {
        document.querySelector('main')?.replaceChildren();
        setTimeout(() => {
          document.title = next.title;
          document.body.replaceChildren(...next.body.childNodes);
        }, 60);
      }, wait);
    },
    to.url,
    to.html,
    afterMs,
  );

const show = ({ url, html }: { readonly url: string; readonly html: string }) =>
  reader.show(html, url.replace('fr.linkedin', 'www.linkedin'), { runsScripts: true });

describe('after a navigation inside the page', () => {
  test.each([
    ['of one generation', before, after],
    ['from one generation to another', ember, after],
  ])('the next person is read as soon as they are there: %s', async (_, from, to) => {
    await show(from);
    await navigate(to, 400);
    const capture = await reader.readShown();
    expect(lastNames(capture)).toContain('del Río');
    expect(lastNames(capture).join()).not.toMatch(/Stronsay|Kerbastard/);
    expect(capture.state).toBe('person');
  });

  test('nobody is guessed while the previous person stands there, and waiting ends after 1.5 s', async () => {
    await show(before);
    await navigate(after, 60_000);
    const start = performance.now();
    const capture = await reader.readShown();
    const took = performance.now() - start;
    expect(capture).toMatchObject({ state: 'loading', people: [], url: after.url });
    expect(took).toBeGreaterThan(1_300);
    expect(took).toBeLessThan(1_500 + OVERHEAD);
  });

  test('a page that goes on changing all the time does not keep it longer', async () => {
    await show(before);
    await navigate(after, 60_000);
    await reader.page.evaluate(() => {
      setInterval(() => document.body.append(document.createElement('i')), 20);
    });
    const start = performance.now();
    expect(await reader.readShown()).toMatchObject({ state: 'loading', people: [] });
    expect(performance.now() - start).toBeLessThan(1_500 + OVERHEAD);
  });

  test('and back again, the first person is read again', async () => {
    await show(before);
    await navigate(after, 0);
    await reader.readShown();
    await navigate(before, 200);
    expect(lastNames(await reader.readShown()).join()).toContain('Stronsay');
  });
});

describe('a page that is half there', () => {
  test('is read when the rest has come', async () => {
    await reader.show('<!doctype html><title>LinkedIn</title><main id="workspace"></main>', after.url, {
      runsScripts: true,
    });
    await navigate(after, 500);
    expect(lastNames(await reader.readShown())).toContain('del Río');
  });

  test('is said to be loading when it does not', async () => {
    await reader.show('<!doctype html><title>LinkedIn</title><main id="workspace"></main>', after.url, {
      runsScripts: true,
    });
    expect(await reader.readShown()).toMatchObject({ state: 'loading', people: [] });
  });
});
