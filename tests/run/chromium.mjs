// Runs on the machine's own Node (20.19 or newer), before anything is installed: nothing but Node's modules here.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** @type {Partial<Record<NodeJS.Platform, string[]>>} */
const CANDIDATES = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
    (folder) => `${process.env[folder]}\\Google\\Chrome\\Application\\chrome.exe`,
  ),
};

/** The path of a Chrome or Chromium: the one in CHROMIUM, else the first of the usual places. */
export function findChromium() {
  const candidates = [process.env.CHROMIUM, ...(CANDIDATES[process.platform] ?? [])];
  return candidates.find((path) => path && existsSync(path));
}

/**
 * Installs Debian's packages where that is possible (as root, with apt);
 * answers whether it was.
 * @param {readonly string[]} packages
 */
export function installDebianPackages(packages) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  /** @param {string[]} args */
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  // Old lists name a browser that is too old; without a way to new ones, they are what there is.
  apt('update');
  return apt('install', '-y', '--no-install-recommends', ...packages);
}
