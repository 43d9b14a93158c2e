import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

/** What runs on the code host can do as little as possible, and runs what was looked at. */
const FOLDER = join(import.meta.dirname, '../../.github/workflows');

describe.each(readdirSync(FOLDER))('%s', (file) => {
  const text = readFileSync(join(FOLDER, file), 'utf8');

  test('runs no action that can be changed under it: each is named by its commit', () => {
    const actions = [...text.matchAll(/uses:\s*(\S+)/g)].map(([, action]) => action);
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
  });

  test('may read, and each job that may write says so for itself', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read\n\n/m);
    expect(text.match(/: write$/gm) ?? []).toHaveLength(file === 'release.yml' ? 1 : 0);
  });

  test('puts no text of strangers into a command', () => {
    const commands = [...text.matchAll(/run:\s*(\|\n(?: {10}.*\n)+|.*)/g)].map(([, command]) => command);
    for (const command of commands) expect(command).not.toMatch(/\$\{\{/);
  });
});

test('a release is a dry run unless someone asks for more', () => {
  const text = readFileSync(join(FOLDER, 'release.yml'), 'utf8');
  expect(text).toMatch(/publish:\n(?: {8}.*\n)*? {8}default: false/);
  expect(text).toContain('if: inputs.publish');
});
