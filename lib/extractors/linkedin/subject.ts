import { cleanText } from '../../text/clean.ts';
import { attribute, textOf } from '../dom.ts';
import type { Places } from '../extractor.ts';
import { slugKey, slugOf } from './address.ts';

/** Whom a LinkedIn page must be about: the person of the address bar. */
export interface Subject {
  readonly document: Document;
  readonly base: URL;
  readonly slug: string;
  readonly places: Places;
}

/** Links to the profile itself and to its overlays, of whoever it is. */
const PROFILE_LINKS = 'a[href*="/in/"]';

/** Whether something in the element can only belong to the person of the slug. */
export function isTied(element: Element, { base, slug }: Subject): boolean {
  const hasLink = [...element.querySelectorAll(PROFILE_LINKS)].some(
    (link) => slugOf(attribute(link, 'href'), base) === slug,
  );
  return hasLink || hasInvitation(element, slug);
}

/** "Connect" and "Message" carry the slug of the person they are for. */
const hasInvitation = (element: Element, slug: string) =>
  [...element.querySelectorAll('a[href*="vanityName="]')].some((link) => {
    const name = /[?&]vanityName=([^&]+)/.exec(attribute(link, 'href') ?? '')?.[1];
    return name !== undefined && slugKey(name) === slug;
  });

/** The overlays of a profile page are its owner's: one that leads to another slug belongs to somebody else's card. */
export function isForeign(element: Element, { base, slug }: Subject): boolean {
  return [...element.querySelectorAll(PROFILE_LINKS)]
    .map((link) => attribute(link, 'href') ?? '')
    .filter((href) => /\/(?:overlay|detail)\//.test(href))
    .some((href) => slugOf(href, base) !== slug);
}

/** Names that the titles of the page give: `(3) Ada Lovelace | LinkedIn`, `Experience | Ada Lovelace | LinkedIn`. */
export function titleNames(document: Document): string[] {
  return [...document.querySelectorAll('title')].flatMap((title) =>
    cleanText(textOf(title) ?? '', 300)
      .replace(/^\(\d+\+?\)\s*/, '')
      .split(/ [|–—-] /)
      .filter(
        (part) => !/^(?:LinkedIn|Sales Navigator|LinkedIn Sales Navigator|LinkedIn Talent Solutions)$/i.test(part),
      ),
  );
}

const words = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);

/** The words of each name that the titles give. */
const titleWords = (document: Document) => titleNames(document).map(words);

/** Whether a title of the page gives exactly this name, in whatever order. */
export function isTitleName(name: string, document: Document): boolean {
  const own = words(name).sort().join(' ');
  return own !== '' && titleWords(document).some((title) => title.sort().join(' ') === own);
}

/** Whether a name is borne out by the slug or a title: one word of the slug, or the whole name in a title. */
export function isBorneOut(name: string, { document, slug }: Subject): boolean {
  const own = words(name);
  const ofSlug = words(slug);
  const inTitle = titleWords(document).some((title) => own.length > 0 && own.every((word) => title.includes(word)));
  return inTitle || own.some((word) => isOf(ofSlug, word));
}

/** The same, and nothing in it is not: a sentence about the person has words of its own. */
export function isWhollyBorneOut(name: string, { document, slug }: Subject): boolean {
  const known = [...words(slug), ...titleWords(document).flat()];
  const own = words(name);
  return own.length > 0 && own.every((word) => isOf(known, word));
}

const isOf = (known: readonly string[], word: string) =>
  known.some((part) => part === word || (word.length > 3 && part.includes(word)));
