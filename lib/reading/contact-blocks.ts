import type { Person } from '../capture.ts';
import { companyKey } from '../text/company.ts';
import { isMadeOf } from '../text/email.ts';
import { isFieldOfWork } from '../text/field-of-work.ts';
import { isJobTitle } from '../text/job-title.ts';
import { organisationScore } from '../text/organisation.ts';
import { nameScore } from '../text/person-name.ts';
import { FROM } from './beside.ts';
import { readCard } from './card.ts';
import { isReached, linesByBlock, type PageLine } from './page-lines.ts';
import type { ReadingContext } from './reading-context.ts';
import { withRoleTold } from './role-told.ts';

/** Most lines that a block of one contact has. */
const LONGEST = 30;

/** A person in a block of a page, and how much speaks for it. */
export interface ContactBlock {
  readonly person: Person;
  readonly strength: number;
}

/**
 * The people whom the lines name together with a way to reach them: the smallest block around each name that has an
 * address or a number. The strongest first; of two with the same name the stronger.
 */
export function contactBlocks(lines: readonly PageLine[], context: ReadingContext): ContactBlock[] {
  const found: ContactBlock[] = [];
  const byBlock = linesByBlock(lines);
  for (const line of lines) {
    const name = nameIn(line);
    if (!name || isOfHouse(name.text, context)) continue;
    const block = blockAround(line, lines, byBlock);
    if (!block) continue;
    const { person: read } = readCard(block, context, FROM, { name: name.text });
    const names = read.names.map((claim) => ({ ...claim, full: claim.full?.replace(AUTHOR, '') }));
    const person = withRoleTold({ ...read, names }, name.text, block);
    const [job] = person.jobs;
    const isTheirs = person.emails.some(({ value }) => isMadeOf(value, name.text));
    const isReached = person.emails.length + person.phones.length > 0;
    if (!isReached || person.names.length === 0) continue;
    const hasTitle = job?.title !== undefined && (isJobTitle(job.title) || isFieldOfWork(job.title));
    const strength =
      name.score +
      (isTheirs ? 0.5 : 0) +
      (hasTitle ? 0.3 : 0) +
      (organisationScore(job?.company ?? '') === 1 ? 0.1 : 0) +
      (line.heading !== undefined || line.hint === 'name' ? 0.2 : 0) +
      (block.length < 12 ? 0.1 : 0);
    const known = found.findIndex(({ person: other }) => other.names[0]?.full === person.names[0]?.full);
    if (known < 0) found.push({ person, strength });
    else if ((found[known]?.strength ?? 0) < strength) found[known] = { person, strength };
  }
  return found.filter(({ strength }) => strength >= 1).sort((a, b) => b.strength - a.strength);
}

const HONOURED =
  /^(?:Mme|Mlle|M\.|Mrs?\.?|Ms\.?|Herr|Frau|Dr\.?|Sr\.?|Sra\.?|Dña\.?|D\.|Sig\.?|Sig\.ra|Dott\.?|Mw\.?|Dhr\.?|Pan|Pani)\s\p{Lu}/u;

/** What stands before the name of whoever wrote the page. */
const AUTHOR =
  /^(?:your (?:local )?(?:sales )?(?:rep(?:resentative)?|contact)|written by|posted by|about the author|verfasst von|geschrieben von|über (?:den autor|die autorin)|autor(?:in)?|écrit par|rédigé par|auteure?|escrito por|scritto da|autore|geschreven door|skriven av|napisał[ay]?)\s?[:–-]?\s+/iu;

function nameIn({ text, hint, label }: PageLine): { readonly text: string; readonly score: number } | undefined {
  // A sentence that mentions somebody is no card, unless it begins with them: `Mme Ada Byron, entrepreneuse individuelle, …`.
  if (
    text.length > (HONOURED.test(text) ? 200 : 90) ||
    /[.!?]["”]?$/.test(text) ||
    (label !== undefined && hint !== 'name')
  )
    return undefined;
  const bare = text.replace(AUTHOR, '');
  const parts = [...(text.length > 90 ? [] : [bare]), ...bare.split(/\s*[,|·•–—(:]\s*|\s-\s/u)];
  const scored = parts
    .map((part) => ({ text: part.trim(), score: nameScore(part.trim()) }))
    .sort((a, b) => b.score - a.score);
  const [best] = scored;
  return best && best.score >= 0.6 ? best : undefined;
}

/** A branch is called after the house: `Kelp Hydraulics Geelong`. */
const isOfHouse = (name: string, { company }: ReadingContext) =>
  company !== undefined && companyKey(company).length > 5 && companyKey(name).startsWith(companyKey(company));

/** The smallest block with an address or a number in it; where the page has none, the lines up to the next heading. */
function blockAround(
  line: PageLine,
  lines: readonly PageLine[],
  byBlock: ReturnType<typeof linesByBlock>,
): readonly PageLine[] | undefined {
  for (const index of line.path) {
    const inside = byBlock.get(index) ?? [];
    if (inside.length > LONGEST) break;
    const headings = inside.filter(({ heading }) => heading !== undefined && heading > 0).length;
    if (inside.some(isReached) && headings <= 2) return inside;
  }
  const at = lines.indexOf(line);
  const before = lines.slice(0, at).findLastIndex(({ heading }) => heading !== undefined);
  const next = lines.findIndex(({ heading }, index) => index > at && heading !== undefined);
  const section = lines.slice(Math.max(0, line.heading !== undefined ? at : before), next < 0 ? at + 12 : next);
  return section.length <= LONGEST && section.some(isReached) ? section : undefined;
}
