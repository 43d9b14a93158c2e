import { expect, test } from 'vitest';
import type { Person } from '../../lib/capture.ts';
import { Draft } from '../../lib/draft.ts';
import { offersFor } from '../../lib/offers.ts';
import { newPerson } from '../../lib/person.ts';
import { rivalsOf } from '../../lib/rivals.ts';
import { rulesOf } from '../../lib/rules.ts';
import { seedForm } from '../../lib/seed.ts';
import { sourceKind } from '../../lib/source-kind.ts';
import { settingsWith } from '../settings.ts';

const from = { reader: 'linkedin-sdui', place: 'experience', confidence: 'high' } as const;
const settings = settingsWith();

function draftOf(person: Person): Draft {
  const seed = seedForm('en', person, settings);
  return new Draft({ ...seed, rivals: rivalsOf(person, seed.form, 'en') }, rulesOf(settings));
}

const marisol: Person = {
  ...newPerson(),
  names: [
    { ...from, full: 'Marisol Quintenbeck' },
    { ...from, full: 'Marisol Quintenbeck-Roe' },
    { ...from, full: 'Marisol Quintenbeck' },
  ],
  jobs: [
    { ...from, title: 'Chief Product Officer', company: 'Tidewright Charts' },
    { ...from, title: 'Board Member', company: 'Harbour Fund' },
  ],
};

test('another position is taken whole, and the first can be taken back', () => {
  const draft = draftOf(marisol);
  const [other] = offersFor(draft, 'company');
  expect(other?.values).toEqual({ jobTitle: 'Board Member', company: 'Harbour Fund' });
  if (other) draft.take(other);
  expect(draft.form.value).toMatchObject({ jobTitle: 'Board Member', company: 'Harbour Fund' });
  expect(offersFor(draft, 'company').map(({ values }) => values.company)).toContain('Tidewright Charts');
});

test('each way the name is written is offered once, and the names the other way round', () => {
  expect(offersFor(draftOf(marisol), 'lastName').map(({ values }) => values)).toEqual([
    { firstName: 'Marisol', lastName: 'Quintenbeck-Roe' },
    { firstName: 'Quintenbeck', lastName: 'Marisol' },
  ]);
});

test('what was read is offered where the user replaced it', () => {
  const draft = draftOf({ ...newPerson(), jobs: [{ ...from, company: 'Tidewright Charts' }] });
  expect(offersFor(draft, 'company')).toEqual([]);
  draft.set(['company'], 'Elsewhere');
  expect(offersFor(draft, 'company')).toMatchObject([{ values: { company: 'Tidewright Charts' } }]);
});

test.each([
  [{ ...from }, 'text'],
  [{ ...from, reader: 'json-ld' }, 'markup'],
  [{ ...from, place: 'page data' }, 'markup'],
  [{ ...from, reader: 'json-ld', confidence: 'low' as const }, 'guess'],
])('the origin %j is shown as %s', (origin, kind) => {
  expect(sourceKind(origin)).toBe(kind);
});
