import type { Person } from '../capture.ts';
import type { LabelKind } from '../text/labels.ts';
import { kindOfLabel, segmentsOf } from '../text/segments.ts';
import { FROM } from './beside.ts';
import { readCard } from './card.ts';
import { linesByBlock, type PageLine } from './page-lines.ts';
import type { ReadingContext } from './reading-context.ts';

/** Most lines of a card of labels: a directory's entry has its hours and its capital too. */
const LONGEST = 40;

const CONTACT: ReadonlySet<LabelKind> = new Set([
  'phone',
  'mobile',
  'direct',
  'email',
  'fax',
  'title',
  'department',
  'company',
  'address',
  'web',
]);

/**
 * The person of a list or a table of labels, as directories, imprints and forms have it: a name that is called so, with at
 * least two other ways or places of theirs beside it.
 */
export function labelledCard(lines: readonly PageLine[], context: ReadingContext): Person | undefined {
  const named = lines.filter((line) => {
    const [kind, value] = calledIn(line);
    return kind === 'name' && value !== '';
  });
  const [line] = named;
  // A column of names is a list of people.
  if (!line || named.length > 1) return undefined;
  const byBlock = linesByBlock(lines);
  for (const index of line.path) {
    const inside = byBlock.get(index) ?? [];
    if (inside.length > LONGEST) return undefined;
    const kinds = new Set(
      inside.map((one) => calledIn(one)[0]).filter((kind) => kind !== undefined && CONTACT.has(kind)),
    );
    if (kinds.size < 2) continue;
    const { person, isLabelled } = readCard(inside, context, FROM);
    return isLabelled ? person : undefined;
  }
  return undefined;
}

/** The kind of a line's label, and what it says. */
function calledIn({ text, label }: PageLine): readonly [LabelKind | undefined, string] {
  if (label !== undefined) return [kindOfLabel(label), text];
  const [first] = text.length < 160 ? segmentsOf(text) : [];
  return first && first.kind !== 'text' ? [first.kind, first.value] : [undefined, ''];
}
