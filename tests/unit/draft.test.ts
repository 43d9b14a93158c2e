import { describe, expect, test } from 'vitest';
import type { Origin } from '../../lib/capture.ts';
import type { ContactForm } from '../../lib/contact.ts';
import { Draft } from '../../lib/draft.ts';
import { emptyForm, type Seed } from '../../lib/empty-form.ts';
import { mergeForm } from '../../lib/form-merge.ts';
import { rulesOf } from '../../lib/rules.ts';
import { parseStoredDraft } from '../../lib/stored-draft.ts';
import { settingsWith } from '../settings.ts';

const settings = settingsWith({ customFields: [{ id: 'a.b', label: 'A', type: 'Text', options: [] }] });
const blank = emptyForm(settings);
const rules = rulesOf(settings);
const read: Origin = { reader: 'json-ld', place: 'name', confidence: 'high' };

const seed = (change: Partial<ContactForm>): Seed => ({
  form: { ...blank, ...change },
  sources: Object.fromEntries(Object.keys(change).map((name) => [name, read])),
  links: [],
});
const ada = seed({ firstName: 'Ada', lastName: 'Lovelace', company: 'Engines' });
const mobile = (phone: string) => ({ type: 'Mobile' as const, phone });

describe('a page that is read again', () => {
  test('keeps what the user edited, and brings the rest as it is now', () => {
    const mine = { form: { ...ada.form, firstName: 'Augusta' }, sources: { lastName: read, company: read } };
    const now = seed({ firstName: 'Ada', lastName: 'King', company: 'Engines', jobTitle: 'Analyst' });
    const { form, sources } = mergeForm(mine, ada, now);
    expect(form).toMatchObject({ firstName: 'Augusta', lastName: 'King', jobTitle: 'Analyst' });
    expect(Object.keys(sources).sort()).toEqual(['company', 'jobTitle', 'lastName']);
  });

  test('adds its new rows to a list that was edited, and none that was taken away', () => {
    const before = seed({ phones: [mobile('+442079460101'), mobile('+442079460102')] });
    const mine = { form: { ...before.form, phones: [mobile('+442079460102'), mobile('+85294667788')] }, sources: {} };
    const now = seed({ phones: [mobile('+442079460101'), mobile('+442079460103')] });
    expect(mergeForm(mine, before, now).form.phones.map(({ phone }) => phone)).toEqual([
      '+442079460102',
      '+85294667788',
      '+442079460103',
    ]);
  });

  test('changes nothing where nothing was edited', () => {
    expect(mergeForm(ada, ada, ada).form).toEqual(ada.form);
  });
});

describe('undo', () => {
  test('takes typing in one control back in one step, and brings it again', () => {
    const draft = new Draft(ada, rules);
    for (const company of ['E', 'En', 'Enigma']) draft.set(['company'], company);
    draft.touch(['company']);
    draft.set(['firstName'], 'A.');
    expect(draft.undo()).toBe('firstName');
    expect(draft.undo()).toBe('company');
    expect(draft.form.value).toEqual(ada.form);
    expect(draft.sources.value).toEqual(ada.sources);
    draft.redo();
    expect(draft.form.value.company).toBe('Enigma');
    draft.undo();
    expect(draft.undo()).toBeUndefined();
  });

  test('brings back a row that was removed, and everything after starting over', () => {
    const draft = new Draft(seed({ phones: [mobile('+442079460101'), mobile('+442079460102')] }), rules);
    draft.removeRow('phones', 0);
    draft.set(['company'], 'Engines');
    draft.startOver();
    expect(draft.isEdited.value).toBe(false);
    draft.undo();
    expect(draft.form.value.company).toBe('Engines');
    draft.undo();
    draft.undo();
    expect(draft.form.value.phones.map(({ phone }) => phone)).toEqual(['+442079460101', '+442079460102']);
  });
});

test('a position is taken whole, with where it is from', () => {
  const draft = new Draft(ada, rules);
  draft.take({ values: { jobTitle: 'Countess', company: 'Ockham' }, origin: read });
  expect(draft.form.value).toMatchObject({ jobTitle: 'Countess', company: 'Ockham' });
  expect(draft.sources.value.jobTitle).toBe(read);
  draft.undo();
  expect(draft.form.value.company).toBe('Engines');
});

test('what is pasted fills what is empty, adds what is not there and replaces nothing', () => {
  const draft = new Draft(ada, rules);
  const { filled, rivalled } = draft.fill(
    seed({ company: 'Elsewhere', jobTitle: 'Analyst', phones: [mobile('+442079460101')] }),
  );
  expect(filled).toEqual(['jobTitle', 'phones.0.phone']);
  expect(rivalled).toEqual(['company']);
  expect(draft.form.value).toMatchObject({
    company: 'Engines',
    jobTitle: 'Analyst',
    phones: [mobile('+442079460101')],
  });
});

test('the id of a custom field may have a dot', () => {
  const draft = new Draft(ada, rules);
  draft.set(['customField', 'a.b'], 'x');
  expect(draft.form.value.customField).toEqual({ 'a.b': 'x' });
  expect(draft.valueOf('customField.a.b')).toBe('x');
});

describe('a draft from the storage', () => {
  test('has the shape that forms have today, whatever was stored', () => {
    const stored = parseStoredDraft(
      {
        id: 'one',
        key: 'https://example.com/ada',
        base: { form: {} },
        form: {
          firstName: 'Ada',
          lastName: 7,
          gone: 'x',
          phones: [{ type: 'Work', phone: '+1', extra: 1 }],
          emails: [],
        },
        sources: { firstName: read, lastName: { reader: 'x' } },
      },
      blank,
    );
    expect(stored?.form).toEqual({ ...blank, firstName: 'Ada', phones: [{ type: 'Work', phone: '+1' }] });
    expect(stored?.sources).toEqual({ firstName: read });
  });

  test.each([undefined, null, 'x', {}, { id: 'one', key: 'k' }])('%j is none', (value) => {
    expect(parseStoredDraft(value, blank)).toBeUndefined();
  });
});
