import type { OutlineBlock, OutlineLine } from '../outline.ts';
import { isJobTitle } from '../text/job-title.ts';
import { nameScore } from '../text/person-name.ts';
import { kindOfLabel, labelOf } from '../text/segments.ts';
import { WordTable, wordsOf } from '../text/word-table.ts';

/** Whose heading a line stands under that is not the person's. */
export type Aside = 'press' | 'praise' | 'past' | 'others' | 'elsewhere';

/** Headings over what else the site has: no team is made of it either. */
const elsewhere = {
  whole: wordsOf(
    'related similar similares similaires simili ähnliche vergelijkbare liknande news aktuelles actualités noticias event events publications',
  ),
  begun: wordsOf('podobn publikation'),
};
const ELSEWHERE = new WordTable({ ...elsewhere, begun: [...elsewhere.begun, 'kommentar'] });

/** Headings under which others stand, or the person's past: not the contact. */
const OTHERS = new WordTable({
  whole: [
    ...elsewhere.whole,
    ...wordsOf(`
  other more further weitere unsere autres otros otras altri andere fler inni nearby proximité proximità cercanos cercanas vicine in_de_buurt
  in_der_nähe i_närheten w_pobliżu teammates colleagues collègues colegas colleghi staff team équipe equipo collaborateurs assistant assistants publication
  publicaciones pubblicazioni werdegang lebenslauf curriculum career education ausbildung formation 
  comment comments kommentare commentaires student students former ehemalige press
  media_enquiries media_contact media_contacts media_relations press_contact press_contacts pressekontakt billing foto fotos crédits urheberrecht copyright disclaimer data_protection hosting hébergeur hébergement webdesign design umsetzung konzept
  website listing listings transcript share organised_by organized_by hosted_by presented_by veranstalter organisator organisateur organizador organizzatore our_authors nasi_autorzy unsere_autoren nos_auteurs nuestros_autores i_nostri_autori
  pozostali pozostałe
  `),
  ],
  begun: [
    ...elsewhere.begun,
    ...wordsOf(
      'kolleg mitarbeiter secretar sekretari sekretär doktorand presse photo bild haftung streit datenschutz bank umsatzsteuer',
    ),
  ],
  ended: wordsOf('sponsor sponsors sponsoren sponsorer sponsorzy'),
});
/** The same in scripts without blanks. */
const UNSPACED_OTHERS =
  /경력|학력|略歴|経歴|学歴|履历|履歷|教育背景|业绩|業績|社会职务|社會職務|经历|經歷|同事|夥伴|伙伴|同行|함께하는|放盤|成員|成员|メンバー|其他|相關|相关|团队|團隊|主催|主辦|주최|スタッフ|関連|附近|周辺|友情链接|推荐|推薦|猜你|다른|관련|팀원|ทีม|อื่น|الفريق|ذات صلة/;
/** What a section of an imprint begins with that is not about the house itself. */
const SECTION =
  /^(?:\d{1,2}[.)]\s?)?(?:h[ée]bergement|h[ée]bergeur|m[ée]diat(?:eur|rice|ion)|conception|r[ée]alisation|cr[ée]dits?|web design|hoster|konzeption|gestaltung|technische umsetzung|online-streitbeilegung|verbraucherstreit|aufsichtsbeh[öo]rde|zust[äa]ndige (?:aufsicht|kammer|beh[öo]rde)|kammer|berufshaftpflicht|alojamiento|protecci[oó]n de datos|propiedad intelectual|propriété intellectuelle|données personnelles|proprietà intellettuale|proteção de dados|auteursrecht|versicherung|dise[ñn]o|desarrollo web|sviluppo|realizzazione|web development|ontwerp|realisatie|hosted by|technik)(?!\p{L})/iu;

/** What a line begins with that heads others. */
const LEADING =
  /^(?:related|other|more|similar|weitere|andere|ähnliche|autres|d['’]autres|otros|otras|altri|altre|outros|outras|andra|fler|inni|inne|pozosta[lł][ie])\s\p{L}|^(?:同店|同組|其他|相關|相关|推薦|推荐|更多)\p{L}{1,8}$|^(?:our|nasi|unsere|nos|nuestros|i nostri|onze|våra) (?:authors|autor\p{L}*|auteurs)$/iu;

/** Headings over what customers say. */
const PRAISE =
  /(?<!\p{L})(?:testimonials?|reviews?|kundenstimmen|témoignages?|avis|opinie|opiniones|testimonios|testimonianze|recensioni|depoimentos|avaliações|omdömen|feedback|klantervaringen|what (?:others|people|clients|customers|they) say|klanten aan het woord|client voices|kunden über uns|ils nous font confiance|dicono di noi|lo que dicen|kundröster|(?:wat|was) (?:opdrachtgevers|klanten|kunden) (?:zeggen|over ons|sagen)|klanten over|clients say|loved by|they trust us|ce qu['’]en disent)(?!\p{L})|お客様の声|客戶心聲|客户心声|顧客の声|이용 후기|客户评价|客戶評價|客户见证|고객 후기|รีวิว|آراء العملاء/iu;
const PRESS =
  /(?<!\p{L})(?:press\p{L}*|media (?:enquiries|contacts?|relations)|medien\p{L}*|prensa|stampa|imprensa|pers\p{L}{0,9}|prasa|kontakt|contact)(?!\p{L})/iu;

interface OpenAside {
  readonly level: number;
  readonly of: Aside;
  readonly path: readonly number[];
  /** The block that it and what stands below it are in; beyond that it says nothing. */
  readonly section: number | undefined;
}

/** A year or a month, or from one to another, and nothing else. */
const DATE =
  /^(?:19|20)\d{2}(?:年(?:\d{1,2}月)?|년(?: ?\d{1,2}월)?|[./]\d{1,2})?(?:\s?[-–~〜～]\s?(?:(?:19|20)\d{2}\S{0,4}|現在|至今|현재|present|today|heute)?)?$/iu;

/** A paragraph that somebody is quoted with, from its first sign to its last. */
const QUOTATION = /^[“"«„‘‟「]\s?[^“”"«»「」]{12,}\s?[”"»“’」]\.?$/u;

/** Follows the headings of a page, and tells of each of its lines in turn whose it is where it is not the subject's. */
export class Asides {
  readonly #blocks: readonly OutlineBlock[];
  readonly #open: OpenAside[] = [];
  /** The line before is of somebody who is quoted above it. */
  #hasQuoted = false;

  constructor(blocks: readonly OutlineBlock[]) {
    this.#blocks = blocks;
  }

  at(
    { text, heading, path }: { text: string; heading: number | undefined; path: readonly number[] },
    before: OutlineLine | undefined,
    after: OutlineLine | undefined,
  ): Aside | undefined {
    const open = this.#open;
    while (isBeyond(open.at(-1), path)) open.pop();
    if (heading !== undefined) {
      while (this.#isEnded(open.at(-1), heading, path)) open.pop();
      const of = heading > 1 ? asideUnder(text) : undefined;
      if (of) open.push({ level: heading, of, path, section: sectionOf(path, after, this.#blocks) });
    }
    // `Related people` in no heading: the words tell, and hold for their block.
    else if (LEADING.test(text) && text.length <= 40 && !/[.!?:\d]/.test(text)) {
      const of = asideUnder(text);
      const section = sectionOf(path, after, this.#blocks);
      if (of && section !== undefined) open.push({ level: 7, of, path, section });
    }
    const isQuoted = before !== undefined && isQuotedFrom(text, before.text);
    // What the one who praises does stands on the next line.
    const isTheirs = this.#hasQuoted && text.length < 90 && isJobTitle(text);
    this.#hasQuoted = isQuoted;
    if (isQuoted || isTheirs) return 'praise';
    // What stands beside a year is somebody's past.
    if (before && before.heading === undefined && DATE.test(before.text)) return 'past';
    return open.at(-1)?.of;
  }

  /** A heading of its own level ends it, but those of cards that stand below it: `Current listings`, and each of them. */
  #isEnded(aside: OpenAside | undefined, heading: number, path: readonly number[]): boolean {
    return (
      aside !== undefined &&
      (aside.level > heading ||
        (aside.level === heading && !path.some((at) => isCard(this.#blocks[at]) && !aside.path.includes(at))))
    );
  }
}

/** One of several alike; headings are alike too, and no cards. */
const isCard = (block: OutlineBlock | undefined) => block?.group !== undefined && !/^h\d$/.test(block.tag);

/** Whoever is named right below a quotation said it. */
const isQuotedFrom = (text: string, before: string) =>
  text.length < 120 &&
  QUOTATION.test(before) &&
  nameScore(text.replace(/^[\s–—-]+/u, '').split(/\s*[,，(（·|]/u)[0] ?? '') >= 0.5;

/** The innermost block that the heading shares with the next line. */
function sectionOf(path: readonly number[], next: OutlineLine | undefined, blocks: readonly OutlineBlock[]) {
  const beside = next ? pathOf(next.in, blocks) : [];
  return path.find((index) => beside.includes(index));
}

const isBeyond = (aside: OpenAside | undefined, path: readonly number[]) =>
  aside?.section !== undefined && !path.includes(aside.section);

/** Whose lines stand under the heading; nothing where they may be the person's. */
export function asideUnder(heading: string): Aside | undefined {
  // `Your property manager: Ada Marr`: whoever is named in the heading is meant.
  const [, named] = heading.split(/\s*[:：]\s+/u);
  if (named !== undefined && nameScore(named.split(/\s*,\s*/u)[0] ?? '') >= 0.55) return undefined;
  const label = labelOf(heading);
  const kind = label?.kind ?? kindOfLabel(heading);
  if (kind === 'officer' || kind === 'name') return undefined;
  if (PRAISE.test(heading)) return 'praise';
  // A sentence heads no section: `A hub to support more than 600 robots`.
  const isOthers =
    heading.length <= 60 && (OTHERS.isIn(heading) || UNSPACED_OTHERS.test(heading) || SECTION.test(heading));
  // `Sales Manager` is a position that somebody has, and not the label of a manager.
  const isLabelled = kind === 'otherPerson' && (label !== undefined || !isJobTitle(heading));
  if (!isOthers && !isLabelled) return undefined;
  if (PRESS.test(heading)) return 'press';
  return isOthers && ELSEWHERE.isIn(heading) ? 'elsewhere' : 'others';
}

/** The blocks that a block stands in, itself among them, the innermost first. */
export function pathOf(block: number, blocks: readonly OutlineBlock[]): number[] {
  const path: number[] = [];
  for (let at = block; at >= 0 && path.length < 64; at = blocks[at]?.in ?? -1) path.push(at);
  return path;
}
