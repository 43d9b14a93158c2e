import type { Person } from './capture.ts';
import type { ContactForm } from './contact.ts';
import type { Rival, Rivals } from './empty-form.ts';
import { splitName } from './seed.ts';
import { splitHeadline } from './text/headline.ts';

/** Values offered for one control; a page can say a thing in many ways. */
const MOST = 8;

/** What the page says of a control beside the value that was chosen. Names and positions are offered whole. */
export function rivalsOf(person: Person, form: ContactForm, locale: string | undefined): Rivals {
  const names = namesOf(person, form, locale?.slice(0, 2).toLowerCase());
  const jobs = jobsOf(person);
  const city = 'addresses.0.city';
  const all: Rivals = {
    firstName: names,
    lastName: names,
    jobTitle: [...jobs, ...headlinesOf(person)],
    company: jobs,
    [city]: person.locations.map(({ value, ...origin }) => ({ values: { [city]: value }, origin })),
    birthDate: person.birthDates.flatMap(({ value, ...origin }) =>
      /^\d{4}-\d{2}-\d{2}$/.test(value) ? { values: { birthDate: value }, origin } : [],
    ),
  };
  return Object.fromEntries(Object.entries(all).map(([control, rivals]) => [control, distinct(rivals)]));
}

/** Each way the sources split or write the name, and the chosen one the other way round. */
function namesOf(person: Person, { firstName, lastName }: ContactForm, language: string | undefined): Rival[] {
  const claimed = person.names.flatMap((claim): Rival[] => {
    const name = splitName(claim, language);
    return name ? [{ values: { firstName: name.first ?? '', lastName: name.last ?? '' }, origin: claim }] : [];
  });
  const swapped = firstName && lastName ? [{ values: { firstName: lastName, lastName: firstName } }] : [];
  return [...claimed, ...swapped];
}

const jobsOf = ({ jobs }: Person): Rival[] =>
  jobs.map((job) => ({ values: { jobTitle: job.title ?? '', company: job.company ?? '' }, origin: job }));

/** What the headline says of a position, and the headline as it stands. */
function headlinesOf({ headlines, jobs }: Person): Rival[] {
  return headlines.flatMap((headline): Rival[] => {
    const split = splitHeadline(
      headline.value,
      jobs.map(({ company }) => company),
    );
    const parts = split
      ? [{ values: { jobTitle: split.title ?? '', company: split.company ?? '' }, origin: headline }]
      : [];
    return [...parts, { values: { jobTitle: headline.value }, origin: headline }];
  });
}

function distinct(rivals: readonly Rival[]): readonly Rival[] {
  const seen = new Set<string>();
  return rivals
    .filter(({ values }) => {
      const said = JSON.stringify(values);
      const isNew = !seen.has(said) && Object.values(values).some((value) => value !== '');
      seen.add(said);
      return isNew;
    })
    .slice(0, MOST);
}
