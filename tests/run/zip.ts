import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runtimePackages } from './licences.ts';

/**
 * `npm run zip`: what a release is made of, into `.output`: a package for each store, the sources for Mozilla's reviewers,
 * what is in it (SBOM), and the sums of all that. The same sources give the same bytes; with `--twice` it is proved.
 */
const root = join(import.meta.dirname, '../..');
const output = join(root, '.output');
const isWindows = process.platform === 'win32';

function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: 'utf8', shell: isWindows });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}

/**
 * The bill of materials of what is shipped, in CycloneDX. Chosen by us: with `--omit dev` npm (11.19) leaves out what a
 * tool needs too, zod among them, and keeps the Node for this platform. Without what changes from run to run and from machine to machine: its own number, the hour, npm's version, and the folder's name.
 */
function billOfMaterials(): string {
  const told = JSON.parse(run('npm', 'sbom', '--sbom-format', 'cyclonedx', '--loglevel', 'error'));
  const { serialNumber: _number, metadata, ...others } = told;
  const { timestamp: _hour, tools: _npm, component, ...about } = metadata;
  const named = { ...component, name: 'contact-capture' };
  const shipped = runtimePackages(root);
  const components: { 'bom-ref': string; name: string; version: string }[] = others.components;
  const kept = components.filter(({ name, version }) => shipped.get(name)?.version === version);
  if (kept.length < shipped.size) throw new Error(`npm does not list all of ${[...shipped.keys()].join(', ')}`);
  const references = new Set([component['bom-ref'], ...kept.map((part) => part['bom-ref'])]);
  const dependencies = others.dependencies
    .filter(({ ref }: { ref: string }) => references.has(ref))
    .map(({ ref, dependsOn }: { ref: string; dependsOn: string[] }) => ({
      ref,
      dependsOn: dependsOn.filter((other) => references.has(other)),
    }));
  const bill = { ...others, metadata: { ...about, component: named }, components: kept, dependencies };
  return `${JSON.stringify(bill, undefined, 2)}\n`;
}

/** Makes everything anew; answers the sums, a line for each file. */
function make(): string {
  rmSync(output, { recursive: true, force: true });
  for (const browser of ['chrome', 'edge', 'firefox']) run(join(root, 'node_modules/.bin/wxt'), 'zip', '-b', browser);
  writeFileSync(join(output, 'sbom.cdx.json'), billOfMaterials());
  const files = readdirSync(output).filter((file) => /\.(?:zip|json)$/.test(file));
  const sums = files.sort().map((file) => {
    const sum = createHash('sha256')
      .update(readFileSync(join(output, file)))
      .digest('hex');
    return `${sum}  ${file}\n`;
  });
  writeFileSync(join(output, 'SHA256SUMS'), sums.join(''));
  return sums.join('');
}

/** Gives every source another date: a package that keeps the dates of files would change. */
function touchSources(): void {
  const sources = ['entrypoints', 'components', 'lib', 'public'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(root, folder, file)),
  );
  const now = new Date();
  for (const file of sources) utimesSync(file, now, now);
}

const first = make();
console.log(first);
if (process.argv.includes('--twice')) {
  touchSources();
  const second = make();
  if (second !== first) {
    console.error(`A second build gave other packages:\n${second}`);
    process.exit(1);
  }
  console.log('A second build gave the same bytes.');
}
