import type { Person } from '../capture.ts';
import { isTitleOfName } from '../text/name-parts.ts';
import { isSamePerson } from './same-person.ts';

export const nameOf = ({ full, first, last }: Person['names'][number]) => full ?? `${first ?? ''} ${last ?? ''}`;

/** A person's markup with what is seen of the same one: it fills what the markup lacks, and is a rival of what it has. */
export function merged(marked: Person, seen: Person): Person {
  // Of a name or a position in several languages the one that the page shows.
  const names = shownFirst(marked.names, seen.names, nameOf);
  const jobs = shownFirst(titled(marked.jobs), seen.jobs, ({ title }) => title);
  const [job] = jobs;
  const [other] = seen.jobs;
  const whole = job && { ...job, title: job.title ?? other?.title, company: job.company ?? other?.company };
  const either = <Kind extends 'emails' | 'phones' | 'addresses' | 'birthDates' | 'socials'>(kind: Kind) =>
    marked[kind].length > 0 ? marked[kind] : seen[kind];
  return {
    ...marked,
    names: [...names, ...seen.names],
    jobs: whole ? [whole, ...jobs.slice(1), ...seen.jobs] : seen.jobs,
    emails: either('emails'),
    phones: either('phones'),
    addresses: either('addresses'),
    birthDates: either('birthDates'),
    socials: either('socials'),
    links: marked.links.length > 0 ? marked.links : seen.links,
  };
}

/** `Dr.` is no position, whatever the markup calls it. */
const titled = (jobs: Person['jobs']) =>
  jobs.map((job) => (job.title !== undefined && isTitleOfName(job.title) ? { ...job, title: undefined } : job));

/** The claims, with those that are seen before the others. */
function shownFirst<Claim>(
  claims: readonly Claim[],
  seen: readonly Claim[],
  wordsOf: (claim: Claim) => string | undefined,
): Claim[] {
  const shown = seen.flatMap((claim) => wordsOf(claim)?.toLowerCase() ?? []);
  const isShown = (claim: Claim) => {
    const words = wordsOf(claim)?.toLowerCase();
    return words !== undefined && shown.some((text) => text.includes(words));
  };
  return [...claims.filter(isShown), ...claims.filter((claim) => !isShown(claim))];
}

/** What is seen, with the same person's markup before it. */
export function agreed(seen: Person, marked: readonly Person[]): Person {
  const [name] = seen.names;
  const own = marked.find(
    ({ names }) => name !== undefined && names.some((other) => isSamePerson(nameOf(other), nameOf(name))),
  );
  return own ? merged(own, seen) : seen;
}
