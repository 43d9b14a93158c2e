import type { Person } from '../capture.ts';
import type { Outline } from '../outline.ts';
import { findAddress } from '../text/address/address.ts';
import { companyKey } from '../text/company.ts';
import { organisationScore } from '../text/organisation.ts';
import { segmentsOf } from '../text/segments.ts';
import { isMain, type PageLine } from './page-lines.ts';
import type { ReadingContext } from './reading-context.ts';

/** What of a line can be an address: not its numbers, and not what is labelled as something else. */
const addressParts = (text: string): string[] =>
  segmentsOf(text)
    .filter(({ kind }) => kind === 'text' || kind === 'address')
    .map(({ value }) => value);

/** The house's address, from the foot of the page or its contact section, where the person has none of their own. */
export function withAddress(
  read: Person,
  { site }: Outline,
  lines: readonly PageLine[],
  context: ReadingContext,
): Person {
  // Many sites call a person's page an article.
  if (read.addresses.length > 0 || (site.about !== undefined && site.about !== 'article')) return read;
  // A speaker's company is not the one whose site it is.
  const [job] = read.jobs;
  if (
    job?.company &&
    context.company &&
    companyKey(job.company) !== companyKey(context.company) &&
    organisationScore(job.company) > 0
  )
    return read;
  const isOfHouse = (text: string) =>
    context.company !== undefined && companyKey(text).includes(companyKey(context.company));
  const foot = lines
    .filter(({ area, isHidden }) => area === 'footer' && !isHidden)
    .flatMap(({ text }) => text.replace(/^.*(?:©|\(c\))\s*(?:\d{4}\s)?/i, '').split(/\s*[|·•]\s*|\s+[–—]\s+/u))
    .flatMap(addressParts);
  let parts: string[] | undefined;
  // Looked through only where the foot does not tell.
  const seen = () => {
    parts ??= lines.filter(isMain).flatMap(({ text }) => addressParts(text));
    return parts;
  };
  const wholeIn = (texts: readonly string[]) => {
    const address = findAddress(texts, context);
    return address?.street && address.city ? address : undefined;
  };
  // What the site lists has its own address before that of the site.
  const isFootFirst = foot.some(isOfHouse) || !seen().some(isOfHouse);
  const found = isFootFirst ? (wholeIn(foot) ?? wholeIn(seen())) : (wholeIn(seen()) ?? wholeIn(foot));
  if (!found) return read;
  const { first: _first, last: _last, before: _before, after: _after, ...address } = found;
  const quote = Object.values(address).filter(Boolean).join(', ');
  return { ...read, addresses: [{ reader: 'plain', place: 'site', confidence: 'low', quote, ...address }] };
}
