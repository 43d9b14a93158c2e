import { describe, expect, test } from 'vitest';
import { decideSettings } from '../../lib/settings.ts';
import { changesBetween, PACK_LIMIT, readPack, writePack } from '../../lib/team-pack.ts';
import { settingsWith } from '../settings.ts';

/** One file for the team: what goes out, what comes in, and what is refused with words. */
const settings = settingsWith({
  baseUrl: 'https://crm.example.com',
  appId: 'app',
  customFields: [{ id: 'cf_event', label: 'Met at', type: 'Text', options: [], fill: 'url' }],
  fields: [{ field: 'company', required: true }],
  order: ['lastName'],
  presets: [{ host: 'linkedin.com', group: 'LinkedIn' }],
});

const pack = (change: object) => JSON.stringify({ ...JSON.parse(writePack(settings)), ...change });

test('what goes out comes in, and is the same', () => {
  const reading = readPack(writePack(settings));
  expect(reading).toMatchObject({ kind: 'pack', problems: [] });
  const parts = reading.kind === 'pack' ? reading.parts : {};
  expect(decideSettings({ ...parts }, {}).settings).toEqual(settings);
  expect(changesBetween(settings, decideSettings({ ...parts }, {}).settings)).toEqual([]);
});

describe('refused, with its reason', () => {
  const whole = writePack(settings);
  test.each([
    ['cut off', whole.slice(0, -20), 'notJson'],
    ['empty', '', 'notJson'],
    ['another file', '{"contacts":[]}', 'notPack'],
    ['a list', '[]', 'notPack'],
    ['of a newer version', pack({ version: 2 }), 'newer'],
    ['of no version', pack({ version: 'one' }), 'notPack'],
    ['of version 0', pack({ version: 0 }), 'notPack'],
    ['settings as a text', pack({ settings: 'x' }), 'notPack'],
    ['with nothing in it', pack({ settings: { colour: 'red' } }), 'empty'],
    ['5 MB', `${whole}${' '.repeat(5_000_000)}`, 'tooLarge'],
  ])('%s', (_, text, reason) => {
    expect(readPack(text)).toEqual({ kind: 'refused', reason });
  });

  test('at the limit it is read', () => {
    expect(readPack(whole + ' '.repeat(PACK_LIMIT - whole.length)).kind).toBe('pack');
  });
});

test('a token is never taken, and said so; what else cannot be used is left out alone', () => {
  const reading = readPack(
    pack({ settings: { token: 'the-token-itself', appId: 'app', colour: 'red', defaults: { type: 1 } } }),
  );
  expect(reading).toMatchObject({
    kind: 'pack',
    parts: { appId: 'app' },
    problems: [
      { path: 'colour', code: 'unknown' },
      { path: 'defaults.type', code: 'invalid' },
      { path: 'token', code: 'secret' },
    ],
  });
  expect(JSON.stringify(reading)).not.toContain('the-token-itself');
});

test('a file of Windows is read with its byte order mark', () => {
  expect(readPack(`\uFEFF${writePack(settings)}`).kind).toBe('pack');
});

test('what will change is told by its place, before and after', () => {
  const after = settingsWith({
    ...settings,
    baseUrl: 'https://new.example.com',
    defaults: { type: 'Customer', level: 'Primary', team: 'East' },
    customFields: [],
    order: [],
  });
  expect(changesBetween(settings, after)).toEqual([
    { path: 'baseUrl', before: 'https://crm.example.com', after: 'https://new.example.com' },
    { path: 'defaults.type', before: 'Lead', after: 'Customer' },
    { path: 'customFields.cf_event', before: 'fill: url · label: Met at · type: Text', after: undefined },
    { path: 'order', before: 'lastName', after: undefined },
    { path: 'defaults.team', before: undefined, after: 'East' },
  ]);
});
