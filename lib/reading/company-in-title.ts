import { splitHeadline } from '../text/headline.ts';
import { isJobTitle } from '../text/job-title.ts';
import { organisationScore } from '../text/organisation.ts';

/** `Head of Customer Success at Lantern Analytics`, `titolare di Trevisan Carpenteria snc`: behind `di` only with a legal form. */
export function companyInTitle(text: string): { readonly title: string; readonly company: string } | undefined {
  const [, title, company] =
    /^(.+?)\s(?:di|della|dell['’]|de la|de l['’]|des|du|de|da|dos?|van(?: de)?|von(?: der)?|of(?: the)?|der)\s?(\p{Lu}.+)$/u.exec(
      text,
    ) ?? [];
  const isOwned = title !== undefined && company !== undefined && organisationScore(company) === 1 && isJobTitle(title);
  return isOwned ? { title, company } : splitHeadline(text, []);
}
