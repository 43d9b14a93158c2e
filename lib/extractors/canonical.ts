import { attribute } from './dom.ts';

const partsOf = ({ pathname }: URL) => pathname.split('/').filter((part) => part !== '');

/**
 * Whether the head of the page was written for another one: its canonical address is a neighbour of the address bar's, with
 * another last part. A page that changes its address without loading anew leaves the previous one's markup behind.
 */
export function isHeadOfAnother(document: Document, url: URL): boolean {
  const href = attribute(document.querySelector('link[rel="canonical"]'), 'href');
  if (!href || !URL.canParse(href, url)) return false;
  const canonical = new URL(href, url);
  const [own, theirs] = [partsOf(url), partsOf(canonical)];
  const isNeighbour =
    canonical.hostname === url.hostname &&
    own.length > 1 &&
    own.length === theirs.length &&
    own.slice(0, -1).join('/') === theirs.slice(0, -1).join('/');
  return isNeighbour && own.at(-1)?.toLowerCase() !== theirs.at(-1)?.toLowerCase();
}
