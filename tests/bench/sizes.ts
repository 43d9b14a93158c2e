import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { BUDGETS, formScripts, INJECTED, packageSizes, staticScripts } from '../built/sizes.ts';
import { EXTENSION } from '../e2e/harness.ts';
import { figuresOf, type Row } from './stats.ts';

/** The most that the packed extension may be, in kB. */
const ZIP = 250;
/** Of a file in a zip: its two headers, without its name. */
const HEADERS = 76;

const kilobytes = (bytes: number) => figuresOf([bytes / 1_000]);

/** The parts beside their budgets, compressed too; the whole as a zip has it, and what is biggest in it. */
export function sizeRows(): Row[] {
  const sizes = packageSizes(EXTENSION);
  const files: Record<keyof typeof BUDGETS, readonly string[]> = {
    injected: INJECTED,
    worker: ['background.js'],
    popup: [...staticScripts(EXTENSION, 'popup.html')],
    form: [...formScripts(EXTENSION)],
  };
  const parts = Object.entries(BUDGETS).map(([part, budget]): Row => {
    const key = part as keyof typeof BUDGETS; // the table's own keys
    const zips = files[key].map((file) => gzipSync(readFileSync(join(EXTENSION, file))).length);
    // A page gets one of the injected scripts: the largest counts.
    const zipped = key === 'injected' ? Math.max(...zips) : zips.reduce((sum, bytes) => sum + bytes, 0);
    return {
      group: 'Size',
      title: `${part} (gzip ${(zipped / 1_000).toFixed(1)} kB)`,
      unit: 'kB',
      ours: kilobytes(sizes[key]),
      floors: {},
      aim: { most: budget / 1_000, of: 'value' },
    };
  });
  const packed = packedFiles();
  const whole = packed.reduce((sum, { zipped }) => sum + zipped, 0);
  return [
    ...parts,
    {
      group: 'Size',
      title: 'the package, zipped',
      unit: 'kB',
      ours: kilobytes(whole),
      floors: {},
      aim: { most: ZIP, of: 'value' },
    },
    ...packed.slice(0, 8).map(
      ({ name, zipped, raw }): Row => ({
        group: 'Biggest in the package',
        title: name,
        unit: 'kB',
        ours: kilobytes(zipped),
        floors: { raw: kilobytes(raw) },
      }),
    ),
  ];
}

/** Each file with its bytes in a zip, the biggest first. */
function packedFiles() {
  return readdirSync(EXTENSION, { recursive: true, encoding: 'utf8' })
    .map((file) => join(EXTENSION, file))
    .filter((file) => statSync(file).isFile())
    .map((file) => {
      const content = readFileSync(file);
      const name = relative(EXTENSION, file);
      const zipped = deflateRawSync(content, { level: 9 }).length + HEADERS + 2 * name.length;
      return { name: name.replace(/-[\w-]{8}(?=\.\w+$)/, ''), zipped, raw: content.length };
    })
    .sort((one, other) => other.zipped - one.zipped);
}
