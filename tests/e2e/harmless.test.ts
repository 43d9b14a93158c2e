import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PageReader, startPageReader } from '../accuracy/page-in-browser.ts';
import { samplePage } from './pages.ts';

/** The script does nothing to the page, the page sees nothing of it, and nothing that the page does to itself misleads it. */
let reader: PageReader;
beforeAll(async () => {
  reader = await startPageReader();
});
afterAll(() => reader.close());

const SAMPLES = [
  'linkedin-sdui-2026-05-grouped-several',
  'linkedin-ember-hashed-2026-overlay-open',
  'linkedin-public-2024-grouped-article-first',
  'linkedin-sdui-empty-main',
  'github-full-sidebar',
  'markup-h-card-representative',
].map(samplePage);

describe('what the page can notice', () => {
  test.each(SAMPLES.map((sample) => [sample.url, sample] as const))('is nothing: %s', async (_, { url, html }) => {
    await reader.show(html, url, { runsScripts: true });
    const requests: string[] = [];
    // The browser asks for the icon by itself.
    const note = (request: { url(): string }) => request.url().endsWith('/favicon.ico') || requests.push(request.url());
    reader.page.on('request', note);
    // In the page's own world, where every call it makes can be heard.
    await reader.page.evaluate(() => {
      const heard: string[] = [];
      let observers = 0;
      const listen = (owner: object, name: string) => {
        const own = Reflect.get(owner, name);
        Reflect.set(owner, name, function heardCall(this: unknown, ...values: unknown[]) {
          heard.push(name);
          return Reflect.apply(own, this, values);
        });
      };
      for (const name of ['fetch', 'scroll', 'scrollTo', 'scrollBy', 'open', 'postMessage', 'dispatchEvent'])
        listen(window, name);
      listen(EventTarget.prototype, 'addEventListener');
      listen(HTMLElement.prototype, 'click');
      listen(HTMLElement.prototype, 'focus');
      listen(Element.prototype, 'scrollIntoView');
      listen(XMLHttpRequest.prototype, 'send');
      listen(navigator, 'sendBeacon');
      listen(Storage.prototype, 'getItem');
      listen(Storage.prototype, 'setItem');
      Object.defineProperty(document, 'cookie', {
        get: () => heard.push('cookie'),
        set: () => heard.push('cookie'),
      });
      const { observe, disconnect } = MutationObserver.prototype;
      new MutationObserver((records) => heard.push(...records.map(({ type }) => type))).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        characterData: true,
      });
      MutationObserver.prototype.observe = function counted(...values) {
        observers += 1;
        observe.apply(this, values);
      };
      MutationObserver.prototype.disconnect = function counted() {
        observers -= 1;
        disconnect.apply(this);
      };
      const names = Object.keys(window).length;
      Object.assign(window, { report: () => ({ heard, observers, names: Object.keys(window).length - names - 1 }) });
    });
    await reader.readInPage();
    const report = await reader.page.evaluate(() => (window as unknown as { report(): unknown }).report());
    reader.page.off('request', note);
    expect(report).toEqual({ heard: [], observers: 0, names: 0 });
    expect(requests).toEqual([]);
  });
});

describe('what the page does to itself', () => {
  const { url, html, expected } = samplePage('linkedin-ember-2023-three-current-de');

  test('its own versions of the platform are not met', async () => {
    await reader.show(html, url, { runsScripts: true });
    await reader.page.evaluate(() => {
      const refuse = () => {
        throw new Error('caught');
      };
      for (const [owner, names] of [
        [Document.prototype, ['querySelector', 'querySelectorAll', 'getElementById', 'createTreeWalker']],
        [Element.prototype, ['querySelector', 'querySelectorAll', 'getAttribute', 'closest']],
        [Array.prototype, ['map', 'filter', 'flatMap', 'find']],
        [String.prototype, ['replace', 'normalize', 'trim']],
        [Object, ['entries', 'fromEntries']],
        [JSON, ['parse', 'stringify']],
      ] as const)
        for (const name of names) Reflect.set(owner, name, refuse);
    });
    const { people, readings } = await reader.readShown();
    expect(readings.flatMap(({ failure }) => failure ?? [])).toEqual([]);
    expect(people[0]?.names[0]?.full).toContain(expected.lastName);
  });

  test('forms whose fields shadow what a reader calls are gone past', async () => {
    const fields = [
      'textContent',
      'firstChild',
      'attributes',
      'children',
      'getAttribute',
      'querySelector',
      'querySelectorAll',
      'hasAttribute',
      'closest',
      'localName',
      'classList',
      'parentElement',
      'contains',
      'nextSibling',
    ];
    const form = `<form class="h-card" id="about" itemscope>${fields.map((name) => `<input name="${name}">`).join('')}</form><img name="body"><img name="querySelector"><a id="location" name="location"></a>`;
    for (const place of ['<main', '<section', '</main>', '</header>']) {
      const clobbered = html.replace(place, `${form}${place}`);
      const { people, readings } = await reader.read(clobbered, url);
      expect(readings.flatMap(({ failure }) => failure ?? [])).toEqual([]);
      expect(people[0]?.names[0]?.full).toContain(expected.lastName);
    }
    const markup = samplePage('markup-microdata-itemref');
    for (const place of ['<main>', '<p id="job">', '<h1>']) {
      const { people, readings } = await reader.read(markup.html.replace(place, `${place}${form}`), markup.url);
      expect(readings.flatMap(({ failure }) => failure ?? [])).toEqual([]);
      expect(people[0]?.names[0]?.last).toBe(markup.expected.lastName);
    }
  });

  test('the contact info is found in the open shadow root where LinkedIn keeps its older windows', async () => {
    const sample = samplePage('linkedin-ember-hashed-2026-overlay-open');
    const page = samplePage('linkedin-sdui-2026-09-lazy');
    const window = /<div data-test-modal=""[\s\S]*?<\/section><\/div><\/div>/.exec(sample.html)?.[0] ?? '';
    const slug = 'perpetua-abiola-stronsay';
    const outlet = `<div id="interop-outlet" data-testid="interop-shadowdom"><template shadowrootmode="open">${window.replaceAll('jocasta-prendergast-moy', slug)}</template></div>`;
    const capture = await reader.read(
      page.html.replace('<div id="interop-outlet" data-testid="interop-shadowdom"></div>', outlet),
      page.url,
    );
    expect(capture.people[0]?.emails.map(({ value }) => value)).toEqual(['jocasta.moy@example.com']);
    const foreign = await reader.read(
      page.html.replace(
        '<div id="interop-outlet" data-testid="interop-shadowdom"></div>',
        outlet.replaceAll(slug, 'someone-else'),
      ),
      page.url,
    );
    expect(foreign.people[0]?.emails).toEqual([]);
  });
});

/** Milliseconds of a reading with its way to the browser and back, on a busy machine. */
const IN_TIME = 5_000;

describe('huge pages', () => {
  const heavy = (html: string, addition: string) => html.replace('</main>', `${addition}</main>`);
  const { url, html, expected } = samplePage('linkedin-ember-2022-heavy');

  test.each([
    ['300,000 elements', '<span>fog <b>horn</b></span>'.repeat(150_000)],
    ['20,000 levels deep', '<div>'.repeat(20_000)],
    [
      '20,000 sections with headings and links',
      '<section><h1>X</h1><a href="/in/x/">x</a><li><svg></svg></li></section>'.repeat(20_000),
    ],
    ['5,000 windows', `<div role="dialog"><section>a<a href="/in/x/">b</a></section></div>`.repeat(5_000)],
    [
      'a hundred thousand lines in one entry',
      `<section><div id="experience"></div><ul><li>${'<p>x</p>'.repeat(100_000)}</li></ul></section>`,
    ],
  ])('%s are read as far as it goes, in time', async (_, addition) => {
    await reader.show(heavy(html, addition), url);
    const start = performance.now();
    const capture = await reader.readShown();
    const took = performance.now() - start;
    expect(took).toBeLessThan(IN_TIME);
    expect(capture.people[0]?.names[0]?.last ?? capture.people[0]?.names[0]?.full ?? '').toContain(expected.lastName);
    expect(JSON.stringify(capture).length).toBeLessThan(65_536);
  });

  test('markup of 400,000 nodes', async () => {
    const block = JSON.stringify({
      '@type': 'Person',
      name: 'Ada Byron',
      knows: Array.from({ length: 20_000 }, (_, n) => ({ n })),
    });
    const page = `${`<script type="application/ld+json">${block}</script>`.repeat(20)}`;
    const start = performance.now();
    const capture = await reader.read(page, 'https://example.com/ada');
    expect(performance.now() - start).toBeLessThan(IN_TIME);
    expect(capture.people).toHaveLength(1);
    expect(capture.isCut).toBe(false);
  });

  test('of more nodes than are looked at say that something was left out', async () => {
    const page = `<p>fog</p>`.repeat(60_000);
    expect((await reader.read(page, 'https://example.com/fog')).isCut).toBe(true);
  });
});
