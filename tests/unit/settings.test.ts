import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRecord, recordOf } from '../../lib/record.ts';
import { decideSettings, ownBesideLocked } from '../../lib/settings.ts';
import { readParts } from '../../lib/settings-parts.ts';
import { normaliseHost, toParts, toValues } from '../../lib/settings-values.ts';

/** The settings: what a source holds, who decides, and what the user keeps. */
const problemsOf = (source: Record<string, unknown>) => readParts(source).problems;

describe('a part that cannot be used is named, and left out alone', () => {
  test.each<[string, Record<string, unknown>, { path: string; code: string }]>([
    ['an unknown setting', { colour: 'red' }, { path: 'colour', code: 'unknown' }],
    ['an unknown default', { defaults: { colour: 'red' } }, { path: 'defaults.colour', code: 'unknown' }],
    ['a number as an address', { baseUrl: 7 }, { path: 'baseUrl', code: 'invalid' }],
    ['an insecure address', { baseUrl: 'http://crm.example.com' }, { path: 'baseUrl', code: 'invalid' }],
    ['a type nobody has', { defaults: { type: 'Friend' } }, { path: 'defaults.type', code: 'invalid' }],
    ['a country by its name', { defaults: { country: 'France' } }, { path: 'defaults.country', code: 'invalid' }],
    ['defaults as a list', { defaults: ['Lead'] }, { path: 'defaults', code: 'invalid' }],
    ['a field the form has not', { order: ['shoeSize'] }, { path: 'order.0', code: 'invalid' }],
    ['a custom field without id', { customFields: [{ type: 'Text' }] }, { path: 'customFields.0', code: 'invalid' }],
    ['fields as a text', { fields: 'company' }, { path: 'fields', code: 'invalid' }],
    ['days as a text', { retentionDays: '30' }, { path: 'retentionDays', code: 'invalid' }],
    ['no days', { retentionDays: 0 }, { path: 'retentionDays', code: 'invalid' }],
    [
      'a preset for an address',
      { presets: [{ host: 'https://a.example.com' }] },
      { path: 'presets.0', code: 'invalid' },
    ],
    [
      'one field twice',
      {
        customFields: [
          { id: 'a', type: 'Text' },
          { id: 'a', type: 'URL' },
        ],
      },
      { path: 'customFields.1', code: 'twice' },
    ],
  ])('%s', (_, source, problem) => {
    const { parts, problems } = readParts({ appId: 'app', ...source });
    expect(problems).toEqual([problem]);
    expect(parts.appId).toBe('app');
  });

  test('whatever stands there, the answer is settings', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (stored, policy) => {
        const { settings } = decideSettings(recordOf(stored), recordOf(policy));
        expect(settings.defaults.type).toBeTypeOf('string');
      }),
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('baseUrl', 'appId', 'defaults', 'customFields', 'fields', 'order', 'presets', 'token'),
          fc.oneof(fc.anything(), fc.array(fc.anything()), fc.array(fc.dictionary(fc.string(), fc.anything()))),
        ),
        (policy) => {
          expect(isRecord(decideSettings({}, policy).settings)).toBe(true);
        },
      ),
    );
  });
});

describe('the organisation decides', () => {
  const stored = { baseUrl: 'https://own.example.com', appId: 'own', defaults: { type: 'Customer', team: 'Own' } };

  test('before the user, each default alone, and what it set is locked', () => {
    const { settings, locked } = decideSettings(stored, {
      baseUrl: 'crm.example.com/v1/',
      defaults: { team: 'East' },
      token: 'secret',
    });
    expect(settings).toMatchObject({
      baseUrl: 'https://crm.example.com',
      appId: 'own',
      defaults: { type: 'Customer', level: 'Primary', team: 'East' },
    });
    expect([...locked].sort()).toEqual(['baseUrl', 'defaults.team', 'token']);
  });

  test('a value that cannot be used decides nothing', () => {
    const { settings, locked, problems } = decideSettings(stored, { baseUrl: 'ftp://crm.example.com', token: 'ключ' });
    expect(settings.baseUrl).toBe('https://own.example.com');
    expect([...locked]).toEqual([]);
    expect(problems.map(({ path }) => path)).toEqual(['baseUrl', 'token']);
  });

  test('and the user’s own choice comes back when it no longer does', () => {
    const policy = { baseUrl: 'https://crm.example.com', defaults: { team: 'East' } };
    const { settings, own, locked } = decideSettings(stored, policy);
    const typed = toParts({ ...toValues(settings), appId: 'new' }, settings.baseUrl);
    const kept = ownBesideLocked(typed, own, locked);
    expect(decideSettings({ ...kept }, {}).settings).toMatchObject({
      baseUrl: 'https://own.example.com',
      appId: 'new',
      defaults: { team: 'Own' },
    });
  });

  test('what the user clears is gone, and comes back with nobody', () => {
    const stored = { baseUrl: 'https://own.example.com', language: 'de', defaults: { team: 'Own', group: 'West' } };
    const { settings, own, locked } = decideSettings(stored, {});
    const values = toValues(settings);
    const cleared = { ...values, language: '' as const, defaults: { ...values.defaults, team: '' } };
    const kept = ownBesideLocked(toParts(cleared, settings.baseUrl), own, locked);
    expect(kept).not.toHaveProperty('language');
    expect(kept.defaults).toEqual({ type: 'Lead', level: 'Primary', group: 'West' });
  });

  test('without a word of the user’s, nothing of the policy becomes theirs', () => {
    const { settings, own, locked } = decideSettings({}, { baseUrl: 'https://crm.example.com', appId: 'org' });
    expect(ownBesideLocked(toParts(toValues(settings), settings.baseUrl), own, locked)).not.toHaveProperty('baseUrl');
  });
});

test('the controls give back the settings they were given', () => {
  const { settings } = decideSettings(
    {
      baseUrl: 'https://crm.example.com',
      appId: 'app',
      listFormat: 'array',
      retentionDays: 30,
      defaults: { type: 'Lead', level: 'Primary', country: 'HK' },
      customFields: [{ id: 'cf_page', label: 'Page', type: 'URL', options: [], fill: 'links', host: 'github.com' }],
      fields: [{ field: 'company', required: true, help: 'As on the card' }],
      order: ['lastName'],
      presets: [{ host: 'linkedin.com', type: 'Lead', group: 'LinkedIn' }],
    },
    {},
  );
  const parts = toParts(toValues(settings), settings.baseUrl);
  expect(decideSettings({ ...parts }, {}).settings).toEqual(settings);
  expect(problemsOf({ ...parts })).toEqual([]);
});

test.each([
  ['linkedin.com', 'linkedin.com'],
  [' https://www.LinkedIn.com/in/x ', 'linkedin.com'],
  ['*.linkedin.com', 'linkedin.com'],
  ['linkedin.com/in', 'linkedin.com'],
])('the host in %s', (typed, host) => {
  expect(normaliseHost(typed)).toBe(host);
});

test('the policy’s schema names every setting, and nothing else', () => {
  const schema = JSON.parse(readFileSync(join(import.meta.dirname, '../../public/policy-schema.json'), 'utf8'));
  const names = Object.keys(schema.properties).filter((name) => name !== 'token');
  const sample: Record<string, unknown> = { string: 'x', integer: 1, array: [], object: {} };
  const source = Object.fromEntries(names.map((name) => [name, sample[schema.properties[name].type]]));
  expect(problemsOf(source).filter(({ code }) => code === 'unknown')).toEqual([]);
  const { parts } = readParts({});
  const { settings } = decideSettings({}, {});
  expect(names.sort()).toEqual(Object.keys({ ...settings, ...parts }).sort());
});
