import type { Person } from '../capture.ts';
import { isJobTitle } from '../text/job-title.ts';
import { FROM } from './beside.ts';
import type { PageLine } from './page-lines.ts';
import { roleOf } from './sentences.ts';

/** The person with the position and the company that a sentence of these lines tells, where no line of its own does. */
export function withRoleTold(person: Person, name: string, lines: readonly PageLine[]): Person {
  const [job] = person.jobs;
  if (job?.title !== undefined && isJobTitle(job.title)) return person;
  for (const { text } of lines) {
    const { title, company, quote } = roleOf(text, name) ?? {};
    if (title === undefined || quote === undefined) continue;
    const told = { ...FROM, confidence: 'medium' as const, quote: quote.slice(0, 300) };
    return { ...person, jobs: [{ ...told, title, company: company ?? job?.company }, ...person.jobs.slice(1)] };
  }
  return person;
}
