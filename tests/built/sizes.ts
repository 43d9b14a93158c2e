import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Bytes, minified. A raise is a commit of its own, with its reason. */
export const BUDGETS = {
  /** What runs in a stranger's page: the largest of the four scripts, since each page gets one. */
  injected: 40_000,
  /** What the browser starts for each event. */
  worker: 45_000,
  /** The scripts that the popup waits for before its first paint. */
  popup: 90_000,
  /** All that a filled form needs, what is loaded while the page is read included; phone metadata comes after it. */
  form: 181_000,
} as const;

/** The content scripts; lib/extractors/hosts.ts says which page gets which. */
export const INJECTED = ['capture.js', 'capture-site.js', 'capture-linkedin.js', 'capture-linkedin-other.js'] as const;

const size = (path: string) => statSync(path).size;

/** The sizes of the built package's parts, in bytes. */
export function packageSizes(output: string): Record<keyof typeof BUDGETS, number> {
  const total = (files: Iterable<string>) => [...files].reduce((sum, file) => sum + size(join(output, file)), 0);
  return {
    injected: Math.max(...INJECTED.map((file) => size(join(output, file)))),
    worker: size(join(output, 'background.js')),
    popup: total(staticScripts(output, 'popup.html')),
    form: total(formScripts(output)),
  };
}

/** The modules that the popup loads while the page is read, by the beginning of their files' names. */
const AWAITED = ['form'];

export function formScripts(output: string): Set<string> {
  const awaited = readdirSync(join(output, 'chunks')).filter((file) => AWAITED.includes(file.replace(/-.*/, '')));
  const parts = AWAITED.filter((name) => !awaited.some((file) => file.startsWith(name)));
  if (parts.length > 0) throw new Error(`no chunk named ${parts}`);
  return new Set([
    ...staticScripts(output, 'popup.html'),
    ...withImports(
      output,
      awaited.map((file) => `chunks/${file}`),
    ),
  ]);
}

/** The scripts that a page loads at once: those it names, and what they import statically. */
export function staticScripts(output: string, page: string): Set<string> {
  const html = readFileSync(join(output, page), 'utf8');
  return withImports(
    output,
    [...html.matchAll(/src="\/?([^"]+\.js)"/g)].flatMap(([, file]) => file ?? []),
  );
}

/** The scripts with what they import statically. */
function withImports(output: string, queue: string[]): Set<string> {
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
