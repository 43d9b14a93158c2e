import type { Capture } from '../../lib/capture.ts';
import type { Case } from './case.ts';
import { type FieldVerdict, type Judgement, judge } from './judge.ts';
import { peopleOf, type ReadPerson } from './outcome.ts';

/**
 * Judges what was read of a whole page. Of a page without a person a name is the worst error there is; of one with
 * several, each is looked up by name, and whoever is not expected is spurious.
 */
export function judgePage({ expected }: Case, capture: Capture): Judgement {
  const people = peopleOf(capture, expected.region);
  const judgement = judgementOf(expected, people);
  const failures = capture.readings.flatMap(({ failure }) => (failure === undefined ? [] : `failure: ${failure}`));
  const states = expected._state === undefined ? [] : [stateVerdict(expected._state, capture.state)];
  return { fields: [...judgement.fields, ...states], severe: [...judgement.severe, ...failures] };
}

export const isExact = ({ fields, severe }: Judgement) =>
  severe.length === 0 && fields.every(({ verdict }) => verdict === 'right' || verdict === 'empty');

function judgementOf(expected: Case['expected'], people: readonly ReadPerson[]): Judgement {
  switch (expected.pageType) {
    case 'person':
      return judge(people[0], expected);
    case 'none': {
      // An organisation's contact may be given or not.
      const { emails, phones, links, url, company, location, addresses, socialContacts, ...rest } = expected;
      const named = people.filter(({ firstName, lastName }) => firstName !== '' || lastName !== '');
      const { fields, severe } = judge(people[0], rest);
      const isAccepted = ({ firstName, lastName }: ReadPerson) =>
        expected._accept?.firstName?.includes(firstName) && expected._accept.lastName?.includes(lastName);
      return {
        fields,
        severe: [
          ...severe,
          ...named.filter((person) => !isAccepted(person)).map(({ fullName }) => `person: ${fullName}`),
        ],
      };
    }
    case 'several':
      return judgePeople(expected.persons ?? [], people, expected);
  }
}

function judgePeople(
  wanted: readonly Partial<Case['expected']>[],
  people: readonly ReadPerson[],
  page: Case['expected'],
): Judgement {
  const matched = new Set<ReadPerson>();
  const judgements = wanted.map((person) => {
    const same = people.filter((read) => !matched.has(read) && isNamed(read, person));
    const [match] = same;
    if (match) matched.add(match);
    return judge(match, person);
  });
  const spurious = people
    .filter((person) => !matched.has(person))
    .map((person): FieldVerdict => ({ field: 'person', verdict: 'spurious', expected: '', got: person.fullName }));
  // A trap for a reader of one person may be one of the people.
  const isWanted = (value: string) => wanted.some((person) => Object.values(person).flat().includes(value));
  const traps = Object.entries(page._reject ?? {}).map(([field, values]) => [
    field,
    values.filter((value) => !isWanted(value)),
  ]);
  const _reject = Object.fromEntries(traps);
  const severe = people.flatMap((person) => judge(person, { pageType: 'several', _reject }).severe);
  return {
    fields: [...judgements.flatMap(({ fields }) => fields), ...spurious],
    severe: [...judgements.flatMap((one) => one.severe), ...severe],
  };
}

/** The same person: by the family name or, where there is none, the given one. */
const isNamed = (read: ReadPerson, { firstName, lastName }: Partial<Case['expected']>) =>
  lastName ? read.lastName === lastName : firstName !== undefined && read.firstName === firstName;

const stateVerdict = (expected: string, got: string): FieldVerdict => ({
  field: 'state',
  verdict: expected === got ? 'right' : 'wrong',
  expected,
  got,
});
