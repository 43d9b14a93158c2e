import type { Outline } from '../outline.ts';
import { isMadeOf } from '../text/email.ts';
import { isJobTitle } from '../text/job-title.ts';
import { nameScore } from '../text/person-name.ts';
import { type Card, readCard } from './card.ts';
import { runsOf } from './card-runs.ts';
import { nameOf } from './merge-seen.ts';
import { isMain, linesByBlock, type PageLine } from './page-lines.ts';
import type { ReadingContext } from './reading-context.ts';
import { holdsTwo } from './two-people.ts';

const FROM = { reader: 'plain', place: 'card' } as const;
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
    .map((group) => {
      const all = group.slice(0, MOST);
      const runs = runsOf(all, outline, byBlock);
      const members = runs ? all.filter(({ index }) => runs.has(index)) : all;
      const cards = members.flatMap(({ index }) => {
        const own = runs?.get(index) ?? byBlock.get(index) ?? [];
        if (own.length === 0 || own.length > 60) return [];
        const read = runs?.has(index) ? namedCard(own, context) : readCard(own, context, FROM);
        const card = underPosition(read, own, byBlock.get(outline.blocks[index]?.in ?? -1) ?? []);
        return isMember(card, own) ? [{ card, index }] : [];
      });
      // Two of many alike are no list of people, but two paragraphs. Rows of one line part a list, and are none of it.
      const counted = members.filter(
        ({ index }) => outline.blocks[index]?.tag !== 'tr' || (byBlock.get(index)?.length ?? 0) > 1,
      );
      // A programme has its breaks and its lunch between those who speak.
      if (cards.length >= 0.5 * counted.length) return cards;
      const placed = cards.filter(({ card }) => isPlaced(card));
      return placed.length >= 3 && placed.length >= 0.25 * counted.length ? placed : [];
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
  if (cards.length > 1) cards.push(...alone(cards, outline, byBlock, context));
  if (cards.length > 1) cards.push(...heading(cards, byBlock, context));
  const inOrder = cards.sort((a, b) => a.index - b.index).map(({ card }) => card);
  // What is shown once for wide screens and once for narrow ones is one person.
  const people = inOrder.filter((card, at) => !inOrder.slice(0, at).some((other) => isSameCard(card, other)));
  // Among people with two names one without, whom nobody can write to or call, is the office dog.
  const isWhole = ({ person }: Card) => /\S\s+\S|[^\p{Script=Latin}]{2}/u.test(person.names[0]?.full ?? '');
  const isMostlyWhole = people.filter(isWhole).length > 0.6 * people.length;
  return people.filter(
    (card) => !isMostlyWhole || isWhole(card) || card.person.emails.length + card.person.phones.length > 0,
  );
}

/** Most lines of somebody who stands alone. */
const LONGEST_ALONE = 8;

/** Whoever stands over the list with an address of their own: the head of the sales people whom a table names. */
function heading(
  cards: readonly { readonly card: Card; readonly index: number }[],
  byBlock: ReadonlyMap<number, readonly PageLine[]>,
  context: ReadingContext,
): { card: Card; index: number }[] {
  const taken = new Set(cards.flatMap(({ index }) => byBlock.get(index) ?? []));
  return [...byBlock].flatMap(([index, own]) => {
    const [first] = own;
    if (!first || own.length > LONGEST_ALONE || own.some((line) => taken.has(line) || line.asideOf)) return [];
    // `Ada Marr, Inside Sales, 0221 471…, a.marr@…` is all in one line.
    const split = first.text.split(/\s*[,:•|]\s+/).slice(0, 2);
    const parts = own.length === 1 ? split : own.length > 2 ? [...split, first.text] : [];
    const name = parts.find((part) => part.length < 60 && nameScore(part) >= 0.6);
    if (name === undefined || first.path[0] !== index) return [];
    const card = readCard(own, context, FROM, { name });
    const isWrittenTo = card.person.emails.some(({ value }) => isMadeOf(value, name));
    const called = {
      ...card.person,
      names: [{ ...FROM, confidence: 'medium' as const, full: name, quote: first.text }],
    };
    const found = { ...card, person: called };
    return isWrittenTo && isMember(found, own) && isJobTitle(called.jobs[0]?.title ?? '')
      ? [{ card: found, index }]
      : [];
  });
}

/** Whoever stands alone, `Office manager` or `Keynote`, with their name marked as those of the others are. */
function alone(
  cards: readonly { readonly card: Card; readonly index: number }[],
  { blocks }: Outline,
  byBlock: ReadonlyMap<number, readonly PageLine[]>,
  context: ReadingContext,
): { card: Card; index: number }[] {
  const taken = new Set(cards.flatMap(({ index }) => byBlock.get(index) ?? []));
  // A heading of a level, or what the page itself calls a name.
  const levelOfLine = ({ heading, hint }: PageLine) => heading ?? (hint === 'name' ? hint : undefined);
  const levelOf = (own: readonly PageLine[]) => {
    const named = own.find((line) => levelOfLine(line) !== undefined && nameScore(line.text) >= 0.55);
    return named && levelOfLine(named);
  };
  const levels = new Set(cards.map(({ index }) => levelOf(byBlock.get(index) ?? [])));
  const [level] = levels;
  if (levels.size !== 1 || level === undefined) return [];
  const all = byBlock.get(blocks.findIndex((_, index) => byBlock.has(index))) ?? [];
  return all
    .filter((line) => levelOfLine(line) === level && nameScore(line.text) >= 0.55 && !taken.has(line))
    .flatMap(({ path }) => {
      const index = path.find((block) => (byBlock.get(block)?.length ?? 0) > 1) ?? -1;
      const own = byBlock.get(index) ?? [];
      const card = readCard(own, context, FROM);
      return own.length <= 20 && !own.some((line) => taken.has(line)) && isMember(card, own) ? [{ card, index }] : [];
    });
}

/** With a position for sure, and a company or a way to reach them. */
function isPlaced({ person: { jobs, emails, phones } }: Card): boolean {
  const [job] = jobs;
  const isReached = emails.length + phones.length > 0;
  return job?.title !== undefined && isJobTitle(job.title) && (job.company !== undefined || isReached);
}

/** The same name, and no other ways to reach it. */
function isSameCard(one: Card, other: Card): boolean {
  const [name, called] = [one, other].map(({ person: { names } }) => names.map(nameOf).join());
  const waysOf = ({ person: { emails, phones } }: Card) => [...emails, ...phones].map(({ value }) => value);
  const [own, others] = [waysOf(one), waysOf(other)];
  return name === called && (own.length === 0 || others.length === 0 || own.some((way) => others.includes(way)));
}

/** A heading over the card that is a position, and over nobody else: `Secretary`, and below it who that is. */
function underPosition(card: Card, own: readonly PageLine[], around: readonly PageLine[]): Card {
  const [job, ...others] = card.person.jobs;
  const [first] = own;
  const above = first && around[around.indexOf(first) - 1];
  if (above?.heading === undefined || !isJobTitle(above.text) || (job?.title !== undefined && isJobTitle(job.title)))
    return card;
  const quote = above.text.slice(0, 300);
  const told = { ...FROM, confidence: 'medium' as const, quote, title: above.text, company: job?.company };
  return { ...card, person: { ...card.person, jobs: [told, ...others] } };
}

/** The first line is the name and nothing else: `CHAN Wai Yin, Vivian` has no company in it. */
function namedCard([head, ...rest]: readonly PageLine[], context: ReadingContext): Card {
  const full = head?.text ?? '';
  const { person } = readCard(head ? [{ ...head, text: '' }, ...rest] : rest, context, FROM, { name: full });
  const name = { ...FROM, confidence: 'high' as const, full, quote: full };
  return { person: { ...person, names: [name] }, score: Math.max(0.7, nameScore(full)) };
}

/** Lists of people stand under headings that would be others' on a profile: `Our team`. */
const isSeen = (line: PageLine) =>
  isMain(line.asideOf === 'praise' || line.asideOf === 'past' ? line : { ...line, asideOf: undefined }) &&
  line.asideOf !== 'elsewhere' &&
  line.area !== 'aside' &&
  line.area !== 'dialog';

/** A name, and a position or a way to reach it; a name that the page itself calls so, or its heading, needs no more. */
function isMember({ person, score }: Card, lines: readonly PageLine[]): boolean {
  const [job] = person.jobs;
  const isNobody = person.names.every((name) => nameScore(nameOf(name)) === 0 && !nameOf(name).includes(','));
  const hasRole = job?.title !== undefined && isJobTitle(job.title);
  // Two headings with a name each are two people.
  const named = lines.filter(
    ({ heading, hint, text }) => (heading !== undefined || hint === 'name') && nameScore(text) >= 0.55,
  );
  if (new Set(named.map(({ text }) => text)).size > 1) return false;
  if (holdsTwo(lines, person)) return false;
  // What has the numbers of many is the whole list.
  if (person.emails.length > 4 || person.phones.length > 6) return false;
  const isReached = person.emails.length + person.phones.length > 0;
  const isCalled = lines.some(({ hint, heading }) => hint === 'name' || heading !== undefined);
  return score >= 0.7 && !isNobody && (hasRole || isReached || (isCalled && score >= 0.85 && job?.title !== undefined));
}
