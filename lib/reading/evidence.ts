import { isMadeOf } from '../text/email.ts';
import { isFieldOfWork } from '../text/field-of-work.ts';
import { isJobTitle } from '../text/job-title.ts';
import { hasLegalWord, isNetworkName, isNoCompany } from '../text/no-company.ts';
import { isFreeMail, organisationScore, ownsHost } from '../text/organisation.ts';
import { nameScore } from '../text/person-name.ts';
import { kindOfLabel } from '../text/segments.ts';
import type { Facts } from './fact.ts';
import { isSamePerson } from './same-person.ts';
import { isDegree, isNothingButWork, isOther, isTitleCase, NO_TITLE } from './span-words.ts';
import type { Span } from './spans.ts';

/** What is known of the text before it is read. */
export interface Around {
  /** It is the end of a letter: whoever stands first signs it. */
  readonly isSigned?: boolean | undefined;
  readonly language?: string | undefined;
  /** It is a page: who represents the company is named for the law, and meant. */
  readonly isImprint?: boolean | undefined;
  /** Whom the text is about, where that is known. */
  readonly name?: string | undefined;
}

/** How much a span's own words speak for each role. Below zero: against it. */
export interface Evidence {
  readonly span: Span;
  readonly name: number;
  readonly title: number;
  readonly company: number;
  /** A word for a position, or a field of work. */
  readonly isPosition: boolean;
  readonly isField: boolean;
  /** The host of an address or a link is its own. */
  readonly isOwner: boolean;
}

/** A list of people has more addresses than a card: whoever it begins with is read. */
const MOST_EMAILS = 12;

/** Weighs every span by its words, the addresses and links around it, and what the page says of its place. */
export function weighed(spans: readonly Span[], facts: Facts, { language, name: known }: Around): Evidence[] {
  const emails = facts.emails.slice(0, MOST_EMAILS);
  const hosts = new Set([
    ...emails.filter(({ value }) => !isFreeMail(value)).map(({ value }) => value.split('@')[1] ?? ''),
    ...facts.links.flatMap(({ value }) => (URL.canParse(value) ? [new URL(value).hostname] : [])),
  ]);
  const scores = new Map(spans.map((span) => [span, nameOf(span)]));
  // One line beside an address: who it is of bears its name, as people with a domain of their own do.
  const isOnly = spans.length === 1;
  // Over a position the heading of a card is somebody with a domain of their own too.
  const hasTitle = spans.some(({ hint }) => hint === 'title');
  const hasWhole = spans.some((span) => (scores.get(span) ?? 0) >= 0.55 && span.text.includes(' '));
  return spans.map((span) => {
    const { text, hint, isHeading, isEmployer } = span;
    const own = scores.get(span) ?? 0;
    const organisation = organisationScore(text);
    const isOwner =
      !((isOnly || (isHeading && hasTitle)) && own >= 0.55) &&
      text.length > 2 &&
      isTitleCase(text) &&
      [...hosts].some((host) => ownsHost(text, host));
    const isPosition = isJobTitle(text);
    const isField = isFieldOfWork(text);
    // `ufficio@`, `sales@`: a department's address makes nobody's name of it.
    const isTheirs =
      own >= 0.2 && emails.some(({ value }) => isMadeOf(value, text) && !isFieldOfWork(value.split('@')[0] ?? ''));
    const isExcluded = isOther(text);

    let name = isEmployer || own < (hint === 'name' || isHeading ? 0.2 : 0.3) ? Number.NEGATIVE_INFINITY : own;
    // Behind `Cheers, Lachie` the whole name follows.
    if (!text.includes(' ') && /\p{Lu}\p{Ll}/u.test(text) && hasWhole) name -= 0.6;
    if (isTheirs) name += 0.5;
    else if (isOwner) name -= 0.3;
    if (isField && !isTheirs) name -= 0.3;
    // Behind another part of its line only what can hardly be anything else: `Strategic Sourcing` looks like a name.
    if (span.from > span.lineFrom && own < 0.7 && !isTheirs) name -= 0.25;
    // One word over a block is its heading: `Faktura`.
    if (isHeading && hint === undefined && known === undefined && /^\p{Script=Latin}+$/u.test(text) && !isTheirs)
      name -= 0.3;
    // What the page calls a name is one as a whole: `三輪 貴子`.
    if (hint === 'name') name += span.from === span.lineFrom && span.to === span.lineTo ? 0.7 : 0.5;
    if (isHeading) name += 0.25;
    // Where both stand on a card, the name in the language's own letters is the one to keep.
    if ((language === 'ja' || language === 'ko') && /^[^\p{Script=Latin}]+$/u.test(text)) name += 0.5;
    if (known !== undefined) name = isSamePerson(text, known) ? 1.2 : Number.NEGATIVE_INFINITY;

    let title = isPosition ? 0.6 : isField ? 0.4 : 0.05;
    if (hint === 'title') title += 1.5;
    if (organisation === 1) title -= 1;
    else if (organisation > 0 && !isPosition) title -= 0.4;
    if (isOwner && !isPosition) title -= 0.5;
    if (!isPosition && own >= 0.7) title -= 0.4;
    // `榕樹巷選物 行銷企劃`: where words need no blank, one parts two things.
    if (span.blanks > 0)
      title += text.split(/\s+/).every((part) => isJobTitle(part) || isFieldOfWork(part)) ? 0.1 : -0.3;
    // `BVSc, MANZCVS – Team Leader`: letters before the position are none of it.
    const [lead = ''] = text.split(/[\s,(]/u);
    if (span.to > span.from && /\p{Lu}.*\p{Lu}/u.test(lead) && isDegree(lead)) title -= 0.5;
    if (isEmployer || isExcluded || isDegree(text) || NO_TITLE.test(text)) title = Number.NEGATIVE_INFINITY;

    let company = isEmployer ? 0.9 : organisation;
    // A department behind the company is no part of it.
    if (isField && span.to > span.from && /^[^\p{Script=Latin}]+$/u.test(text)) company -= 0.4;
    if (isOwner) company += 0.8;
    if (hint === 'company') company += 1;
    if (isPosition && organisation < 1) company -= isOwner ? 0.5 : 1;
    // A short word that is one in scripts without capitals is nothing else.
    else if (isField && organisation === 0 && !isOwner) company -= /^[^\p{Script=Latin}]{1,6}$/u.test(text) ? 0.7 : 0.3;
    // `Human Resources`: nothing but what people work in.
    if (isField && organisation === 0 && !isOwner && isNothingButWork(text)) company = Number.NEGATIVE_INFINITY;
    if (isTheirs && own > 0.5 && organisation < 1 && !isEmployer) company -= 0.6;
    else if (own >= 0.7 && organisation === 0 && !isOwner) company -= 0.3;
    if (span.blanks > 0 && !hasLegalWord(text)) company -= 0.3;
    if (span.commas > 0 && organisation < 1) company -= 0.25;
    // `Savanna Solar Ltd, Nairobi`: behind its legal form a company has no more of its name.
    const [head = '', ...tail] = text.split(/\s*,\s*/);
    if (
      organisation === 1 &&
      tail.length > 0 &&
      organisationScore(head) === 1 &&
      organisationScore(`X ${tail.join(', ')}`) === 0
    )
      company -= 0.4;
    // Digits, degrees and the names of networks are in no company's name that nothing else speaks for.
    const isPlain = organisation === 0 && hint !== 'company' && !isEmployer;
    const isDegreed = isDegree(text.split(/[\s(]/u)[0] ?? '');
    if (isPlain && (isNetworkName(text) || (!isOwner && (/\d/.test(text) || isDegreed))))
      company = Number.NEGATIVE_INFINITY;
    if (/^.$/u.test(text)) title = Number.NEGATIVE_INFINITY;
    // How a name is read aloud.
    if (isNoCompany(text) || /^[\p{Script=Hiragana}ー\s]+$/u.test(text)) company = Number.NEGATIVE_INFINITY;
    if (
      isExcluded ||
      isDegree(text) ||
      (hint !== 'company' && company <= 0 && (!isTitleCase(text) || text.length > 60))
    )
      company = Number.NEGATIVE_INFINITY;
    return { span, name, title, company, isPosition, isField, isOwner };
  });
}

/** A comma stands inside a name only between family and given name, and before degrees. */
function nameOf(span: Span): number {
  // `OP`, `IT`: letters; and how a name is read aloud is not how it is written.
  if (/^\p{Lu}{1,3}$/u.test(span.text) || kindOfLabel(span.text) !== undefined) return 0;
  const isReading = /^[\p{Script=Hiragana}\p{Script=Katakana}ー\s]+$/u.test(span.text);
  const score = nameScore(span.text) - (isReading ? 0.35 : 0);
  if (score < 0.3 || span.from === span.to) return score;
  const [head = '', ...tails] = span.text.split(/\s*[,，、]\s*/u);
  const isShouted =
    /(?:^|\s)\p{Lu}{2,}(?:[-'’]\p{Lu}+)?(?:\s|$)/u.test(head) && /^[\p{L}. -]{2,20}$/u.test(tails[0] ?? '');
  const isWhole =
    tails.length === 0 ||
    head.split(/\s+/).length === 1 ||
    isShouted ||
    tails.every((tail) =>
      /^(?:\p{L}{0,3}\p{Lu}[\p{Lu}.-]{0,6}|[\p{L}.]{1,4}\.\p{L}{0,3}\.?)(?:\s\p{Lu}+)*$/u.test(tail),
    );
  return isWhole ? score - 0.02 * (span.to - span.from) : 0;
}
