import { decodePercent } from '../text/percent.ts';
import { type Extractor, type Findings, type Page, Places } from './extractor.ts';
import { personOf } from './microformats/card.ts';
import { type Microformat, parseMicroformats } from './microformats/parse.ts';

/** h-card, and the hCard it grew out of: written by hand and by many themes, for people and machines alike. */
export const microformats: Extractor = {
  name: 'microformats',
  read({ url, base, index }: Page): Findings {
    const places = new Places('microformats');
    const items = parseMicroformats(index.microformats, base);
    const standing = inMain(items, index.microformats).flatMap((item) => cardsIn(item, false));
    // Who only signs an entry is not what the page is about, but better than nobody.
    const cards = standing.length > 0 ? standing : items.flatMap((item) => cardsIn(item, true));
    const representative = representativeOf(cards, url);
    const people = (representative ? [representative] : cards).flatMap((card) => personOf(card, base, places) ?? []);
    places.look('h-card', people);
    return { people, places, isDefinite: representative !== undefined };
  },
};

/** What stands beside the page's own matter (who made it, who is linked) counts only where there is nothing else. */
function inMain(items: readonly Microformat[], roots: readonly Element[]): readonly Microformat[] {
  const main = items.filter((_, index) => !roots[index]?.closest('footer, header, nav, aside'));
  return main.some(({ types }) => types.includes('h-card')) ? main : items;
}

/** Cards that stand for somebody: on their own, in a résumé, as members of something; not the authors of entries. */
function cardsIn(item: Microformat, withAuthors: boolean): Microformat[] {
  const nested = [...item.properties].flatMap(([name, values]) =>
    (name === 'author' && !withAuthors) || name === 'org' || name === 'adr'
      ? []
      : values.flatMap(({ item: inside }) => (inside ? cardsIn(inside, withAuthors) : [])),
  );
  return item.types.includes('h-card') ? [item, ...nested.filter((card) => card !== item)] : nested;
}

const without = (address: string) => address.replace(/#.*$/, '').replace(/\/(?:index\.\w+)?$/, '');

/** Source: "representative h-card": the one card whose address is the page's own. */
function representativeOf(cards: readonly Microformat[], url: URL): Microformat | undefined {
  const here = without(`${url.origin}${url.pathname}`);
  const isHere = (card: Microformat, name: string) =>
    card.properties.get(name)?.some(({ text }) => without(text) === here) ?? false;
  const own = cards.filter((card) => isHere(card, 'uid') && isHere(card, 'url'));
  const linked = cards.filter((card) => isHere(card, 'url'));
  if (own[0] ?? linked.length === 1) return own[0] ?? linked[0];
  const path = wordsOf(decodePercent(url.pathname));
  const named = cards.filter((card) => isNamedIn(path, card));
  return named.length === 1 ? named[0] : undefined;
}

const wordsOf = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);

/** The address names whom the page is about: `/episodes/55-ada-byron`. */
function isNamedIn(path: readonly string[], { properties }: Microformat): boolean {
  const parts = ['given-name', 'family-name'].flatMap((name) => properties.get(name) ?? []);
  const names = parts.length > 1 ? parts : (properties.get('name') ?? []).slice(0, 1);
  const words = names.flatMap(({ text }) => wordsOf(text));
  return words.length > 1 && words.every((word) => path.includes(word));
}
