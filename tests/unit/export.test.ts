import fc from 'fast-check';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { parseContact } from '../../lib/contact.ts';
import { emptyForm } from '../../lib/empty-form.ts';
import type { Entry } from '../../lib/entry.ts';
import { toCsv } from '../../lib/export/csv.ts';
import { exportFile, exportName } from '../../lib/export/files.ts';
import { type ExportedContact, exportedEntry } from '../../lib/export/record.ts';
import { toVcard } from '../../lib/export/vcard.ts';
import { rulesOf } from '../../lib/rules.ts';
import { settingsWith } from '../settings.ts';

/** What leaves the device as a file is written here, and read back by readers that others wrote. */
const settings = settingsWith({
  customFields: [
    { id: 'cf_event', label: 'Met at', type: 'Text', options: [] },
    { id: 'cf_topics', label: 'Topics', type: 'MultiPicklist', options: ['Tides', 'Charts, printed'] },
  ],
});

function contactWith(change: Partial<ReturnType<typeof emptyForm>>) {
  const result = parseContact({ ...emptyForm(settings), lastName: 'Quintenbeck', ...change }, rulesOf(settings));
  if ('errors' in result) throw new Error(JSON.stringify(result.errors));
  return result.contact;
}

const exported = (change: Parameters<typeof contactWith>[0], part: Partial<ExportedContact> = {}): ExportedContact => ({
  id: '0b0e7c1e-6f0a-4d2c-9d1e-000000000001',
  contact: contactWith(change),
  sourceUrl: 'https://www.linkedin.com/in/marisol-quintenbeck',
  capturedAt: '2026-11-24T10:00:00.000Z',
  state: 'queued',
  ...part,
});

const full = exported({
  firstName: 'Marisol',
  company: 'Tidewright; Charts, Ltd.',
  jobTitle: 'CPO \\ founder',
  phones: [
    { type: 'Mobile', phone: '+12025550123' },
    { type: 'Work', phone: '+442079460123' },
  ],
  emails: [{ type: 'Personal', email: 'marisol@example.com' }],
  birthDate: '1980-02-29',
  language: 'en',
  group: 'LinkedIn',
  team: 'East',
  addresses: [{ street: '1 Quay; Pier, 2', city: 'Halifax', state: 'NS', zipcode: 'B3H', country: 'CA' }],
  socialContacts: [{ key: 'LinkedIn', value: 'marisol-quintenbeck' }],
  customField: { cf_event: 'Boat show "2026"', cf_topics: ['Tides', 'Charts, printed'] },
});

const readCsv = (text: string) =>
  Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true });

describe('CSV', () => {
  test('says everything there is, in a form another reader reads', () => {
    const { data, errors } = readCsv(toCsv([full]));
    expect(errors).toEqual([]);
    expect(data).toEqual([
      {
        firstName: 'Marisol',
        lastName: 'Quintenbeck',
        company: 'Tidewright; Charts, Ltd.',
        jobTitle: 'CPO \\ founder',
        phone1: "'+12025550123",
        phone1Type: 'Mobile',
        phone2: "'+442079460123",
        phone2Type: 'Work',
        email1: 'marisol@example.com',
        email1Type: 'Personal',
        level: 'Primary',
        type: 'Lead',
        team: 'East',
        group: 'LinkedIn',
        language: 'en',
        birthDate: '29/02/1980',
        social1: 'marisol-quintenbeck',
        social1Network: 'LinkedIn',
        address1street: '1 Quay; Pier, 2',
        address1city: 'Halifax',
        address1state: 'NS',
        address1zipcode: 'B3H',
        address1country: 'CA',
        'customField.cf_event': 'Boat show "2026"',
        'customField.cf_topics': 'Tides; Charts, printed',
        id: full.id,
        sourceUrl: full.sourceUrl,
        capturedAt: full.capturedAt,
        state: 'queued',
      },
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '  =1', '\u200B=1', '＝1', '|cmd'])('%s is no formula', (name) => {
    const raw = { ...full, contact: { ...full.contact, lastName: name } };
    expect(readCsv(toCsv([raw])).data[0]?.lastName).toBe(`'${name}`);
  });

  test('lines end as the standard says, and Excel is told that it is UTF-8', () => {
    const text = toCsv([full]);
    expect(text.startsWith('\uFEFF"firstName","lastName"')).toBe(true);
    expect(text.endsWith('"\r\n')).toBe(true);
  });

  test('two people with one e-mail address stay two', () => {
    const twin = exported({ firstName: 'Ada', emails: [{ type: 'Work', email: 'marisol@example.com' }] }, { id: 'x' });
    expect(readCsv(toCsv([full, twin])).data.map(({ firstName }) => firstName)).toEqual(['Marisol', 'Ada']);
  });

  test('whatever a name holds, it comes back as it was, and no cell begins as a formula', () => {
    const text = fc.string({
      unit: fc.constantFrom('=', '+', '"', "'", ',', ';', '\r', '\n', ' ', 'ü', '😀', 'a', '\t'),
    });
    fc.assert(
      fc.property(text, text, (lastName, company) => {
        const raw = { ...full, contact: { ...full.contact, lastName: `x${lastName}`, company } };
        const { data, errors } = readCsv(toCsv([raw, full]));
        expect(errors).toEqual([]);
        expect(data).toHaveLength(2);
        expect(data[0]?.lastName).toBe(`x${lastName}`);
        expect([company, `'${company}`]).toContain(data[0]?.company);
        for (const value of Object.values(data[0] ?? {})) expect(value).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});

/** The properties of each card, as the reader has them. */
function readCards(text: string) {
  const parsed = ICAL.parse(text);
  const cards: unknown[] = parsed[0] === 'vcard' ? [parsed] : parsed;
  return cards.map((card) => new ICAL.Component(card as string[]));
}

describe('vCard', () => {
  test('says everything there is, in a form another reader reads', () => {
    const [card, ...others] = readCards(toVcard([full]));
    expect(others).toEqual([]);
    const all = (name: string) => card?.getAllProperties(name).map((property) => property.getValues().flat()) ?? [];
    expect(all('version')).toEqual([['4.0']]);
    expect(all('fn')).toEqual([['Marisol Quintenbeck']]);
    expect(all('n')).toEqual([['Quintenbeck', 'Marisol', '', '', '']]);
    expect(all('org')).toEqual([['Tidewright; Charts, Ltd.']]);
    expect(all('title')).toEqual([['CPO \\ founder']]);
    expect(all('tel')).toEqual([['tel:+12025550123'], ['tel:+442079460123']]);
    expect(card?.getAllProperties('tel').map((tel) => tel.getParameter('type'))).toEqual(['cell', 'work']);
    expect(all('email')).toEqual([['marisol@example.com']]);
    expect(all('adr')).toEqual([['', '', '1 Quay; Pier, 2', 'Halifax', 'NS', 'B3H', 'CA']]);
    expect(String(card?.getFirstPropertyValue('bday'))).toBe('1980-02-29');
    expect(all('categories')).toEqual([['Lead', 'LinkedIn']]);
    expect(all('socialprofile')).toEqual([['marisol-quintenbeck']]);
    expect(all('source')).toEqual([[full.sourceUrl]]);
    expect(all('note')).toEqual([
      ['team: East'],
      ['cf_event: Boat show "2026"'],
      ['cf_topics: Tides, Charts, printed'],
    ]);
  });

  test('no line is longer than 75 octets, and no character is cut in two', () => {
    const text = toVcard([exported({ company: '株式会社'.repeat(40), jobTitle: '😀'.repeat(60) })]);
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const [card] = readCards(text);
    expect(card?.getFirstPropertyValue('title')).toBe('😀'.repeat(60));
    expect(card?.getFirstPropertyValue('org')).toBe('株式会社'.repeat(40));
  });

  test('several stand one behind the other', () => {
    expect(readCards(toVcard([full, exported({ firstName: 'Ada' }, { id: 'x' })]))).toHaveLength(2);
  });

  test('whatever a name holds, it comes back as it was', () => {
    // Without a backslash: at the end of a component this reader takes its escape for that of the semicolon behind it.
    const text = fc.string({ unit: fc.constantFrom('=', ';', ',', ':', '"', "'", '\n', ' ', 'n', 'ü', '😀') });
    fc.assert(
      fc.property(text, text, (first, last) => {
        const raw = { ...full, contact: { ...full.contact, firstName: `a${first}`, lastName: `b${last}` } };
        const [card] = readCards(toVcard([raw]));
        expect(card?.getFirstPropertyValue('n')).toEqual([`b${last}`, `a${first}`, '', '', '']);
        expect(card?.getFirstPropertyValue('fn')).toBe(`a${first} b${last}`);
      }),
    );
  });
});

test('of a person who is in the history alone, what is known makes a card and a record', () => {
  const past = { ...full, contact: { company: 'Tidewright Charts' }, state: 'history' as const };
  const [card] = readCards(toVcard([past]));
  expect(card?.getFirstPropertyValue('fn')).toBe('Tidewright Charts');
  expect(readCsv(toCsv([past])).data[0]).toMatchObject({ company: 'Tidewright Charts', state: 'history' });
});

test('JSON holds the contacts as they were reviewed', () => {
  const { text, name } = exportFile('json', [full], 'contacts');
  expect(name).toBe('contacts.json');
  expect(JSON.parse(text)).toEqual({ format: 'contact-capture-contacts', version: 1, contacts: [full] });
});

test('an entry leaves without its account: no token, nor its hash', () => {
  const entry: Entry = {
    id: 'e',
    createdAt: 0,
    contact: contactWith({ firstName: 'Marisol' }),
    source: { url: 'https://example.com/' },
    account: { baseUrl: 'https://crm.example.com', appId: 'app', tokenHash: 'aabbcc' },
    state: { kind: 'sent', contactId: 'c1', at: 1000 },
  };
  expect(exportedEntry(entry)).toMatchObject({ contactId: 'c1', sentAt: '1970-01-01T00:00:01.000Z' });
  expect(JSON.stringify(exportedEntry(entry))).not.toMatch(/aabbcc|crm\.example/);
});

test.each([
  [{ firstName: 'Ma/ri"sol', lastName: '..' }, 'Ma_ri_sol _'],
  [{ firstName: '', lastName: '=cmd' }, '=cmd'],
])('a file’s name that every system takes: %o', (name, expected) => {
  expect(exportName([exported(name)])).toBe(expected);
  expect(exportName([])).toMatch(/^contacts \d{4}-\d\d-\d\d$/);
});
