import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Bytes, minified. A raise is a commit of its own, with its reason. */
export const BUDGETS = {
  /** What runs in a stranger's page: the largest of the three scripts, since each page gets one. */
  injected: 40_000,
  /** What the browser starts for each event. */
  worker: 45_000,
  /** The scripts that the popup waits for before its first paint. */
  popup: 90_000,
} as const;

/** The content scripts; lib/extractors/hosts.ts says which page gets which. */
export const INJECTED = ['capture.js', 'capture-site.js', 'capture-linkedin.js'] as const;

const size = (path: string) => statSync(path).size;

/** The sizes of the built package's parts, in bytes. */
export function packageSizes(output: string): Record<keyof typeof BUDGETS, number> {
  return {
    injected: Math.max(...INJECTED.map((file) => size(join(output, file)))),
    worker: size(join(output, 'background.js')),
    popup: [...staticScripts(output, 'popup.html')].reduce((sum, file) => sum + size(join(output, file)), 0),
  };
}

/** The scripts that a page loads at once: those it names, and what they import statically. */
export function staticScripts(output: string, page: string): Set<string> {
  const html = readFileSync(join(output, page), 'utf8');
  const queue = [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].flatMap(([, file]) => file ?? []);
  const found = new Set<string>();
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const code = readFileSync(join(output, file), 'utf8');
    for (const [, target = ''] of code.matchAll(/(?:^|[;}])import(?:[\w*{}\s,$]+from)?\s*"(\.[^"]+)"/g)) {
      queue.push(join(dirname(file), target));
    }
  }
  return found;
}
