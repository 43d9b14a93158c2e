import { describe, expect, test } from 'vitest';
import { parseContact } from '../../lib/contact.ts';
import { emptyForm } from '../../lib/empty-form.ts';
import { moved, withRule } from '../../lib/field-rules.ts';
import { fitSeed } from '../../lib/fit-seed.ts';
import { planForm } from '../../lib/form-plan.ts';
import { newPerson } from '../../lib/person.ts';
import { settingsAt } from '../../lib/presets.ts';
import { rulesOf } from '../../lib/rules.ts';
import { settingsWith } from '../settings.ts';

/** The form as the administrator wants it: order, required, hidden, locked, filled. */
const names = (settings = settingsWith()) => {
  const { main, more } = planForm(settings);
  return { main: main.map(({ field }) => field), more: more.map(({ field }) => field) };
};
const stateOf = (settings: ReturnType<typeof settingsWith>, field: string) => {
  const { main, more } = planForm(settings);
  return [...main, ...more].find((planned) => planned.field === field)?.state;
};

const event = { id: 'cf_event', label: 'Met at', type: 'Text', options: [] } as const;

describe('order', () => {
  test('everybody’s, where nobody asks for another', () => {
    expect(names(settingsWith({ customFields: [event] }))).toEqual({
      main: [
        'firstName',
        'lastName',
        'jobTitle',
        'company',
        'phones',
        'emails',
        'type',
        'level',
        'customField.cf_event',
      ],
      more: ['team', 'group', 'language', 'birthDate', 'socialContacts', 'addresses'],
    });
  });

  test('what is ordered stands first, and out of the fold', () => {
    const { main, more } = names(
      settingsWith({ customFields: [event], order: ['team', 'customField.cf_event', 'lastName'] }),
    );
    expect(main.slice(0, 4)).toEqual(['team', 'customField.cf_event', 'lastName', 'firstName']);
    expect(more).not.toContain('team');
  });

  test('what is required is never folded', () => {
    expect(names(settingsWith({ fields: [{ field: 'addresses', required: true }] })).main).toContain('addresses');
  });

  test('a field that is not there any more disturbs nothing', () => {
    expect(names(settingsWith({ order: ['customField.gone', 'emails'] })).main[0]).toBe('emails');
  });

  test('moves by one place, and back is everybody’s order again', () => {
    const up = moved(settingsWith(), 'lastName', -1);
    expect(up.slice(0, 2)).toEqual(['lastName', 'firstName']);
    expect(moved(settingsWith({ order: up }), 'lastName', 1)).toEqual([]);
    expect(names(settingsWith({ order: moved(settingsWith(), 'team', -1) })).main.slice(-2)).toEqual(['team', 'level']);
  });
});

describe('hidden, locked, required', () => {
  test('a contact stays possible: one of the names is open', () => {
    const hidden = settingsWith({
      fields: [
        { field: 'firstName', hidden: true },
        { field: 'lastName', hidden: true },
      ],
    });
    expect([stateOf(hidden, 'firstName'), stateOf(hidden, 'lastName')]).toEqual(['hidden', 'open']);
  });

  test('what is required is open, unless its default is there', () => {
    const rules = [{ field: 'team', required: true, hidden: true }];
    expect(stateOf(settingsWith({ fields: rules }), 'team')).toBe('open');
    const defaults = { type: 'Lead', level: 'Primary', team: 'East' } as const;
    expect(stateOf(settingsWith({ fields: rules, defaults }), 'team')).toBe('hidden');
  });

  test('a hidden or locked field holds its default, and nothing a page said', () => {
    const settings = settingsWith({
      fields: [
        { field: 'phones', hidden: true },
        { field: 'company', locked: true },
        { field: 'customField.cf_event', hidden: true },
      ],
      customFields: [{ ...event, default: 'Boat show' }],
    });
    const form = emptyForm(settings);
    const seed = {
      form: { ...form, company: 'Tidewright Charts', phones: [{ type: 'Work' as const, phone: '+442079460123' }] },
      sources: {},
      links: [],
    };
    const fitted = fitSeed(seed, settings, { title: 'A page' }).form;
    expect(fitted).toEqual(form);
    expect(fitted.customField).toEqual({ cf_event: 'Boat show' });
  });

  test('a hidden field that the administrator fills from the page is filled, and sent', () => {
    const settings = settingsWith({
      fields: [{ field: 'customField.cf_event', hidden: true }],
      customFields: [{ ...event, fill: 'title' }],
    });
    const { form } = fitSeed({ form: emptyForm(settings), sources: {}, links: [] }, settings, { title: 'Boat show' });
    expect(form.customField).toEqual({ cf_event: 'Boat show' });
  });

  test('whatever comes into a hidden field later, is not sent', () => {
    const settings = settingsWith({
      fields: [
        { field: 'phones', hidden: true },
        { field: 'team', locked: true },
      ],
      defaults: { type: 'Lead', level: 'Primary', team: 'East' },
    });
    const seeded = emptyForm(settings);
    const typed = {
      ...seeded,
      lastName: 'Quintenbeck',
      team: 'West',
      phones: [{ type: 'Work' as const, phone: '+442079460123' }],
    };
    expect(parseContact(typed, rulesOf(settings, seeded))).toEqual({
      contact: { lastName: 'Quintenbeck', level: 'Primary', type: 'Lead', team: 'East' },
    });
  });

  test('a required field that is empty is an error at its control', () => {
    const settings = settingsWith({
      fields: ['company', 'phones', 'customField.cf_event', 'customField.gone'].map((field) => ({
        field,
        required: true,
      })),
      customFields: [event],
    });
    const result = parseContact({ ...emptyForm(settings), lastName: 'Quintenbeck' }, rulesOf(settings));
    expect(result).toEqual({
      errors: {
        company: { code: 'required' },
        'phones.0.phone': { code: 'required' },
        'customField.cf_event': { code: 'required' },
      },
    });
  });

  test('a rule that says nothing is not there', () => {
    const rules = withRule([], 'company', { required: true });
    expect(rules).toEqual([{ field: 'company', required: true }]);
    expect(withRule(rules, 'company', { required: false })).toEqual([]);
  });
});

describe('site presets', () => {
  const settings = settingsWith({
    defaults: { type: 'Customer', level: 'Primary', team: 'Field' },
    presets: [
      { host: 'example.com', group: 'Web' },
      { host: 'jobs.example.com', type: 'Lead', group: 'Jobs' },
    ],
  });

  test.each([
    ['https://example.com/x', { type: 'Customer', group: 'Web' }],
    ['https://uk.example.com/', { type: 'Customer', group: 'Web' }],
    ['https://jobs.example.com/', { type: 'Lead', group: 'Jobs' }],
    ['https://notexample.com/', { type: 'Customer', group: undefined }],
    ['no address', { type: 'Customer', group: undefined }],
    [undefined, { type: 'Customer', group: undefined }],
  ])('%s', (url, { type, group }) => {
    expect(settingsAt(settings, url).defaults).toEqual({
      type,
      level: 'Primary',
      team: 'Field',
      ...(group && { group }),
    });
  });
});

describe('custom fields filled from the capture', () => {
  const person = {
    ...newPerson(),
    profileUrl: 'https://www.linkedin.com/in/marisol-quintenbeck',
    headlines: [{ value: 'CPO at Tidewright Charts', reader: 'r', place: 'top card', confidence: 'high' as const }],
    locations: [{ value: 'Halifax', reader: 'r', place: 'top card', confidence: 'high' as const }],
  };
  const links = ['https://github.com/marisol-q', 'https://marisol.example.com/', 'tel:1'];
  const filled = (field: object, place = {}) => {
    const settings = settingsWith({ customFields: [{ ...event, ...field }] });
    const seed = { form: emptyForm(settings), sources: {}, links };
    return fitSeed(seed, settings, { person, url: 'https://x.example.com/?a=1', title: 'Marisol', ...place });
  };

  test.each([
    [{ fill: 'url' }, 'https://www.linkedin.com/in/marisol-quintenbeck'],
    [{ fill: 'title' }, 'Marisol'],
    [{ fill: 'headline' }, 'CPO at Tidewright Charts'],
    [{ fill: 'location' }, 'Halifax'],
    [{ fill: 'links' }, links.join(' ')],
    [{ fill: 'links', type: 'URL', host: 'example.com' }, 'https://marisol.example.com/'],
    [{ fill: 'links', type: 'URL', host: 'hub.com', default: 'https://none.example.com' }, 'https://none.example.com'],
    [{ fill: 'title', type: 'URL' }, ''],
    [{ fill: 'location', type: 'Picklist', options: ['HALIFAX', 'Leeds'] }, 'HALIFAX'],
    [{ fill: 'location', type: 'Boolean' }, ''],
    [{ default: 'Boat show' }, 'Boat show'],
  ])('%o', (field, value) => {
    expect(filled(field).form.customField).toEqual({ cf_event: value });
  });

  test('without a person: the page’s own address, and today', () => {
    expect(filled({ fill: 'url' }, { person: undefined }).form.customField).toEqual({
      cf_event: 'https://x.example.com/?a=1',
    });
    expect(filled({ fill: 'date', type: 'Date' }).form.customField.cf_event).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  test('says where the value came from', () => {
    expect(filled({ fill: 'headline' }).sources['customField.cf_event']).toMatchObject({ place: 'top card' });
  });
});
