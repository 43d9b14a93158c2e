import type { Person } from '../capture.ts';
import { isSamePerson } from './same-person.ts';

export const nameOf = ({ full, first, last }: Person['names'][number]) => full ?? `${first ?? ''} ${last ?? ''}`;

/** A person's markup with what is seen of the same one: it fills what the markup lacks, and is a rival of what it has. */
export function merged(marked: Person, seen: Person): Person {
  const [job] = marked.jobs;
  const [other] = seen.jobs;
  const whole = job && { ...job, title: job.title ?? other?.title, company: job.company ?? other?.company };
  const either = <Kind extends 'emails' | 'phones' | 'addresses' | 'birthDates' | 'socials'>(kind: Kind) =>
    marked[kind].length > 0 ? marked[kind] : seen[kind];
  return {
    ...marked,
    names: [...marked.names, ...seen.names],
    jobs: whole ? [whole, ...marked.jobs.slice(1), ...seen.jobs] : seen.jobs,
    emails: either('emails'),
    phones: either('phones'),
    addresses: either('addresses'),
    birthDates: either('birthDates'),
    socials: either('socials'),
    links: marked.links.length > 0 ? marked.links : seen.links,
  };
}

/** What is seen, with the same person's markup before it. */
export function agreed(seen: Person, marked: readonly Person[]): Person {
  const [name] = seen.names;
  const own = marked.find(
    ({ names }) => name !== undefined && names.some((other) => isSamePerson(nameOf(other), nameOf(name))),
  );
  return own ? merged(own, seen) : seen;
}
