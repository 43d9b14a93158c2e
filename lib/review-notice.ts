import type { Capture, Person } from './capture.ts';
import type { Intent } from './intent.ts';
import type { TabProblem, TabReading } from './tab.ts';
import type { CardProblem } from './vcard/fetch-vcard.ts';

/** What the user should know of the reading, mostly why the form is emptier than hoped; each is the name of its message. */
export type ReviewNotice =
  | `tab_${TabProblem}`
  | `page_${Exclude<Capture['state'], 'person' | 'several'>}`
  | `card_${CardProblem}`
  | 'linkRead'
  | 'selectionEmpty'
  | 'selectionCut'
  | 'markupOverruled';

/** What there is to say of a reading, if anything. */
export function noticeFor(
  intent: Intent | undefined,
  { capture, problem }: TabReading,
  person: Person | undefined,
  card?: CardProblem,
): ReviewNotice | undefined {
  if (card) return `card_${card}`;
  if (intent?.kind === 'link' && person) return 'linkRead';
  if (intent?.kind === 'selection') {
    if (!person) return 'selectionEmpty';
    return capture?.isCut ? 'selectionCut' : undefined;
  }
  if (problem) return `tab_${problem}`;
  if (person && capture?.isMarkupOverruled) return 'markupOverruled';
  const state = capture?.state ?? 'none';
  return state === 'person' || state === 'several' ? undefined : `page_${state}`;
}
