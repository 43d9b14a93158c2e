// The way in, on a bare machine: runs on its own Node (20.19 or newer), installs what is missing, and hands over to the
// script that was asked for, on the Node that the project itself brings.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { findChromium, installDebianPackages } from './chromium.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const [script = 'check', ...args] = process.argv.slice(2);

/**
 * @param {string} words
 * @returns {never}
 */
function fail(words) {
  console.error(`\n${words}`);
  process.exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`This needs Node 20.19 or newer; here is ${process.version}. Get a newer one from nodejs.org.`);
}

/** Installs the packages of the lock file, unless that was done already. */
function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.lock-hash');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing packages (a minute or two, once) …');
  // The engines warning is about this Node; the project's own is among the packages.
  const { status } = spawnSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('The packages could not be installed. Is the npm registry within reach?');
  writeFileSync(stamp, lock);
}

/** The project's own Node, or this one where it is new enough to run TypeScript. */
function projectNode() {
  const own = join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  if (existsSync(own) && spawnSync(own, ['--version'], { shell: process.platform === 'win32' }).status === 0)
    return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  return fail(
    'The Node that the project brings does not run on this machine. Install Node 22.18 or newer, then try again.',
  );
}

function provideChromium() {
  if (findChromium()) return;
  console.log('Installing Chromium (a minute or two, once) …');
  if (installDebianPackages(['chromium']) && findChromium()) return;
  fail('No Chrome or Chromium was found. Install one, or set CHROMIUM to the path of its program.');
}

checkNode();
installPackages();
provideChromium();
const { status, signal } = spawnSync(projectNode(), [join(root, 'tests', 'run', `${script}.ts`), ...args], {
  cwd: root,
  stdio: 'inherit',
  shell: false,
  env: {
    ...process.env,
    PATH: `${join(root, 'node_modules', '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
  },
});
process.exit(signal ? 1 : (status ?? 1));
