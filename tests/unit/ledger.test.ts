import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { emptyForm } from '../../lib/empty-form.ts';
import { identityKeys } from '../../lib/identity-keys.ts';
import { findSaved, forgetSaved, listSaved, pruneSaved, recordSaved, settleSaved } from '../../lib/ledger.ts';
import { settingsWith } from '../settings.ts';

const blank = emptyForm(settingsWith());
const ada = {
  ...blank,
  firstName: 'Ada',
  lastName: 'Lovelace',
  company: 'Engines',
  phones: [{ type: 'Mobile' as const, phone: '+44 20 7946 0123' }],
  emails: [{ type: 'Work' as const, email: 'Ada@example.com' }],
};
const PROFILE = 'https://www.linkedin.com/in/ada-lovelace/';
const DAY = 86_400_000;

beforeEach(async () => {
  for (const { id } of await listSaved(100)) await forgetSaved(id);
});

const save = (id: string, at: number) => recordSaved({ id, at, firstName: 'Ada' }, identityKeys(ada, PROFILE));

test.each([
  ['the profile', blank, `${PROFILE}?trk=x`],
  [
    'an e-mail address, in any case',
    { ...blank, emails: [{ type: 'Other' as const, email: 'ada@EXAMPLE.com' }] },
    undefined,
  ],
  ['a phone, however written', { ...blank, phones: [{ type: 'Work' as const, phone: '+442079460123' }] }, undefined],
  ['name and company together', { ...blank, firstName: 'ADA', lastName: 'Lovelace', company: 'Engines' }, undefined],
])('the same person is known again by %s', async (_, form, profile) => {
  await save('one', 1);
  expect(await findSaved(identityKeys(form, profile))).toMatchObject({ id: 'one', at: 1 });
});

test.each([
  ['the name alone', { ...blank, firstName: 'Ada', lastName: 'Lovelace' }],
  ['the company alone', { ...blank, company: 'Engines' }],
  ['nothing', blank],
])('nobody is known by %s', async (_, form) => {
  await save('one', 1);
  expect(await findSaved(identityKeys(form, undefined))).toBeUndefined();
});

test('of several the latest, with the id that the CRM gave', async () => {
  await save('one', 1);
  await save('two', 2);
  await settleSaved('two', 'crm-2');
  await settleSaved('nobody', 'crm-3');
  expect(await findSaved(identityKeys(ada, undefined))).toMatchObject({ id: 'two', contactId: 'crm-2' });
  expect((await listSaved(100)).map(({ id }) => id)).toEqual(['two', 'one']);
});

test('no address and no number can be read from it', async () => {
  await save('one', 1);
  expect(JSON.stringify(await listSaved(100))).not.toMatch(/example\.com|7946/i);
});

test('whoever was saved longer ago than the days that are set is forgotten', async () => {
  await save('old', 100 * DAY - 1);
  await save('new', 100 * DAY + 1);
  await pruneSaved(30, 130 * DAY);
  expect((await listSaved(100)).map(({ id }) => id)).toEqual(['new']);
});
