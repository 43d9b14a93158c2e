import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ContactForm, type ContactRules, parseContact } from '../../lib/contact.ts';
import { emptyForm } from '../../lib/empty-form.ts';
import type { CustomFieldDefinition } from '../../lib/fields.ts';
import { settingsWith } from '../settings.ts';

const customFields: CustomFieldDefinition[] = [
  { id: 'cf_note', label: 'Note', type: 'Text', options: [] },
  { id: 'cf_site', label: 'Site', type: 'URL', options: [] },
  { id: 'cf_tier', label: 'Tier', type: 'Picklist', options: ['Gold', 'Silver'] },
  { id: 'cf_tags', label: 'Tags', type: 'MultiPicklist', options: ['A', 'B'] },
  { id: 'cf_vip', label: 'VIP', type: 'Boolean', options: [] },
  { id: 'cf_since', label: 'Since', type: 'Date', options: [] },
  { id: 'cf_call', label: 'Call at', type: 'Time', options: [] },
];
const rules: ContactRules = { customFields, listFormat: 'auto' };
const blank = emptyForm(settingsWith({ customFields }));
const ada: ContactForm = { ...blank, firstName: 'Ada', lastName: 'Lovelace' };

/** The form with one thing changed. */
const form = (change: Partial<ContactForm>): ContactForm => ({ ...ada, ...change });
const contactOf = (value: ContactForm, under = rules) => {
  const result = parseContact(value, under);
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result.contact;
};
const errorsOf = (value: ContactForm, under = rules) => {
  const result = parseContact(value, under);
  return 'errors' in result
    ? Object.fromEntries(Object.entries(result.errors).map(([name, { code }]) => [name, code]))
    : {};
};

test('what is absent is not in the body at all', () => {
  expect(contactOf(ada)).toEqual({ firstName: 'Ada', lastName: 'Lovelace', level: 'Primary', type: 'Lead' });
  expect(contactOf(form({ firstName: ' ', lastName: 'Lovelace' }))).not.toHaveProperty('firstName');
  expect(contactOf(form({ lastName: '' }))).not.toHaveProperty('lastName');
});

test('everything has its form in the body', () => {
  const contact = contactOf(
    form({
      phones: [
        { type: 'Mobile', phone: '+852 9466-7788' },
        { type: 'Work', phone: '' },
        { type: 'Home', phone: '+44 (20) 7946.0123' },
      ],
      emails: [{ type: 'Work', email: ' ada@example.com ' }],
      birthDate: '1815-12-10',
      addresses: [{ street: '12 St James\nSquare', city: 'London', state: '', zipcode: 'SW1Y 4JH', country: 'GB' }],
      socialContacts: [{ key: 'LinkedIn', value: 'ada-lovelace' }],
      customField: {
        cf_note: 'x',
        cf_site: 'https://example.com',
        cf_tier: 'Gold',
        cf_tags: ['A', 'B'],
        cf_vip: 'true',
        cf_since: '2026-01-31',
        cf_call: '09:30',
      },
    }),
  );
  expect(contact).toMatchObject({
    phones: [
      { type: 'Mobile', phone: '+85294667788' },
      { type: 'Home', phone: '+442079460123' },
    ],
    emails: [{ type: 'Work', email: 'ada@example.com' }],
    birthDate: '10/12/1815',
    addresses: [{ street: '12 St James, Square', city: 'London', zipcode: 'SW1Y 4JH', country: 'GB' }],
    socialContacts: [{ key: 'LinkedIn', value: 'ada-lovelace' }],
    customField: {
      cf_note: 'x',
      cf_site: 'https://example.com',
      cf_tier: 'Gold',
      cf_tags: ['A', 'B'],
      cf_vip: 'true',
      cf_since: '2026-01-31T00:00:00Z',
      cf_call: '09:30',
    },
  });
});

describe('an error stands at its control', () => {
  test.each<[string, Partial<ContactForm>, Record<string, string>]>([
    ['no name', { firstName: '', lastName: '😀'.slice(0, 0) }, { lastName: 'nameMissing' }],
    ['no country code', { phones: [{ type: 'Mobile', phone: '9466 7788' }] }, { 'phones.0.phone': 'phoneCountry' }],
    [
      'the row keeps its place',
      {
        phones: [
          { type: 'Work', phone: '' },
          { type: 'Mobile', phone: '+1' },
        ],
      },
      { 'phones.1.phone': 'phoneDigits' },
    ],
    [
      'a country code of 0',
      { phones: [{ type: 'Mobile', phone: '+0123456789' }] },
      { 'phones.0.phone': 'phoneDigits' },
    ],
    ['no e-mail', { emails: [{ type: 'Work', email: 'ada@example' }] }, { 'emails.0.email': 'email' }],
    [
      'two e-mails in one',
      { emails: [{ type: 'Work', email: 'a@b.example, c@d.example' }] },
      { 'emails.0.email': 'email' },
    ],
    ['31 February', { birthDate: '1990-02-31' }, { birthDate: 'date' }],
    ['29 February of a common year', { birthDate: '2023-02-29' }, { birthDate: 'date' }],
    ['a day to come', { birthDate: '2999-01-01' }, { birthDate: 'dateFuture' }],
    [
      'a country in words',
      { addresses: [{ street: 'x', city: '', state: '', zipcode: '', country: 'England' }] },
      { 'addresses.0.country': 'country' },
    ],
    [
      '101 characters of handle',
      { socialContacts: [{ key: 'LinkedIn', value: 'x'.repeat(101) }] },
      { 'socialContacts.0.value': 'tooLong' },
    ],
    [
      '600 characters of custom text',
      { customField: { ...blank.customField, cf_note: 'x'.repeat(600) } },
      { 'customField.cf_note': 'tooLong' },
    ],
    [
      'a web address that is none',
      { customField: { ...blank.customField, cf_site: 'javascript:alert(1)' } },
      { 'customField.cf_site': 'url' },
    ],
    [
      'an option that is none',
      { customField: { ...blank.customField, cf_tier: 'Lead' } },
      { 'customField.cf_tier': 'choice' },
    ],
    [
      'a time that is none',
      { customField: { ...blank.customField, cf_call: '25:00' } },
      { 'customField.cf_call': 'time' },
    ],
    [
      'the same phone twice',
      {
        phones: [
          { type: 'Work', phone: '+85294667788' },
          { type: 'Home', phone: '+852 9466 7788' },
        ],
      },
      { 'phones.1.phone': 'duplicate' },
    ],
    ['100 kB in a field', { company: 'x'.repeat(100_000) }, { company: 'tooLong' }],
  ])('%s', (_, change, errors) => {
    expect(errorsOf(form(change))).toEqual(errors);
  });
});

test('with the list format "object" a second entry is an error, never left out', () => {
  const two = form({
    emails: [
      { type: 'Work', email: 'a@example.com' },
      { type: 'Other', email: 'b@example.com' },
    ],
  });
  expect(errorsOf(two, { ...rules, listFormat: 'object' })).toEqual({ 'emails.1.email': 'onlyOne' });
  expect(errorsOf(two, { ...rules, listFormat: 'array' })).toEqual({});
});

test('an address that says nothing but the default country is none', () => {
  const addresses = [{ street: '', city: '', state: '', zipcode: '', country: 'HK' }];
  expect(contactOf(form({ addresses }), { ...rules, defaultCountry: 'HK' })).not.toHaveProperty('addresses');
  expect(contactOf(form({ addresses }))).toMatchObject({ addresses: [{ country: 'HK' }] });
});

test('emoji and right-to-left names are names; what cannot be seen is not', () => {
  expect(contactOf(form({ firstName: '👩‍💻', lastName: 'سارة' }))).toMatchObject({
    firstName: '👩‍💻',
    lastName: 'سارة',
  });
  expect(contactOf(form({ firstName: 'A\u202Eda\u200B', lastName: 'L\uD800' }))).toMatchObject({
    firstName: 'Ada',
    lastName: 'L\uFFFD',
  });
});

test('whatever is typed, the answer is a contact or an error, and a contact is well-formed JSON', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, other) => {
      const result = parseContact(
        form({
          firstName: one,
          company: other,
          emails: [{ type: 'Work', email: one }],
          phones: [{ type: 'Home', phone: other }],
        }),
        rules,
      );
      return 'errors' in result || JSON.stringify(result.contact).isWellFormed();
    }),
  );
});
