import { organisationScore } from '../text/organisation.ts';
import { nameScore } from '../text/person-name.ts';
import { linesByBlock, type PageLine } from './page-lines.ts';
import { isSamePerson } from './same-person.ts';

/**
 * The lines without those of other people: from a name that is not the subject's to the end of its block or, where its
 * block has nothing else, to the next heading. What stands beside a stranger's name is the stranger's.
 */
export function withoutStrangers(lines: readonly PageLine[], subject: string, at: PageLine): PageLine[] {
  const own = new Set(at.path);
  const byBlock = linesByBlock(lines);
  let isStranger = false;
  let block: number | undefined;
  return lines.filter((line) => {
    if (line === at) {
      isStranger = false;
      return true;
    }
    if (isStranger && (line.heading !== undefined || (block !== undefined && !line.path.includes(block))))
      isStranger = false;
    const name = strangerIn(line, subject);
    if (name) {
      isStranger = true;
      const alone = line.path.find((index) => !own.has(index) && (byBlock.get(index)?.length ?? 0) > 1);
      // A block of its own ends with it; a line among others, with the next heading.
      block = alone;
      return false;
    }
    return !isStranger;
  });
}

function strangerIn({ text, heading, hint, label }: PageLine, subject: string): string | undefined {
  if (label !== undefined || text.length > 120) return undefined;
  const [first = ''] = text.replace(/[\s(]*[+\d@].*$/u, '').split(/\s*[,|·•–—:]\s*|\s-\s/);
  if (isSamePerson(first, subject) || organisationScore(first) > 0) return undefined;
  const score = nameScore(first);
  return score >= 0.75 || (score >= 0.6 && (heading !== undefined || hint === 'name')) ? first : undefined;
}
