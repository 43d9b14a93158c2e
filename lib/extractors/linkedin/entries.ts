import type { Position } from './jobs.ts';

/**
 * Reads the entries of an experience section from their lines alone. In every generation of the pages a single entry is
 * title, company, dates, place; a grouped one is company and duration, and inside it each title with its own dates.
 */

/** The lines of one entry: its own, and those of each entry inside it. */
export interface EntryLines {
  readonly own: readonly string[];
  readonly inner: readonly (readonly string[])[];
}

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)/g;
const RANGE = / ?[-–—~〜～] ?|\s(?:to|bis|à|a|al|até|do|till|til|tot|h)\s|至|から|부터/u;

/** A line with dates: a range, or a year that begins or ends it. */
const isDates = (line: string) =>
  line.length <= 80 && /(?:19|20)\d{2}/.test(line) && (RANGE.test(line) || /^\D{0,12}(?:19|20)\d{2}/.test(line));

/** A range with a beginning and no end: one year, and a word for today behind the dash. */
export function isOpenEnded(line: string): boolean {
  const [range = ''] = line.split(/\s·\s/);
  const years = range.match(YEAR) ?? [];
  const end = range.split(RANGE)[1];
  return years.length === 1 && end !== undefined && /\p{L}/u.test(end) && !/(?:19|20)\d{2}/.test(end);
}

/** Words that stand where a company would, and are none: ways of being employed, and breaks. Compared in small letters. */
const NO_COMPANY = new RegExp(
  `^(?:${[
    'self[- ]employed|freelancer?|independent|contract(?:or)?|part[- ]time|full[- ]time|internship|seasonal|apprenticeship|career break',
    'selbst(?:st)?ändig|freiberuflich|vollzeit|teilzeit|praktikum|befristet|berufliche auszeit|werkstudent(?:in)?',
    'indépendant|à temps plein|à temps partiel|temps plein|temps partiel|cdi|cdd|stage|pause professionnelle',
    'autónomo|jornada completa|media jornada|tiempo completo|tiempo parcial|profesional independiente|contrato temporal|prácticas|interrupción profesional',
    'lavoratore autonomo|a tempo pieno|part-time|tempo pieno|tirocinio|libero professionista|a contratto',
    'autônomo|tempo integral|meio período|trabalhador independente|estágio|contrato',
    'zelfstandige?|voltijd|fulltime|parttime|deeltijd|tijdelijk|stage',
    'samozatrudnienie|pełny etat|część etatu|umowa zlecenie|kontrakt|praktyki|staż',
    'egenföretagare|heltid|deltid|frilans(?:are)?|konsult|selvstendig(?: næringsdrivende)?|selvstændig',
    '個人事業主|フリーランス|正社員|契約社員|業務委託|パートタイム|インターン(?:シップ)?|自營業|自雇|全職|兼職|自由职业|全职|兼职|自雇人士|实习',
    '자영업|프리랜서|정규직|계약직|시간제|인턴|عمل حر|دوام كامل|دوام جزئي|عقد|تدريب|самозанятый|полный рабочий день|частичная занятость|фриланс',
  ].join('|')})$`,
  'iu',
);

/** `Acme Ltd · Full-time` is Acme Ltd; `Full-time` is no company. */
function companyOf(line: string | undefined): string | undefined {
  const company = line?.split(/ · /)[0]?.trim();
  return company && !NO_COMPANY.test(company) ? company : undefined;
}

/** The positions of one entry, each title with the company of its own entry. */
export function positionsOf({ own, inner }: EntryLines): Position[] {
  const dates = own.findIndex((line, index) => index > 0 && isDates(line));
  if (dates > 0) {
    const company = dates > 1 ? companyOf(own[1]) : undefined;
    return [{ title: own[0] || undefined, company, isCurrent: isOpenEnded(own[dates] ?? '') }];
  }
  const company = companyOf(own[0]);
  return inner.flatMap((lines) => {
    const range = lines.findIndex((line, index) => index > 0 && isDates(line));
    return range > 0 ? [{ title: lines[0] || undefined, company, isCurrent: isOpenEnded(lines[range] ?? '') }] : [];
  });
}
