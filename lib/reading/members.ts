import type { Person } from '../capture.ts';
import { isJobTitle } from '../text/job-title.ts';
import { organisationScore } from '../text/organisation.ts';
import type { Card } from './card.ts';
import { contactBlocks } from './contact-blocks.ts';
import { nameOf } from './merge-seen.ts';
import { isMain, type PageLine } from './page-lines.ts';
import type { ReadingContext } from './reading-context.ts';

/** Whether all of them stand under headings of other people. */
export const isOfOthers = (team: readonly Card[], lines: readonly PageLine[]): boolean =>
  team.every(({ person: { names } }) =>
    lines.some(({ text, asideOf }) => asideOf === 'others' && names.some((name) => text.includes(nameOf(name)))),
  );

/** Whether the page's own lines name one with a way to reach them, for sure. */
export const soleContact = (lines: readonly PageLine[], context: ReadingContext): boolean =>
  contactBlocks(lines.filter(isMain), context).filter(({ strength }) => strength >= 1.3).length === 1;

/** `Partner, Maritime` where most have no company of their own: the second part is a field of work, and belongs to the title. */
export function withoutField(member: Person): Person {
  const [job, ...others] = member.jobs;
  const isField =
    job?.title !== undefined &&
    job.company !== undefined &&
    job.quote === `${job.title}, ${job.company}` &&
    organisationScore(job.company) === 0;
  return isField ? { ...member, jobs: [{ ...job, title: job.quote, company: undefined }, ...others] } : member;
}

/** A member of the house whose company is none for sure: a degree's town, a party, a district. */
export function ofSite(member: Person, company: string | undefined): Person {
  const [job, ...others] = member.jobs;
  const isDoubtful = company !== undefined && job?.company !== undefined && organisationScore(job.company) === 0;
  return isDoubtful ? { ...member, jobs: [{ ...job, company: undefined }, ...others] } : member;
}

/**
 * `Senior Counsel, Surface Carriers Alliance` in a list where most have their own company behind the comma, as speakers have:
 * there the last part of all of them is one.
 */
export function splitAlike(members: readonly Person[]): readonly Person[] {
  const parts = members.map(({ jobs: [job] }) => {
    const [, title, company] = /^(.+?),\s*(\p{Lu}[^,]*)$/u.exec(job?.quote ?? '') ?? [];
    return title !== undefined && company !== undefined ? { title, company } : undefined;
  });
  const split = members.filter(
    ({ jobs: [job] }, at) => job?.company !== undefined && parts[at]?.company === job.company,
  );
  if (split.length < 2 || split.length < 0.5 * parts.filter(Boolean).length) return members;
  return members.map((member, at) => {
    const [job, ...others] = member.jobs;
    const part = parts[at];
    const isWhole = job !== undefined && part !== undefined && job.title === job.quote && !isJobTitle(part.company);
    return isWhole ? { ...member, jobs: [{ ...job, ...part }, ...others] } : member;
  });
}
