import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Window } from 'happy-dom';
import { describe, expect, test } from 'vitest';
import { recordOf } from '../../lib/record.ts';
import { readParts } from '../../lib/settings-parts.ts';
import { readPack } from '../../lib/team-pack.ts';

/** What the documents promise is looked up: examples are read by our own reader, and tests that are named are there. */
const ROOT = join(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

/** The values that the example for Linux sets; the others say the same in their systems' ways. */
const values = recordOf(Object.values(JSON.parse(read('docs/policy/linux.json'))['3rdparty'].extensions)[0]);

describe('the examples of a policy', () => {
  test('can be used as they stand', () => {
    const { parts, problems } = readParts(values);
    expect(problems).toEqual([]);
    expect(Object.keys(parts).sort()).toEqual(
      expect.arrayContaining(['baseUrl', 'appId', 'defaults', 'customFields', 'fields', 'order', 'presets']),
    );
    expect(values).not.toHaveProperty('token');
  });

  test('say the same for every system', () => {
    const firefox = JSON.parse(read('docs/policy/firefox-policies.json')).policies['3rdparty'].Extensions;
    expect(Object.values(firefox)).toEqual([values]);
    expect(Object.keys(firefox)[0]).toBe(/id: '([^']+)'/.exec(read('wxt.config.ts'))?.[1]);
    const google: Record<string, { Value: unknown }> = JSON.parse(read('docs/policy/google-admin.json'));
    expect(Object.fromEntries(Object.entries(google).map(([key, { Value }]) => [key, Value]))).toEqual(values);
    expect(ofRegistry(read('docs/policy/windows.reg'))).toEqual([values, values]);
    const plist = new new Window().DOMParser().parseFromString(read('docs/policy/macos.plist'), 'text/xml');
    expect(ofPlist(plist.querySelector('plist')?.firstElementChild ?? undefined)).toEqual(values);
  });

  test('the team pack is read', () => {
    expect(readPack(read('docs/team-pack.example.json'))).toMatchObject({ kind: 'pack', problems: [] });
  });
});

/** Each key's values: texts, numbers, and what Chromium reads as JSON. */
function ofRegistry(text: string): object[] {
  return text.split(/^\[.*\]\r$/m).flatMap((section) => {
    const entries = [...section.matchAll(/^"(\w+)"=(?:dword:([0-9a-f]{8})|"((?:[^"\\]|\\.)*)")\r$/gm)];
    if (entries.length === 0) return [];
    return [
      Object.fromEntries(
        entries.map(([, key, number, quoted = '']) => {
          const plain = quoted.replace(/\\(.)/g, '$1');
          return [key, number ? Number.parseInt(number, 16) : /^[[{]/.test(plain) ? JSON.parse(plain) : plain];
        }),
      ),
    ];
  });
}

interface PlistElement {
  readonly tagName: string;
  readonly textContent: string;
  readonly children: ArrayLike<PlistElement>;
}

function ofPlist(element: PlistElement | undefined): unknown {
  const children = Array.from(element?.children ?? []);
  switch (element?.tagName.toLowerCase()) {
    case 'dict':
      return Object.fromEntries(
        children.flatMap((child, index) =>
          child.tagName.toLowerCase() === 'key' ? [[child.textContent, ofPlist(children[index + 1])]] : [],
        ),
      );
    case 'array':
      return children.map(ofPlist);
    case 'integer':
      return Number(element?.textContent);
    case 'true':
      return true;
    case 'false':
      return false;
    default:
      return element?.textContent;
  }
}

const documents = [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) => `docs/${file}`),
].filter((file) => file.endsWith('.md'));

test.each(documents)('every file that %s points at is there', (file) => {
  const targets = [...read(file).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
  expect(targets.filter((target) => !existsSync(join(ROOT, dirname(file), target)))).toEqual([]);
});

test('every test that the threat table names is there', () => {
  const named = [...read('docs/security.md').matchAll(/`(tests\/[\w./-]+\.test\.tsx?)`: “([^”]+)”/g)];
  expect(named.length).toBeGreaterThan(15);
  const missing = named.filter(
    ([, file = '', title = '']) => !existsSync(join(ROOT, file)) || !read(file).includes(title),
  );
  expect(missing.map(([whole]) => whole)).toEqual([]);
});

test('every permission of the manifest is justified in the text for the stores', () => {
  const config = read('wxt.config.ts');
  const listed = /permissions: \[([^\]]+)\]/.exec(config)?.[1] ?? '';
  const permissions = [...listed.matchAll(/'(\w+)'/g)].map(([, name]) => name);
  expect(permissions.length).toBeGreaterThan(3);
  const text = read('docs/store/permissions.md');
  expect(permissions.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
});
