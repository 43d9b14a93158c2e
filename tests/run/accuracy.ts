import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Capture } from '../../lib/capture.ts';
import { type Case, casesIn, OWN_PAGES } from '../accuracy/case.ts';
import { judgePage } from '../accuracy/judge-page.ts';
import { startPageReader } from '../accuracy/page-in-browser.ts';
import { countPage, type Scores, table } from '../accuracy/score.ts';
import { captureOfText } from '../accuracy/text-in-node.ts';

/**
 * `npm run accuracy`: reads every page with an expected contact in the real browser, and prints how right it was, by field
 * and by kind of page. Pages handed to us from outside are read too, where they lie beside the project.
 */
const root = join(import.meta.dirname, '../..');
const shared = join(root, '../shared');
const showsFailures = process.argv.includes('--fails');

/** The kind of a page, from its name: `linkedin-sdui-2026` is linkedin-sdui, `github-full-sidebar` is github. */
const kindOf = (id: string) => /^\d*-?((?:linkedin|li)-[a-z\d]+|[a-z]+)/.exec(id)?.[1] ?? id;

type Read = (one: Case) => Capture | Promise<Capture>;

async function judgeAll(title: string, cases: readonly Case[], read: Read): Promise<boolean> {
  const byField: Scores = new Map();
  const byKind: Scores = new Map();
  const failures: string[] = [];
  for (const page of cases) {
    const judgement = judgePage(page, await read(page));
    countPage(judgement, kindOf(page.id), byField, byKind);
    for (const { field, verdict, got, expected } of judgement.fields)
      if (verdict !== 'right' && verdict !== 'empty')
        failures.push(`${page.id}: ${field} ${verdict}: “${got}” for “${expected}”`);
    failures.push(...judgement.severe.map((words) => `${page.id}: SEVERE ${words}`));
  }
  const sum = (part: 'exact' | 'pages' | 'severe') => [...byKind.values()].reduce((all, score) => all + score[part], 0);
  console.log(`\n${title}: ${sum('exact')} of ${sum('pages')} exact, ${sum('severe')} severe errors\n`);
  console.log(`${table('field', byField)}\n\n${table('kind', byKind)}`);
  if (showsFailures) console.log(failures.join('\n'));
  return sum('exact') === sum('pages');
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
