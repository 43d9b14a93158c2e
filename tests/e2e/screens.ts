import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Where the pictures of the screens stand; they are made on request: `SCREENS=1`, and `SCREENS_LANGUAGE=ar` for another language. */
const SCREENS = join(import.meta.dirname, 'screens');

const THEMES = ['light', 'dark'] as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

/** What axe has against a screen under WCAG 2.2 AA, in light and dark; pictures of both on request. */
export async function violationsOf(page: Page, name: string): Promise<string[]> {
  const found: string[] = [];
  // Evaluated by the debugger: the page's own policy lets no foreign script in.
  await page.evaluate(axe.source);
  for (const theme of THEMES) {
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: theme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    const violations = await page.evaluate(async () => {
      const { axe: tool } = globalThis as unknown as {
        axe: { run(...values: unknown[]): Promise<{ violations: unknown }> };
      };
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const results = await tool.run(document, { runOnly: { type: 'tag', values: tags } });
      return results.violations as Violation[]; // as axe documents them
    });
    found.push(...violations.map(({ id, nodes }) => `${theme} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`));
    await picture(page, `${name}-${theme}`);
  }
  return found;
}

/** A picture of the screen, on request. */
export async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.SCREENS) return;
  await mkdir(SCREENS, { recursive: true });
  await page.screenshot({
    path: join(SCREENS, `${name}${process.env.SCREENS_LANGUAGE ? `-${process.env.SCREENS_LANGUAGE}` : ''}.png`),
  });
}
