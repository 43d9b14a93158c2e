import { accessSync, constants, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFirefox } from '../../run/firefox.mjs';
import { type Fox, launchFirefox } from './harness.ts';

/** A real policy file in a real Firefox, which has no schema: it hands over whatever stands there. */
const FILE = '/etc/firefox/policies/policies.json';

/** Why there can be no such file here, or nothing. */
function obstacle(): string | undefined {
  if (!findFirefox()) return 'no Firefox is installed';
  if (process.platform !== 'linux') return 'policy files are Linux’s';
  if (existsSync(FILE)) return 'this machine has policies of its own';
  let above = dirname(FILE);
  while (!existsSync(above)) above = dirname(above);
  try {
    accessSync(above, constants.W_OK);
    return undefined;
  } catch {
    return `${above} can be written by root only`;
  }
}

const why = obstacle();

describe.skipIf(why)(`policy in Firefox${why ? `: not here, ${why}` : ''}`, () => {
  let fox: Fox;

  beforeAll(async () => {
    mkdirSync(dirname(FILE), { recursive: true });
    const values = {
      appId: 'field-sales',
      baseUrl: 7,
      colour: 'red',
      defaults: { team: 'East', level: 3 },
      customFields: [{ id: 'cf_a', type: 'Text' }, { id: 5 }],
    };
    const extension = { '{2f6b7f5c-6a0e-4a57-9f0c-6d1f3e0c5a41}': values };
    writeFileSync(FILE, JSON.stringify({ policies: { '3rdparty': { Extensions: extension } } }));
    fox = await launchFirefox();
    await fox.go(await fox.url('options.html'));
  });
  afterAll(async () => {
    rmSync(FILE, { force: true });
    await fox?.close();
  });

  test('what can be used holds, and each part that cannot is named, also one of the wrong type', async () => {
    const named = await fox.until<string[]>(
      'content',
      `const items = [...document.querySelectorAll('.policy-problems code')].map((code) => code.textContent);
       return items.length > 0 && items;`,
    );
    expect(named.toSorted()).toEqual(['baseUrl', 'colour', 'customFields.1', 'defaults.level']);
    const control = (name: string) =>
      fox.run(
        'content',
        `const input = document.querySelector('[name="' + arguments[0] + '"]'); return [input.value, input.disabled];`,
        name,
      );
    expect(await control('appId')).toEqual(['field-sales', true]);
    expect(await control('defaults.team')).toEqual(['East', true]);
    expect(await control('baseUrl')).toEqual(['', false]);
    expect(await control('customFields.0.id')).toEqual(['cf_a', true]);
  });
});
