import type { Outline } from '../outline.ts';
import { isJobTitle } from '../text/job-title.ts';
import { type Card, readCard } from './card.ts';
import { isMain, linesByBlock, type PageLine } from './page-lines.ts';
import type { ReadingContext } from './reading-context.ts';

/** Most blocks that are read as cards. */
const MOST = 400;

/** Blocks of one kind beside each other, each with a person: team pages, lists of speakers, directories. */
export function teamOn(outline: Outline, lines: readonly PageLine[], context: ReadingContext): Card[] {
  const byBlock = linesByBlock(lines.filter(isSeen));
  const groups = Map.groupBy(
    outline.blocks.flatMap(({ group }, index) =>
      group === undefined || !byBlock.has(index) ? [] : [{ group, index }],
    ),
    ({ group }) => group,
  );
  const teams = [...groups.values()]
    .map((members) => {
      const cards = members.slice(0, MOST).flatMap(({ index }) => {
        const own = byBlock.get(index) ?? [];
        if (own.length === 0 || own.length > 60) return [];
        const card = readCard(own, context, { reader: 'plain', place: 'card' });
        return isMember(card, own) ? [{ card, index }] : [];
      });
      // Two of many alike are no list of people, but two paragraphs.
      return cards.length >= 0.5 * Math.min(members.length, MOST) ? cards : [];
    })
    .filter((cards) => cards.length > 1);
  // Groups inside a card of another group are parts of it: the outermost cards count, unless they hold several people.
  const linesIn = (team: readonly { index: number }[]) =>
    team.reduce((sum, { index }) => sum + (byBlock.get(index)?.length ?? 0), 0) / team.length;
  const sorted = teams.sort((a, b) => b.length - a.length || linesIn(a) - linesIn(b));
  const taken = new Set<number>();
  const cards: { card: Card; index: number }[] = [];
  for (const team of sorted) {
    for (const member of team) {
      const path = byBlock.get(member.index)?.[0]?.path ?? [];
      const isWithin =
        path.some((index) => taken.has(index)) ||
        cards.some(({ index }) => (byBlock.get(index)?.[0]?.path ?? []).includes(member.index));
      if (!isWithin) {
        taken.add(member.index);
        cards.push(member);
      }
    }
  }
  const people = cards.sort((a, b) => a.index - b.index).map(({ card }) => card);
  // Among people with two names one without, whom nobody can write to or call, is the office dog.
  const isWhole = ({ person }: Card) => /\S\s+\S|[^\p{Script=Latin}]{2}/u.test(person.names[0]?.full ?? '');
  const isMostlyWhole = people.filter(isWhole).length > 0.6 * people.length;
  return people.filter(
    (card) => !isMostlyWhole || isWhole(card) || card.person.emails.length + card.person.phones.length > 0,
  );
}

/** Lists of people stand under headings that would be others' on a profile: `Our team`. */
const isSeen = (line: PageLine) =>
  isMain({ ...line, isAside: false }) && line.area !== 'aside' && line.area !== 'dialog';

/** A name, and a position or a way to reach it; a name that the page itself calls so, or its heading, needs no more. */
function isMember({ person, score }: Card, lines: readonly PageLine[]): boolean {
  const [job] = person.jobs;
  const hasRole = job?.title !== undefined && isJobTitle(job.title);
  const isReached = person.emails.length + person.phones.length > 0;
  const isCalled = lines.some(({ hint, heading }) => hint === 'name' || heading !== undefined);
  return score >= 0.7 && (hasRole || isReached || (isCalled && score >= 0.85 && job?.title !== undefined));
}
