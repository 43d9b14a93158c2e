import type { Outline, OutlineBlock, OutlineLine } from '../outline.ts';
import { isJobTitle } from '../text/job-title.ts';
import { withoutReading } from '../text/name.ts';
import { nameScore } from '../text/person-name.ts';
import { kindOfLabel } from '../text/segments.ts';
import { type Aside, Asides, asideUnder, pathOf } from './asides.ts';
import type { TextLine } from './fact.ts';
import { withoutTracking } from './page-address.ts';
import { withFrame } from './site-frame.ts';
import { columnsOf, underHead } from './table-columns.ts';

/** A line of a page, with what its place tells. */
export interface PageLine extends TextLine {
  /** The blocks it stands in, the innermost first. */
  readonly path: readonly number[];
  readonly area?: string | undefined;
  readonly isHidden: boolean;
  /** Level, 1 to 6. */
  readonly heading?: number | undefined;
  /**
   * It stands under a heading of other people, or of anything but this person's contact. The press are written to where
   * nobody else is named, and who praises is never on the team.
   */
  readonly asideOf?: Aside | undefined;
}

/** The outline's lines in their order, each with its part of the page. */
export function pageLines({ blocks, lines: separate }: Outline, url: string): PageLine[] {
  const lines = joinedHeadings(separate);
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const asides = new Asides(blocks);
  const rows = rowLabels(blocks, lines);
  const columns = columnsOf(blocks, lines);
  const timesUsed = new Map<string, number>();
  for (const { label } of lines) if (label !== undefined) timesUsed.set(label, (timesUsed.get(label) ?? 0) + 1);
  const read = lines.flatMap((source, index): PageLine[] => {
    const { in: block, hint, heading, links } = source;
    const text = withoutReading(source.text);
    if (rows.labels.has(index) || columns.heads.has(index)) return [];
    const label = source.label ?? rows.values.get(index);
    const path = pathOf(block, blocks);
    const asideOf = asides.at({ text, heading, path }, lines[index - 1], lines[index + 1]);
    const line: PageLine = {
      text,
      path,
      area: path.map((index) => blocks[index]?.area).find(Boolean),
      isHidden: blocks[block]?.isHidden === true,
      asideOf,
      heading,
      isHeading: heading !== undefined,
      hint,
      links: links
        ?.filter(({ href }) => isTheirs(href, host))
        .map((link) => ({ ...link, href: withoutTracking(link.href) })),
    };
    const head = columns.labels.get(index);
    if (head !== undefined) return underHead(line, head);
    // A label of no kind that we know: a name in the first column, say.
    if (label === undefined) return [line];
    if (isJobTitle(label) && nameScore(text) >= 0.6 && !text.includes(',')) {
      // The cell may say more than its column: `Ada Marr, Territory Manager` under `Representative`.
      const isSaid = lines[index + 1]?.in === block && isJobTitle(lines[index + 1]?.text ?? '');
      return isSaid ? [{ ...line, hint: 'name' }] : underHead(line, label);
    }
    if (kindOfLabel(label) !== undefined) return [{ ...line, label }];
    if (CONTACT.test(label) && nameScore(text) >= 0.55) return [{ ...line, label: 'contact person' }];
    // The heading of a column stands for nobody.
    if ((timesUsed.get(label) ?? 0) > 1)
      return [nameScore(text) >= 0.55 || isJobTitle(text) || hint !== undefined ? line : { ...line, label }];
    return nameScore(label) >= 0.6
      ? [{ ...line, text: label, links: [], hint: undefined }, line]
      : [{ ...line, label }];
  });
  return withFrame(read);
}

/** A heading of one word and one of another in the same element are one: `Ada<br>Lovelace`. */
function joinedHeadings(lines: readonly OutlineLine[]): readonly OutlineLine[] {
  const isWord = ({ text, heading }: OutlineLine) => heading !== undefined && /^\p{Lu}[\p{L}'’-]+$/u.test(text);
  return lines.reduce<OutlineLine[]>((joined, line) => {
    const above = joined.at(-1);
    if (above && above.in === line.in && isWord(above) && isWord(line))
      joined[joined.length - 1] = { ...above, text: `${above.text} ${line.text}` };
    else joined.push(line);
    return joined;
  }, []);
}

/**
 * Rows of a label and its value, as component libraries build them: blocks of one kind, most of which begin with a line
 * that is a label. Then the first line of all of them is one.
 */
function rowLabels(blocks: readonly OutlineBlock[], lines: readonly OutlineLine[]) {
  const labels = new Set<number>();
  const values = new Map<number, string>();
  const firsts = new Map<number, number[]>();
  for (const [index, { in: block }] of lines.entries()) {
    for (let at = block, depth = 0; at >= 0 && depth < 3; at = blocks[at]?.in ?? -1, depth += 1) {
      if (blocks[at]?.group !== undefined) firsts.set(at, [...(firsts.get(at) ?? []), index]);
    }
  }
  const groups = Map.groupBy([...firsts.keys()], (block) => blocks[block]?.group);
  for (const members of groups.values()) {
    const starts = members.map((block) => firsts.get(block)?.[0] ?? -1);
    const isLabel = (index: number) => {
      const line = lines[index];
      // A heading over somebody else's lines is over all of them.
      const isAside = line?.heading !== undefined && asideUnder(line.text) !== undefined;
      return line !== undefined && !isAside && line.text.length <= 40 && kindOfLabel(line.text) !== undefined;
    };
    const known = starts.filter(isLabel).length;
    if (known < 2 || known < 0.6 * members.length) continue;
    for (const [place, block] of members.entries()) {
      const [start, ...rest] = firsts.get(block) ?? [];
      const [next] = rest;
      const text = start === undefined ? '' : (lines[start]?.text ?? '');
      if (start === undefined || next === undefined || starts[place] !== start || text.length > 40 || text === '')
        continue;
      labels.add(start);
      values.set(next, text);
    }
  }
  return { labels, values };
}

/** Over a name whose it is; over anything else it may be any way to reach a house. The icon before it may be drawn by its name. */
const CONTACT = /(?:^|\s)(?:contact|contato|contacto|contatto|kontakt|contactpersoon|kontakta|担当|담당)\s*[:：]?$/i;

/** Parts of a house's site that have a host of their own: `agents.kelp.com` beside `www.kelp.com`. */
const PARTS =
  /^(?:www|m|en|de|fr|es|it|advis[eo]rs?|agents?|jobs?|careers?|karriere|blog|press|presse|news|newsroom|people|team|staff|shop|store|my|portal|info|about|investors?|locations?|find)$/;

function isSameSite(hostname: string, host: string): boolean {
  if (hostname === host || hostname.endsWith(`.${host}`)) return true;
  const [part = '', ...rest] = host.split('.');
  const house = rest.join('.');
  return PARTS.test(part) && rest.length > 1 && (hostname === house || hostname.endsWith(`.${house}`));
}

/** Ways to reach somebody, and pages elsewhere; not the site's own pages, nor what shares this one. */
function isTheirs(href: string, host: string): boolean {
  if (!/^https?:/i.test(href)) return true;
  const { hostname, pathname, search } = new URL(href);
  const isOwn = isSameSite(hostname, host);
  const isShare =
    /sharer?(?:\.php|Article)?(?:\/|$)|\/intent\/|\/share\b|addtoany|pin\/create|\/dialog\//i.test(pathname) ||
    /(?:^|[?&])(?:u|url|text)=https?/i.test(search);
  const isPlace =
    /^(?:maps\.|goo\.gl$|(?:www\.)?openstreetmap\.|play\.google|apps\.apple|(?:www\.)?youtube\.com$.*embed)/i.test(
      hostname,
    ) || /^\/maps/.test(pathname);
  return !isOwn && !isShare && !isPlace;
}

/** The lines of each block, those of the blocks in it among them. */
export function linesByBlock(lines: readonly PageLine[]): ReadonlyMap<number, readonly PageLine[]> {
  const byBlock = new Map<number, PageLine[]>();
  for (const line of lines) {
    for (const index of line.path) {
      const known = byBlock.get(index);
      if (known) known.push(line);
      else byBlock.set(index, [line]);
    }
  }
  return byBlock;
}

const REACHED = /[@＠]|\(at\)|\[at\]|(?:\d[\s().\-/]{0,3}){7}/;

/** Whether the line has an address or a number, seen or linked. */
export const isReached = ({ text, links = [] }: PageLine): boolean =>
  REACHED.test(text) || links.some(({ href }) => /^(?:mailto|tel):/i.test(href));

/** Parts of the page that are the site's, or somebody's who speaks about the page. */
const FOREIGN = new Set(['header', 'footer', 'comments', 'related', 'quote']);

/** Where a page's person stands: what is seen, outside the frame of the site. Its headings stay wherever they are. */
export const isMain = ({ area, isHidden, asideOf, heading }: PageLine) =>
  !isHidden &&
  asideOf === undefined &&
  (area === undefined || !FOREIGN.has(area) || (area === 'header' && heading === 1));
