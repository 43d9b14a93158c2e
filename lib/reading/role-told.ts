import type { Person } from '../capture.ts';
import { isJobTitle } from '../text/job-title.ts';
import { FROM } from './beside.ts';
import type { PageLine } from './page-lines.ts';
import { roleOf } from './sentences.ts';

/** The person with the position and the company that a sentence of these lines tells, where no line of its own does. */
export function withRoleTold(person: Person, name: string, lines: readonly PageLine[]): Person {
  const [job] = person.jobs;
  if (job?.title !== undefined && isJobTitle(job.title)) return person;
  const role = roleOf(
    lines.map(({ text }) => text),
    name,
  );
  if (!role) return person;
  const { title, company = job?.company, quote } = role;
  const told = { ...FROM, confidence: 'medium' as const, quote: quote.slice(0, 300), title, company };
  return { ...person, jobs: [told, ...person.jobs.slice(1)] };
}
