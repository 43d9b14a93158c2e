import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

/** The rules of the house, held by reading its own code. */
const ROOT = join(import.meta.dirname, '../..');

const sources = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

interface Import {
  readonly file: string;
  /** A file of the house, from its root; or a package. */
  readonly target: string;
  readonly isType: boolean;
}

const imports: Import[] = sources.flatMap((file) =>
  [...read(file).matchAll(/(?:^|\n)(?:import|export)\s+(type\s)?[^;'"]*?from\s+'([^']+)'|import\('([^']+)'\)/g)].map(
    ([, isType, from = '', lazy]) => {
      const target = lazy ?? from;
      return {
        file,
        isType: isType !== undefined,
        target: target.startsWith('.') ? normalize(join(dirname(file), target)) : target,
      };
    },
  ),
);

const violations = (isWrong: (found: Import) => boolean) =>
  imports.filter(isWrong).map(({ file, target }) => `${file} → ${target}`);

const isIn = (path: string, ...folders: string[]) =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

describe('dependencies run one way', () => {
  test('lib knows neither components nor entrypoints, components no entrypoints', () => {
    expect(violations(({ file, target }) => isIn(file, 'lib') && isIn(target, 'components', 'entrypoints'))).toEqual(
      [],
    );
    expect(violations(({ file, target }) => isIn(file, 'components') && isIn(target, 'entrypoints'))).toEqual([]);
  });

  test('what runs in a stranger’s page imports its DOM helpers, text and types only', () => {
    const allowed = ['lib/extractors', 'lib/text', 'lib/person.ts'];
    expect(
      violations(({ file, target, isType }) => isIn(file, 'lib/extractors') && !isType && !isIn(target, ...allowed)),
    ).toEqual([]);
    expect(
      violations(
        ({ file, target, isType }) =>
          isIn(file, 'lib/text') && !isType && !isIn(target, 'lib/text', 'lib/person.ts', 'lib/regions.ts'),
      ),
    ).toEqual([]);
  });

  test('the schema library is its small form, and never in the worker or a page', () => {
    expect(violations(({ target }) => target === 'zod')).toEqual([]);
    for (const door of ['entrypoints/background.ts', 'entrypoints/capture.ts']) {
      expect([...reachable(door)].filter((file) => packagesOf(file).includes('zod/mini'))).toEqual([]);
    }
  });

  test('only these touch the browser', () => {
    const allowed = [
      'badge',
      'certificate',
      'connection',
      'device',
      'draft-store',
      'fresh-connection',
      'i18n',
      'intent',
      'language',
      'menus',
      'notify',
      'outbox-copy',
      'outbox-signals',
      'panel',
      'people-queue',
      'policy',
      'recents',
      'settings',
      'shortcuts-page',
      'tab',
      'version',
      'worker-loop',
    ].map((name) => `lib/${name}.ts`);
    const touches = violations(
      ({ file, target, isType }) => target === 'wxt/browser' && !isType && !isIn(file, 'entrypoints'),
    );
    expect(touches).toEqual(
      allowed.filter((file) => touches.some((found) => found.startsWith(file))).map((file) => `${file} → wxt/browser`),
    );
    expect(sources.filter((file) => /(?<![\w.])chrome\./.test(withoutComments(file)))).toEqual([]);
  });

  // The second one reads this package, and nothing else. The third one: a card that was right-clicked is a file and not a page, so there is no other way to read it.
  test('only the API client makes a request, and the reader of a card that was pointed at', () => {
    const asks = sources.filter((file) =>
      /(?<![\w.])(?:fetch\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource)/.test(withoutComments(file)),
    );
    expect(asks).toEqual(['lib/cinnox-request.ts', 'lib/language.ts', 'lib/vcard/fetch-vcard.ts']);
  });

  test('nothing listens to messages: there is none to spoof', () => {
    expect(sources.filter((file) => /onMessage|onConnect|sendMessage|postMessage/.test(withoutComments(file)))).toEqual(
      [],
    );
  });
});

describe('each file is one idea', () => {
  test('of 200 lines at the most', () => {
    expect(sources.filter((file) => read(file).split('\n').length > 201)).toEqual([]);
  });

  test('named for it: no barrels', () => {
    expect(sources.filter((file) => /(?:^|\/)index\.tsx?$/.test(file))).toEqual([]);
  });
});

describe('every sentence', () => {
  const english: Record<string, unknown> = JSON.parse(read('public/_locales/en/messages.json'));
  const code = sources.map(withoutComments).join('\n') + read('wxt.config.ts');

  test('is used', () => {
    const unused = Object.keys(english).filter((key) => !isUsed(key, code));
    expect(unused).toEqual([]);
  });
});

/** By its own name, as a form of a plural, or as one of a family: `error_${code}`. */
function isUsed(form: string, code: string): boolean {
  const key = form.replace(/__(?:zero|one|two|few|many|other)$/, '');
  if (new RegExp(`['"\`_]${key}(?:['"\`]|__)`).test(code)) return true;
  const family = key.replace(/_[^_]+$/, '_');
  return family !== key && code.includes(`\`${family}$\{`);
}

function withoutComments(file: string): string {
  return read(file).replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

const packagesOf = (file: string) =>
  imports.filter((found) => found.file === file && !found.isType).map(({ target }) => target);

/** The file and everything it pulls in, types left out. */
function reachable(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const target of packagesOf(file)) if (sources.includes(relative('.', target))) reachable(target, seen);
  return seen;
}
