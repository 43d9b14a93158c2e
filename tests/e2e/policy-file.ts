import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findChromium } from '../run/chromium.mjs';
import { EXTENSION } from './harness.ts';

/** Where the browsers of Linux look for what an administrator sets. */
const FOLDERS = {
  chrome: '/etc/opt/chrome/policies/managed',
  chromium: '/etc/chromium/policies/managed',
} as const;

/** A real policy for the built extension, or why there can be none on this machine. */
export type PolicyPlace = { readonly folder: string } | { readonly obstacle: string };

export function policyPlace(): PolicyPlace {
  if (process.platform !== 'linux')
    return { obstacle: 'policy files are Linux’s; elsewhere they are a profile or the registry' };
  const folder = FOLDERS[/google-chrome/.test(findChromium() ?? '') ? 'chrome' : 'chromium'];
  // The nearest folder that is there decides whether it can be made.
  let above: string = folder;
  while (!existsSync(above)) above = dirname(above);
  try {
    accessSync(above, constants.W_OK);
    return { folder };
  } catch {
    return { obstacle: `${above} can be written by root only` };
  }
}

/** The id that Chromium gives an unpacked extension without a key: from its path, SHA-256, hex digits as a to p. */
export function unpackedId(path: string): string {
  const digest = createHash('sha256').update(realpathSync(path)).digest('hex').slice(0, 32);
  return digest.replace(/[0-9a-f]/g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
}

/** Writes what the organisation sets; the returned function takes it back. The file is this checkout's own. */
export function setPolicy(folder: string, values: object): () => void {
  const id = unpackedId(EXTENSION);
  const file = join(folder, `contact-capture-test-${id}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: values } } }));
  return () => rmSync(file, { force: true });
}
