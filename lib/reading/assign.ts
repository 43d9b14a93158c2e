import { type Around, type Evidence, weighed } from './evidence.ts';
import type { Facts } from './fact.ts';
import type { Span } from './spans.ts';

/** Below this a line that looks like a name is none. */
export const ENOUGH = 0.7;

/** Who is named, as what, and of which company: each from a span of its own. */
export interface Assignment {
  readonly name?: Span | undefined;
  /** How much speaks for the name, with what stands around it. */
  readonly score: number;
  readonly title?: Span | undefined;
  /** It has a word for a position. */
  readonly isTitleSure: boolean;
  readonly company?: Span | undefined;
  /** Its own words say that it is one, or its address does. */
  readonly isCompanySure: boolean;
}

/** Most candidates of a role that are tried with all those of the others. */
const NAMES = 8;
const OTHERS = 16;

/**
 * Name, position and company of a text, weighed together: of all ways to give the spans these roles, the one for which
 * most speaks: words, addresses, and how the three stand to each other.
 */
export function assign(spans: readonly Span[], facts: Facts, around: Around): Assignment {
  const evidence = weighed(spans, facts, around);
  const names = best(evidence, NAMES, ({ name }) => name);
  let found: (Assignment & { readonly total: number }) | undefined;
  for (const name of [...names, undefined]) {
    const one = withName(name, evidence, facts, around);
    if (found === undefined || one.total > found.total) found = one;
  }
  return found ?? { score: 0, isTitleSure: false, isCompanySure: false };
}

const best = (evidence: readonly Evidence[], most: number, of: (one: Evidence) => number) =>
  evidence
    .map((one) => ({ one, weight: of(one) }))
    .filter(({ weight }) => weight > Number.NEGATIVE_INFINITY)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ one }) => one);

const overlap = (one: Span, other: Span) => one.from <= other.to && other.from <= one.to;

function withName(
  name: Evidence | undefined,
  evidence: readonly Evidence[],
  facts: Facts,
  around: Around,
): Assignment & { readonly total: number } {
  const free = evidence.filter(({ span }) => name === undefined || !overlap(span, name.span));
  const titles = best(free, OTHERS, (one) => one.title + titlePlace(one, name?.span));
  // The first name that closes the letter above is nobody's company.
  const words = new Set(name?.span.text.toLowerCase().split(/[\s,]+/));
  const others = free.filter(({ span, company }) => company >= 0.5 || !words.has(span.text.toLowerCase()));
  const companies = best(others, OTHERS, (one) => one.company + companyPlace(one, name?.span, undefined));
  let found: (Assignment & { readonly total: number }) | undefined;
  for (const title of [undefined, ...titles]) {
    const ofTitle = title ? title.title + titlePlace(title, name?.span) : 0;
    for (const company of [undefined, ...companies]) {
      if (title && company && overlap(title.span, company.span)) continue;
      const ofCompany = company ? company.company + companyPlace(company, name?.span, title?.span) : 0;
      // A line that nothing says anything of is a position rather if a company follows, else the company itself.
      const isAlone = title && !title.isPosition && !title.isField && !company && title.span.line !== name?.span.line;
      // On the name's own line a comma parts position and company.
      const isRun = title && title.span.line === name?.span.line && title.span.commas > 0 && !title.isField;
      const spans = [name?.span, title?.span, company?.span].filter((span) => span !== undefined);
      const score = name ? name.name + nameBonus(name, title, company, facts, around) : 0;
      const total =
        (score < ENOUGH ? 0 : score) +
        ofTitle +
        ofCompany -
        (isAlone ? 0.25 : 0) -
        (isRun ? 0.2 : 0) -
        0.12 * leftOver(spans);
      if (found === undefined || total > found.total + 1e-9)
        found = {
          total,
          score,
          name: score < ENOUGH ? undefined : name?.span,
          title: title?.span,
          isTitleSure: title?.isPosition === true,
          company: company?.span,
          isCompanySure: company !== undefined && company.company >= 0.5,
        };
    }
  }
  return found ?? { total: 0, score: 0, isTitleSure: false, isCompanySure: false };
}

/** Atoms of the lines that were taken from, which nothing took. */
function leftOver(spans: readonly Span[]): number {
  const lines = new Map(spans.map(({ line, lineFrom, lineTo }) => [line, lineTo - lineFrom + 1]));
  const all = [...lines.values()].reduce((sum, count) => sum + count, 0);
  return all - spans.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

function nameBonus(
  { span }: Evidence,
  title: Evidence | undefined,
  company: Evidence | undefined,
  facts: Facts,
  { isSigned }: Around,
): number {
  let bonus = 0;
  if (title?.isPosition || title?.isField) {
    const after = title.span.from > span.to;
    const distance = Math.abs(title.span.line - span.line);
    const most = title.isPosition ? 0.3 : 0.2;
    if (distance === 0) bonus += most;
    else if (after && distance <= 2) bonus += most - 0.1;
    else if (!after && distance === 1) bonus += most - 0.15;
  }
  if (span.from === 0) bonus += isSigned ? 0.3 : 0.1;
  if (facts.phones.length + facts.emails.length > 0) bonus += 0.1;
  if (company && company.company > 0.5 && Math.abs(company.span.line - span.line) <= 3) bonus += 0.1;
  return bonus;
}

/** How a position stands to the name. */
function titlePlace({ span, isPosition, isField, title }: Evidence, name: Span | undefined): number {
  if (name === undefined) return isPosition ? -0.2 : Number.NEGATIVE_INFINITY;
  if (title >= 1) return 0;
  const hasWord = isPosition || isField;
  const distance = span.line - name.line;
  if (distance === 0) {
    if (span.from === name.to + 1) return 0.45;
    if (span.from > name.to) return hasWord ? 0.3 : 0;
    return hasWord ? (span.to === name.from - 1 ? 0.45 : 0.2) : -1;
  }
  if (distance === 1) return 0.35;
  if (distance > 0 && distance <= 4) return hasWord ? 0.4 - 0.1 * distance : distance === 2 ? 0.05 : -1;
  if (distance < 0 && distance >= -2) return isPosition ? 0.2 + 0.05 * distance : isField ? 0 : -1;
  return Number.NEGATIVE_INFINITY;
}

/** How a company stands to name and position. */
function companyPlace({ span, company }: Evidence, name: Span | undefined, title: Span | undefined): number {
  const middle = name ?? title;
  const away = middle ? Math.min(0.25, Math.abs(span.from - middle.from) * 0.02) : 0;
  if (company > 0.2) return 0.1 - away;
  if (name === undefined) return Number.NEGATIVE_INFINITY;
  // Nothing in its words: behind the title stands the company, on cards and in signatures; else the first line of all.
  if (title && span.from > title.to && span.line >= name.line) {
    // Behind `Senior Surveyor, Quayside Surveys` one word more is the town.
    const isTown = (title.commas > 0 || title.to < title.lineTo) && !span.text.includes(' ');
    if (span.line - title.line === 1) return (isTown ? 0.1 : 0.4) - away;
    if (span.line === title.line && span.from === title.to + 1) return 0.25 - away;
  }
  if (title === undefined && span.line - name.line === 1) return 0.3 - away;
  if (span.line === name.line && span.from === name.to + 1 && title) return 0.2 - away;
  if (span.from === 0 && name.line > span.line && name.line - span.line < 4) return 0.3 - away;
  if (span.from === 0 && title && title.line === span.line && title.from > span.to) return 0.3 - away;
  return -1;
}
