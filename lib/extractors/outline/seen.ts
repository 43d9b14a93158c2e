import { attribute, INLINE } from '../dom.ts';
import { styleOf } from './disguise.ts';

/** What a page hides an element by. */
const HIDING = ['class', 'style', 'hidden', 'id'];

/**
 * Whether nobody sees the element, which has attributes of these names. A reader of a page that is loaded asks the browser;
 * else its own attributes tell.
 */
export function isHidden(element: Element, names: readonly string[]): boolean {
  if (!names.some((name) => HIDING.includes(name))) return false;
  if (names.includes('hidden') && attribute(element, 'hidden') !== 'until-found') return true;
  if (names.includes('style') && /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(element, 'style') ?? ''))
    return true;
  // A box without a size of its own (`display: contents`) is no box, and its children are seen.
  if (typeof element.checkVisibility !== 'function') return false;
  return !element.checkVisibility({ visibilityProperty: true }) && styleOf(element)?.display !== 'contents';
}

/** Whether the element begins a line: by its kind, or because a style sheet makes a block of it. */
export function isBlock(element: Element, tag: string, mayAsk: boolean): boolean {
  if (!INLINE.has(tag)) return true;
  if (!mayAsk || tag === 'img' || tag === 'wbr') return false;
  const display = styleOf(element)?.display ?? '';
  return display !== '' && !/^(?:inline|contents|ruby|none)/.test(display);
}
