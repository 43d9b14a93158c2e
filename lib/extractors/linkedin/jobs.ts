import type { JobClaim } from '../../capture.ts';
import { companyKey, isSameCompany } from '../../text/company.ts';
import type { Places } from '../extractor.ts';

/** One entry of the experience section. */
export interface Position {
  readonly title?: string | undefined;
  readonly company?: string | undefined;
  /** No end date. */
  readonly isCurrent: boolean;
}

/** What a profile says about its owner's work, each thing where it stands. */
export interface WorkFacts {
  readonly headline?: string | undefined;
  /** The company that the top card names as the current one. */
  readonly topCompany?: string | undefined;
  readonly positions: readonly Position[];
}

/**
 * The positions held now, the one of the top card first. A title always comes with the company of its own entry; what
 * the headline says beside is free text, and read by who knows words (lib/text/headline.ts).
 */
export function currentJobs({ headline, topCompany, positions }: WorkFacts, places: Places): JobClaim[] {
  const jobs: JobClaim[] = positions
    .filter(({ isCurrent, title, company }) => isCurrent && (title || company))
    .map(({ title, company }) => ({ ...places.from('experience', 'high'), title, company }));
  const isShown = ({ company }: JobClaim) =>
    company !== undefined &&
    (topCompany ? isSameCompany(company, topCompany) : companyKey(headline ?? '').includes(companyKey(company)));
  const shown = jobs.filter(isShown);
  const others = jobs.filter((job) => !shown.includes(job));
  if (topCompany && shown.length === 0) shown.push({ ...places.from('top card company', 'high'), company: topCompany });
  return [...shown, ...others];
}
