import type { Judgement } from './judge.ts';
import { isExact } from './judge-page.ts';

/** What became of the values of one field, or of one kind of page. */
interface Score {
  right: number;
  wrong: number;
  missed: number;
  spurious: number;
  severe: number;
  /** Of pages alone: how many are right in every field, and how many there are. */
  exact: number;
  pages: number;
}

/** Scores by the name of a field or a kind, in the order in which they came up. */
export type Scores = Map<string, Score>;

function scoreOf(scores: Scores, name: string): Score {
  const score = scores.get(name) ?? { right: 0, wrong: 0, missed: 0, spurious: 0, severe: 0, exact: 0, pages: 0 };
  scores.set(name, score);
  return score;
}

/** Counts one page: each value under its field and under the page's kind; each severe error under the field it names. */
export function countPage(judgement: Judgement, kind: string, byField: Scores, byKind: Scores): void {
  const ofKind = scoreOf(byKind, kind);
  ofKind.pages += 1;
  ofKind.exact += Number(isExact(judgement));
  ofKind.severe += judgement.severe.length;
  for (const words of judgement.severe) scoreOf(byField, words.split(':')[0] ?? '').severe += 1;
  for (const { field, verdict } of judgement.fields) {
    const ofField = scoreOf(byField, field);
    if (verdict === 'empty') continue;
    ofField[verdict] += 1;
    ofKind[verdict] += 1;
  }
}

const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1)).padStart(7);

/** The scores as a table. Precision: of what was given, what was right; recall: of what was there, what was given. */
export function table(title: string, scores: Scores): string {
  const head = `${title.padEnd(26)}exact    prec.  recall   right  wrong  missed  spurious  severe`;
  const lines = [...scores].map(([name, { right, wrong, missed, spurious, severe, exact, pages }]) =>
    [
      name.padEnd(24),
      (pages === 0 ? '' : `${exact}/${pages}`).padStart(7),
      percent(right, right + wrong + spurious),
      percent(right, right + wrong + missed),
      String(right).padStart(6),
      String(wrong).padStart(5),
      String(missed).padStart(6),
      String(spurious).padStart(8),
      String(severe).padStart(6),
    ].join('  '),
  );
  return [head, ...lines].join('\n');
}
