import type { Page } from 'puppeteer-core';
import { type Capturer, EXTENSION, launch } from '../e2e/harness.ts';
import { samplePage } from '../e2e/pages.ts';
import { makeFloor, makePlain } from './floor.ts';
import { madePages } from './made-pages.ts';
import type { Noise } from './noise.ts';
import { figuresOf, type Row } from './stats.ts';

interface Shown {
  readonly title: string;
  readonly url: string;
  readonly html: string;
}

const ADDRESS = 'https://example.com/people/imogen-falk';

/** LinkedIn's page, which counts most, and the two sizes in which others come. */
function pages(): Shown[] {
  const { url, html } = samplePage('linkedin-sdui-2026');
  const others = madePages().slice(0, 2);
  return [
    { title: 'LinkedIn’s page', url, html },
    ...others.map(({ title, html }) => ({ title: `a page of ${title}`, url: ADDRESS, html })),
  ];
}

interface Opened {
  /** Milliseconds from the click on the toolbar button until something of the popup is seen. */
  readonly painted: number;
  /** The same, until the form is filled. */
  readonly filled: number;
  /** Of the popup's JavaScript, in MB, after a collection. */
  readonly heap: number;
}

/** Milliseconds in which the browser still keeps the process of a popup that was closed: nobody captures twice within them. */
const FORGOTTEN_AFTER = 1_200;

async function open(capturer: Capturer, page: Page): Promise<Opened> {
  await page.bringToFront();
  await new Promise((resolve) => setTimeout(resolve, FORGOTTEN_AFTER));
  const clicked = Date.now();
  const popup = await capturer.click(page);
  await popup.waitForFunction(
    () =>
      performance.getEntriesByName('filled').length > 0 &&
      performance.getEntriesByName('first-contentful-paint').length > 0,
  );
  const [painted = 0, filled = 0] = await popup.evaluate(() =>
    ['first-contentful-paint', 'filled'].map(
      (name) => performance.timeOrigin + (performance.getEntriesByName(name)[0]?.startTime ?? 0),
    ),
  );
  const session = await popup.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await popup.close();
  return { painted: painted - clicked, filled: filled - clicked, heap: usedSize / 1e6 };
}

/** The first opening of a browser's life, and the one after it. */
interface Times {
  readonly cold: Opened[];
  readonly warm: Opened[];
}

const GROUP = 'Opening';
/** The most that is aimed at, as so many times the blank extension's. */
const MOST = 1.15;

/** The popup beside a blank one and beside the least work of its kind, in turns, each in a browser of its own. */
export async function openingRows(runs: number, noise: Noise): Promise<Row[]> {
  const [blank, plain] = [makeFloor(), makePlain()];
  const extensions = { ours: EXTENSION, blank: blank.path, plain: plain.path };
  const rows: Row[] = [];
  for (const { title, url, html } of pages()) {
    const times = Object.fromEntries(
      Object.keys(extensions).map((name): [string, Times] => [name, { cold: [], warm: [] }]),
    );
    for (let run = 0; run < runs; run += 1) {
      for (const [name, extension] of Object.entries(extensions)) {
        noise.look();
        const capturer = await launch({ extension });
        const page = await capturer.visit(url, html);
        for (const kind of ['cold', 'warm'] as const) times[name]?.[kind].push(await open(capturer, page));
        await capturer.close();
      }
      process.stdout.write('.');
    }
    rows.push(...rowsOf(title, times));
  }
  blank.remove();
  plain.remove();
  return rows;
}

function rowsOf(title: string, times: Readonly<Record<string, Times>>): Row[] {
  const figures = (name: string, kind: keyof Times, what: keyof Opened) =>
    figuresOf((times[name]?.[kind] ?? []).map((opened) => opened[what]));
  const row = (kind: keyof Times, what: keyof Opened): Row => {
    const floors = { blank: figures('blank', kind, what), plain: figures('plain', kind, what) };
    return { group: GROUP, title: '', unit: what === 'heap' ? 'MB' : 'ms', ours: figures('ours', kind, what), floors };
  };
  const heap = row('warm', 'heap');
  const most = Number(((heap.floors.blank?.median ?? 0) * 1.3 + 1).toFixed(2));
  return [
    ...(['cold', 'warm'] as const).flatMap((kind): Row[] => [
      { ...row(kind, 'painted'), title: `${title}, ${kind}: click → first paint` },
      { ...row(kind, 'filled'), title: `${title}, ${kind}: click → form filled`, aim: { most: MOST, of: 'ratio' } },
    ]),
    { ...heap, title: `${title}: heap of the filled popup`, aim: { most, of: 'value' } },
  ];
}
