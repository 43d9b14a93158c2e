import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Capture } from '../../lib/capture.ts';
import { type Case, casesIn, OWN_PAGES } from '../accuracy/case.ts';
import type { FieldVerdict } from '../accuracy/judge.ts';
import { isExact, judgePage } from '../accuracy/judge-page.ts';
import { startPageReader } from '../accuracy/page-in-browser.ts';
import { captureOfText } from '../accuracy/text-in-node.ts';

/**
 * `npm run accuracy`: reads every page with an expected contact in the real browser, and prints how right it was, by field
 * and by kind of page. Pages handed to us from outside are read too, where they lie beside the project.
 */
const root = join(import.meta.dirname, '../..');
const shared = join(root, '../shared');
const showsFailures = process.argv.includes('--fails');

/** The kind of a page, from its name: `linkedin-sdui-2026` is linkedin-sdui. */
const kindOf = (id: string) => /^\d*-?([a-z]+(?:-[a-z]+)?)/.exec(id)?.[1] ?? id;

interface Score {
  right: number;
  wrong: number;
  missed: number;
  spurious: number;
}

const newScore = (): Score => ({ right: 0, wrong: 0, missed: 0, spurious: 0 });

function count(score: Score, { verdict }: FieldVerdict): void {
  if (verdict !== 'empty') score[verdict] += 1;
}

const percent = (part: number, whole: number) =>
  whole === 0 ? '    –' : `${((100 * part) / whole).toFixed(1)}`.padStart(5);

function line(title: string, { right, wrong, missed, spurious }: Score): string {
  const precision = percent(right, right + wrong + spurious);
  const recall = percent(right, right + wrong + missed);
  return `${title.padEnd(28)}${precision}${recall.padStart(8)}${String(right).padStart(8)}${String(wrong).padStart(7)}${String(missed).padStart(8)}${String(spurious).padStart(10)}`;
}

type Read = (one: Case) => Capture | Promise<Capture>;

async function judgeAll(title: string, cases: readonly Case[], read: Read): Promise<boolean> {
  const byField = new Map<string, Score>();
  const byKind = new Map<string, { exact: number; all: number; severe: number }>();
  const failures: string[] = [];
  for (const page of cases) {
    const judgement = judgePage(page, await read(page));
    const kind = byKind.get(kindOf(page.id)) ?? { exact: 0, all: 0, severe: 0 };
    byKind.set(kindOf(page.id), {
      exact: kind.exact + Number(isExact(judgement)),
      all: kind.all + 1,
      severe: kind.severe + judgement.severe.length,
    });
    for (const field of judgement.fields) {
      const score = byField.get(field.field) ?? newScore();
      count(score, field);
      byField.set(field.field, score);
      if (field.verdict !== 'right' && field.verdict !== 'empty')
        failures.push(`${page.id}: ${field.field} ${field.verdict}: “${field.got}” for “${field.expected}”`);
    }
    failures.push(...judgement.severe.map((words) => `${page.id}: SEVERE ${words}`));
  }
  const kinds = [...byKind.values()];
  const exact = kinds.reduce((sum, kind) => sum + kind.exact, 0);
  const all = kinds.reduce((sum, kind) => sum + kind.all, 0);
  const severe = kinds.reduce((sum, kind) => sum + kind.severe, 0);
  console.log(`\n${title}: ${exact} of ${all} exact, ${severe} severe errors`);
  console.log(`\n${'field'.padEnd(28)}prec.  recall   right  wrong  missed  spurious`);
  for (const [field, score] of byField) console.log(line(field, score));
  console.log(`\n${'kind'.padEnd(28)}exact  severe`);
  for (const [kind, score] of byKind)
    console.log(`${kind.padEnd(28)}${`${score.exact}/${score.all}`.padStart(5)}${String(score.severe).padStart(8)}`);
  if (showsFailures) console.log(failures.join('\n'));
  return exact === all;
}

const reader = await startPageReader();
const readPage: Read = ({ content, expected }) => reader.read(content, expected.pageUrl ?? 'https://example.com/');
const readSelection: Read = ({ content, expected }) => captureOfText(content, expected.language, expected.region);

let isGood = await judgeAll('The project’s own pages', casesIn(OWN_PAGES, '.html'), readPage);
for (const [title, folder, ending, read] of [
  ['Profile pages', 'pages', '.html', readPage],
  ['Other pages', 'corpus/pages', '.html', readPage],
  ['Texts', 'corpus/texts', '.txt', readSelection],
] as const) {
  if (existsSync(join(shared, folder)))
    isGood = (await judgeAll(title, casesIn(join(shared, folder), ending), read)) && isGood;
}
await reader.close();
process.exit(isGood ? 0 : 1);
