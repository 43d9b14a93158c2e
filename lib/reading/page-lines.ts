import type { Outline, OutlineBlock, OutlineLine } from '../outline.ts';
import { nameScore } from '../text/person-name.ts';
import { kindOfLabel, labelOf } from '../text/segments.ts';
import type { TextLine } from './fact.ts';
import { withoutTracking } from './page-address.ts';

/** Whose heading a line stands under that is not the person's. */
type Aside = 'press' | 'praise' | 'others';

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

/** Headings under which others stand, or the person's past: not the contact. The last ones begin a section of an imprint. */
const OTHERS =
  /(?<!\p{L})(?:related|similar|other|more|further|weitere|unsere|autres|otros|otras|altri|andere|fler|inni|teammates|colleagues|kolleg\p{L}*|collègues|colegas|colleghi|mitarbeiter\p{L}*|staff|team|équipe|equipo|collaborateurs|assistants?|secretar\p{L}*|sekretari\p{L}*|sekretär\p{L}*|publications?|publikation\p{L}*|publicaciones|pubblicazioni|werdegang|lebenslauf|curriculum|career|education|ausbildung|formation|news|aktuelles|actualités|noticias|similares|similaires|simili|ähnliche|vergelijkbare|liknande|podobn\p{L}*|comments?|kommentare|commentaires|events?|students?|doktorand\p{L}*|former|ehemalige|press|presse\p{L}*|media enquiries|billing|photo\p{L}*|bild\p{L}*|fotos?|crédits|haftung\p{L}*|urheberrecht|copyright|disclaimer|streit\p{L}*|datenschutz\p{L}*|data protection|hosting|hébergeur|hébergement|webdesign|design|umsetzung|konzept|website|bank\p{L}*|umsatzsteuer\p{L}*|listings?|transcript|\p{L}{0,12}sponsor\p{L}{0,4}|share)(?!\p{L})|경력|학력|略歴|経歴|学歴|履历|履歷|教育背景|业绩|業績|社会职务|社會職務|经历|經歷|同事|同行|함께하는|放盤|成員|成员|メンバー|其他|相關|相关|团队|スタッフ|関連|다른|관련|팀원|ทีม|อื่น|الفريق|ذات صلة|^(?:\d{1,2}[.)]\s?)?(?:h[ée]bergement|h[ée]bergeur|m[ée]diat(?:eur|rice|ion)|conception|r[ée]alisation|cr[ée]dits?|web design|hoster|konzeption|gestaltung|technische umsetzung|online-streitbeilegung|verbraucherstreit|aufsichtsbeh[öo]rde|zust[äa]ndige (?:aufsicht|kammer|beh[öo]rde)|kammer|berufshaftpflicht|alojamiento|protecci[oó]n de datos|propiedad intelectual|propriété intellectuelle|données personnelles|proprietà intellettuale|proteção de dados|auteursrecht|versicherung|dise[ñn]o|desarrollo web|sviluppo|realizzazione|web development|ontwerp|realisatie|hosted by|technik)(?!\p{L})/iu;

/** Headings over what customers say. */
const PRAISE =
  /(?<!\p{L})(?:testimonials?|reviews?|kundenstimmen|témoignages?|avis|opinie|opiniones|testimonios|testimonianze|recensioni|depoimentos|avaliações|omdömen|feedback|klantervaringen|what (?:others|people|clients|customers|they) say|klanten aan het woord|client voices|kunden über uns|ils nous font confiance|dicono di noi|lo que dicen|kundröster|(?:wat|was) (?:opdrachtgevers|klanten|kunden) (?:zeggen|over ons|sagen)|klanten over|clients say|loved by|they trust us|ce qu['’]en disent)(?!\p{L})|お客様の声|客戶心聲|客户心声|顧客の声|이용 후기|客户评价|客戶評價|客户见证|고객 후기|รีวิว|آراء العملاء/iu;
const PRESS =
  /(?<!\p{L})(?:press\p{L}*|media enquiries|medien\p{L}*|prensa|stampa|imprensa|pers\p{L}{0,9}|prasa|kontakt|contact)(?!\p{L})/iu;

interface OpenAside {
  readonly level: number;
  readonly of: Aside;
  readonly path: readonly number[];
}

/** A paragraph that somebody is quoted with, from its first sign to its last. */
const QUOTATION = /^[“"«„‘‟「]\s?[^“”"«»「」]{12,}\s?[”"»“’」]\.?$/u;

/** The outline's lines in their order, each with its part of the page. */
export function pageLines({ blocks, lines: separate }: Outline, url: string): PageLine[] {
  const lines = joinedHeadings(separate);
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : '';
  const asides: OpenAside[] = [];
  /** A heading of its own level ends it, but those of cards that stand below it: `Current listings`, and each of them. */
  const isEnded = (aside: OpenAside | undefined, heading: number, path: readonly number[]) =>
    aside !== undefined &&
    (aside.level > heading ||
      (aside.level === heading && !path.some((at) => blocks[at]?.group !== undefined && !aside.path.includes(at))));
  const rows = rowLabels(blocks, lines);
  const timesUsed = new Map<string, number>();
  for (const { label } of lines) if (label !== undefined) timesUsed.set(label, (timesUsed.get(label) ?? 0) + 1);
  return lines.flatMap((source, index): PageLine[] => {
    const { in: block, text, hint, heading, links } = source;
    if (rows.labels.has(index)) return [];
    const label = source.label ?? rows.values.get(index);
    const path = pathOf(block, blocks);
    if (heading !== undefined) {
      while (isEnded(asides.at(-1), heading, path)) asides.pop();
      const of = heading > 1 ? asideUnder(text) : undefined;
      if (of) asides.push({ level: heading, of, path });
    }
    // Whoever is named right below a quotation said it.
    const isQuoted = text.length < 120 && QUOTATION.test(lines[index - 1]?.text ?? '') && !QUOTATION.test(text);
    const line: PageLine = {
      text,
      path,
      area: path.map((index) => blocks[index]?.area).find(Boolean),
      isHidden: blocks[block]?.isHidden === true,
      asideOf: isQuoted ? 'praise' : asides.at(-1)?.of,
      heading,
      isHeading: heading !== undefined,
      hint,
      links: links
        ?.filter(({ href }) => isTheirs(href, host))
        .map((link) => ({ ...link, href: withoutTracking(link.href) })),
    };
    // A label of no kind that we know: a name in the first column, say.
    if (label === undefined) return [line];
    if (kindOfLabel(label) !== undefined) return [{ ...line, label }];
    // The heading of a column stands for nobody.
    if ((timesUsed.get(label) ?? 0) > 1) return [line];
    return nameScore(label) >= 0.6
      ? [{ ...line, text: label, links: [], hint: undefined }, line]
      : [{ ...line, label }];
  });
}

/** Whose lines stand under the heading; nothing where they may be the person's. */
function asideUnder(heading: string): Aside | undefined {
  const kind = labelOf(heading)?.kind ?? kindOfLabel(heading);
  if (kind === 'officer' || kind === 'name') return undefined;
  if (PRAISE.test(heading)) return 'praise';
  if (!OTHERS.test(heading) && kind !== 'otherPerson') return undefined;
  return PRESS.test(heading) ? 'press' : 'others';
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

/** Ways to reach somebody, and pages elsewhere; not the site's own pages, nor what shares this one. */
function isTheirs(href: string, host: string): boolean {
  if (!/^https?:/i.test(href)) return true;
  const { hostname, pathname, search } = new URL(href);
  const isOwn = hostname === host || hostname.endsWith(`.${host}`);
  const isShare =
    /sharer?(?:\.php|Article)?(?:\/|$)|\/intent\/|\/share\b|addtoany|pin\/create|\/dialog\//i.test(pathname) ||
    /(?:^|[?&])(?:u|url|text)=https?/i.test(search);
  const isPlace =
    /^(?:maps\.|goo\.gl$|(?:www\.)?openstreetmap\.|play\.google|apps\.apple|(?:www\.)?youtube\.com$.*embed)/i.test(
      hostname,
    ) || /^\/maps/.test(pathname);
  return !isOwn && !isShare && !isPlace;
}

function pathOf(block: number, blocks: readonly OutlineBlock[]): number[] {
  const path: number[] = [];
  for (let at = block; at >= 0 && path.length < 64; at = blocks[at]?.in ?? -1) path.push(at);
  return path;
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

/** Parts of the page that are the site's, or somebody's who speaks about the page. */
const FOREIGN = new Set(['header', 'footer', 'comments', 'related', 'quote']);

/** Where a page's person stands: what is seen, outside the frame of the site. Its headings stay wherever they are. */
export const isMain = ({ area, isHidden, asideOf, heading }: PageLine) =>
  !isHidden &&
  asideOf === undefined &&
  (area === undefined || !FOREIGN.has(area) || (area === 'header' && heading === 1));
