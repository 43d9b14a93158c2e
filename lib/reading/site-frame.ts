import { nameScore } from '../text/person-name.ts';
import type { PageLine } from './page-lines.ts';

/** Most lines of a head and of a foot that no element and no class calls so. */
const LONGEST = { head: 12, foot: 25 } as const;
/** Parts of the page's lines: a foot begins behind the first half, and a block that has so much of the page is the page. */
const HALF = 0.5;
const NEARLY_ALL = 0.8;

const RIGHTS = /©|\(c\)\s?(?:19|20)\d{2}|copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés/i;

const isLeading = ({ heading, hint }: PageLine) => (heading !== undefined && heading <= 2) || hint === 'name';

/** The lines, those of the site's head and foot called so where the page itself does not: a page may be all `div`. */
export function withFrame(lines: PageLine[]): PageLine[] {
  const foot = footOf(lines);
  const head = headOf(lines);
  return foot.size + head.size === 0
    ? lines
    : lines.map((line) =>
        foot.has(line) ? { ...line, area: 'footer' } : head.has(line) ? { ...line, area: 'header' } : line,
      );
}

const inBlock = (block: number, lines: readonly PageLine[]) => lines.filter(({ path }) => path.includes(block));

/** What stands around whose site it is: the widest block there that has no heading of the page's own. */
function footOf(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  const shown = lines.filter(({ isHidden }) => !isHidden);
  if (shown.some(({ area }) => area === 'footer')) return new Set();
  const last = shown.findLast(({ text, area }) => area === undefined && RIGHTS.test(text));
  if (!last || shown.indexOf(last) < HALF * shown.length) return new Set();
  let foot: readonly PageLine[] = [last];
  for (const block of last.path) {
    const inside = inBlock(block, shown);
    const [first] = inside;
    const isFoot =
      inside.length <= LONGEST.foot &&
      first !== undefined &&
      shown.indexOf(first) >= HALF * shown.length &&
      !inside.some(isLeading);
    if (!isFoot) break;
    foot = inside;
  }
  return new Set(foot);
}

/** What stands above the page's first heading and shares no block with it but the page: the bar with the switchboard. */
function headOf(lines: readonly PageLine[]): ReadonlySet<PageLine> {
  const shown = lines.filter(({ isHidden }) => !isHidden);
  const at = shown.findIndex(isLeading);
  const heading = shown[at];
  if (!heading || at === 0) return new Set();
  const pages = new Set(heading.path.filter((block) => inBlock(block, shown).length >= NEARLY_ALL * shown.length));
  const above = shown
    .slice(0, at)
    .filter(({ path }) => !path.some((block) => heading.path.includes(block) && !pages.has(block)));
  // Somebody is named there: it is a card.
  const isCard = above.some(({ text, hint }) => hint !== undefined || nameScore(text) >= 0.55);
  return above.length > LONGEST.head || isCard ? new Set() : new Set(above.filter(({ area }) => area === undefined));
}
