import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDebianPackages } from './chromium.mjs';
import { findFirefox } from './firefox.mjs';

/** `npm test`: types, lint, unused code, unit tests, build, the built package, and the real browser. */
const root = join(import.meta.dirname, '../..');
const bin = join(root, 'node_modules/.bin');
const reports = mkdtempSync(join(tmpdir(), 'contact-capture-'));

let passed = 0;
let failed = 0;

function run(title: string, command: string, ...args: string[]): boolean {
  console.log(`\n— ${title}`);
  return (
    spawnSync(join(bin, command), args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' }).status ===
    0
  );
}

/** A step that passes or fails as a whole. */
function step(title: string, command: string, ...args: string[]): void {
  if (run(title, command, ...args)) passed += 1;
  else failed += 1;
}

/** Tests, counted one by one. A run that leaves no report, or was broken off, is a failure of its own. */
function tests(title: string, project: string): void {
  const report = join(reports, `${project}.json`);
  const isGreen = run(
    title,
    'vitest',
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  );
  const counts = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  passed += counts.numPassedTests ?? 0;
  failed += counts.numFailedTests ?? 0;
  if (!isGreen && !counts.numFailedTests) failed += 1;
}

/** Firefox is tested where it is, or can be had. */
function provideFirefox(): void {
  if (findFirefox() || !installDebianPackages(['firefox-esr'])) return;
  console.log('Installed Firefox, for the main job in it.');
}

/** What some tests need beside the browsers, by Debian's packages. */
const NEEDS = [
  { what: 'the real right-click', programs: ['Xvfb', 'openbox', 'xdotool'], packages: ['xvfb', 'openbox', 'xdotool'] },
  { what: 'a network that changes', programs: ['ip'], packages: ['iproute2'] },
] as const;

function provideNeeds(): void {
  const isThere = (program: string) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0;
  for (const { what, programs, packages } of NEEDS) {
    if (process.platform !== 'linux' || programs.every(isThere)) continue;
    console.log(`Installing ${packages.join(', ')}, for ${what} …`);
    if (!installDebianPackages(packages)) console.error(`For ${what}: please install ${packages.join(', ')}.`);
  }
}

provideNeeds();
provideFirefox();
step('Types', 'wxt', 'prepare');
step('Types', 'tsc', '--noEmit');
step('Lint', 'biome', 'check', '--error-on-warnings');
step('Unused code', 'knip');
tests('Unit tests', 'unit');
step('Build', 'wxt', 'build');
step('Build for Firefox', 'wxt', 'build', '-b', 'firefox');
step('What Mozilla’s reviewers run', 'addons-linter', '--warnings-as-errors', '.output/firefox-mv3');
tests('The built package', 'built');
tests('The real browser', 'e2e');
// Last: it makes the output anew.
step('Two builds, one package', 'node', 'tests/run/zip.ts', '--twice');
rmSync(reports, { recursive: true });

console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
