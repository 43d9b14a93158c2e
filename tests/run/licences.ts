import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly homepage?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const manifestIn = (folder: string): Manifest => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

/** Where Node would find the package, from this folder upwards. */
function folderOf(name: string, from: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (dirname(folder) === folder) throw new Error(`${name} is not installed`);
  }
}

/** The packages that can be part of the extension: the runtime dependencies and theirs, by name. */
export function runtimePackages(root: string): ReadonlyMap<string, { folder: string; version: string }> {
  const folders = new Map<string, { folder: string; version: string }>();
  const visit = (folder: string) => {
    for (const name of Object.keys(manifestIn(folder).dependencies ?? {})) {
      if (folders.has(name)) continue;
      const found = folderOf(name, folder);
      folders.set(name, { folder: found, version: manifestIn(found).version });
      visit(found);
    }
  };
  visit(root);
  return new Map([...folders].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/**
 * The licences of everything that is shipped, in full, as their owners ask. Throws where a package has none: then it must
 * not be shipped.
 */
export function thirdPartyLicences(root: string): string {
  const sections = [...runtimePackages(root)].map(([name, { folder, version }]) => {
    const { license, homepage } = manifestIn(folder);
    const texts = readdirSync(folder)
      .filter((file) => /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i.test(file))
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8').replace(/\r\n/g, '\n').trim());
    if (!license || texts.length === 0) throw new Error(`${name} comes without a licence`);
    return [`${name} ${version} (${license})`, homepage ?? `https://www.npmjs.com/package/${name}`, '', ...texts].join(
      '\n',
    );
  });
  return `Contact Capture is built with the work of others. Their licences:\n\n${sections.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
