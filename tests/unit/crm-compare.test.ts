import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Contact } from '../../lib/contact.ts';
import { differencesOf, isGap, updateWith } from '../../lib/crm-compare.ts';
import { isUpdated } from '../../lib/update.ts';

const listed = {
  id: 'c1',
  firstName: 'Odile',
  lastName: 'Marchbanks',
  companyName: 'Tidewright',
  customerType: 'Other',
  birthday: '1980-02-03T00:00:00Z',
  homePhone: '442079460999',
  email: 'odile@example.com',
  linkedin: 'odile',
  address: { city: 'Leith', country: 'GB' },
  cf_lang: ['Dutch', 'Frisian'],
  cf_note: 'Met in Leith',
};
const contact: Contact = {
  firstName: 'Odile',
  lastName: 'Marchbanks',
  company: 'Tidewright Charts',
  level: 'Primary',
  type: 'Lead',
  jobTitle: 'Pilot',
  birthDate: '03/02/1980',
  phones: [
    { type: 'Work', phone: '+442079460999' },
    { type: 'Home', phone: '+442079460111' },
    { type: 'Mobile', phone: '+442079460222' },
  ],
  emails: [
    { type: 'Personal', email: 'ODILE@example.com' },
    { type: 'Work', email: 'pilot@example.com' },
  ],
  socialContacts: [{ key: 'LinkedIn', value: 'odile' }],
  customField: { cf_lang: ['Dutch'], cf_note: 'Met in Leith' },
};

const rows = (isSingle = false) => differencesOf(listed, contact, isSingle);

test('only what differs is shown, and only what the CRM lacks is taken by itself', () => {
  expect(rows().map(({ field, now, next, isAdded }) => [field, now, next, isAdded])).toEqual([
    ['company', 'Tidewright', 'Tidewright Charts', false],
    ['jobTitle', '', 'Pilot', false],
    ['type', 'Other', 'Lead', false],
    ['level', undefined, 'Primary', false],
    ['phones.Home', '442079460999', '+442079460111', true],
    ['phones.Mobile', '', '+442079460222', false],
    ['emails.Work', 'odile@example.com', 'pilot@example.com', true],
    ['customField.cf_lang', 'Dutch, Frisian', 'Dutch', false],
  ]);
  expect(
    rows()
      .filter(isGap)
      .map(({ field }) => field),
  ).toEqual(['jobTitle', 'phones.Mobile']);
});

test('the whole contact is sent: what the list tells, and what was taken', () => {
  const change = updateWith(listed, contact, rows().filter(isGap));
  expect(change?.body).toEqual({
    firstName: 'Odile',
    lastName: 'Marchbanks',
    company: 'Tidewright',
    jobTitle: 'Pilot',
    type: 'Others',
    birthDate: '03/02/1980',
    phones: [
      { type: 'Mobile', phone: '+442079460222' },
      { type: 'Home', phone: '+442079460999' },
    ],
    emails: [{ type: 'Work', email: 'odile@example.com' }],
    socialContacts: [{ key: 'LinkedIn', value: 'odile' }],
    addresses: [{ city: 'Leith', country: 'GB' }],
    customField: { cf_lang: ['Dutch', 'Frisian'], cf_note: 'Met in Leith' },
  });
});

describe('a second number of one kind', () => {
  test('comes beside the first', () => {
    const change = updateWith(
      listed,
      contact,
      rows().filter(({ field }) => field === 'phones.Home'),
    );
    expect(change?.body.phones).toEqual([
      { type: 'Home', phone: '+442079460999' },
      { type: 'Home', phone: '+442079460111' },
    ]);
  });

  test('takes its place where the API takes one entry only', () => {
    const change = updateWith(
      listed,
      contact,
      rows(true).filter(({ field }) => field === 'phones.Home'),
    );
    expect(change?.body.phones).toEqual([{ type: 'Home', phone: '+442079460111' }]);
  });
});

test('a change is seen in the list where the list has room for it, and never before it was made', () => {
  const change = updateWith(listed, contact, rows().filter(isGap));
  if (!change) throw new Error('no change');
  expect(isUpdated(listed, change.update)).toBe(false);
  expect(isUpdated({ ...listed, jobTitle: 'Pilot', mobilePhone: 442079460222 }, change.update)).toBe(true);
  expect(
    isUpdated({ ...listed, jobTitle: 'Pilot', mobilePhone: '442079460222', companyName: 'X' }, change.update),
  ).toBe(false);
});

test('whatever is taken, nothing that the list tells gets lost unless something takes its place', () => {
  const all = rows();
  fc.assert(
    fc.property(fc.subarray([...all]), (taken) => {
      const body = updateWith(listed, contact, taken)?.body;
      const said = JSON.stringify(body);
      const replaced = new Set(taken.filter(({ isAdded }) => !isAdded).map(({ field }) => field));
      for (const [field, value] of [
        ['company', 'Tidewright'],
        ['phones.Home', '+442079460999'],
        ['emails.Work', 'odile@example.com'],
        ['socialContacts.LinkedIn', 'odile'],
        ['addresses', 'Leith'],
        ['customField.cf_lang', 'Frisian'],
      ] as const) {
        if (!replaced.has(field)) expect(said).toContain(value);
      }
      for (const { next } of taken) expect(said).toContain(next);
    }),
  );
});
