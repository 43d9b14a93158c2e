import { existsSync } from 'node:fs';
import process from 'node:process';

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const CANDIDATES = {
  linux: ['/usr/bin/firefox-esr', '/usr/bin/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  win32: [`${process.env.PROGRAMFILES}\\Mozilla Firefox\\firefox.exe`],
};

/** The path of a Firefox: the one in FIREFOX, else the first of the usual places. */
export function findFirefox() {
  const candidates = [process.env.FIREFOX, ...(CANDIDATES[process.platform] ?? [])];
  return candidates.find((path) => path && existsSync(path));
}
