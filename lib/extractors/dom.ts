import { cleanLines } from '../text/clean.ts';

/**
 * Reading a stranger's DOM, without changing it. A form's fields shadow its properties (`<input name="firstChild">`),
 * so trees are walked by a TreeWalker, which no field can shadow, and methods of an element are looked at before use.
 */

/** Elements whose text nobody sees, whoever reads. */
export const NEVER_READ = 'script style noscript template head svg iframe select textarea'.split(' ');
const UNSEEN = new Set([...NEVER_READ, 'object']);

/** Elements whose text flows in a line, unless a style sheet says otherwise; all others begin and end one. */
export const INLINE = new Set(
  'a abbr b bdi bdo cite code data em font i ins kbd label link mark meta q rp rt ruby s samp small span strong sub sup time tt u var wbr img del'.split(
    ' ',
  ),
);

/** Longest text of one element that is read, in UTF-16 units. */
const TEXT_LIMIT = 65_536;

/** The attribute, or `undefined` where there is none. */
export function attribute(element: Element | null | undefined, name: string): string | undefined {
  if (!element || typeof element.getAttribute !== 'function') return undefined;
  return element.getAttribute(name) ?? undefined;
}

/** The tag in small letters; of a form whose field shadows it, nothing. */
export const tagOf = (element: Element): string => (typeof element.localName === 'string' ? element.localName : '');

/** Most nodes of one walk, and how often it looks at the clock. */
const MAX_NODES = 50_000;
const LOOK_EVERY = 1_000;

/** When the reading under way has to end, in milliseconds of `performance.now()`. */
let deadline = Number.POSITIVE_INFINITY;
let isLate = false;
/** Whether a walk of it left something out. */
let isCut = false;

/** Reads within so many milliseconds: walks that come later see nothing. Answers whether anything was left out. */
export function readWithin<Result>(milliseconds: number, read: () => Result): { result: Result; isCut: boolean } {
  deadline = performance.now() + milliseconds;
  isLate = false;
  isCut = false;
  try {
    return { result: read(), isCut };
  } finally {
    deadline = Number.POSITIVE_INFINITY;
  }
}

/** As many of these as are read; the reading says where there were more. */
export function atMost<Thing>(most: number, things: Iterable<Thing>): Thing[] {
  const all = [...things];
  isCut ||= all.length > most;
  return all.slice(0, most);
}

/** Whether the walk may go on to its next node. */
function mayGoOn(nodes: number): boolean {
  if (nodes % LOOK_EVERY === 0) isLate ||= performance.now() > deadline;
  const may = nodes < MAX_NODES && !isLate;
  isCut ||= !may;
  return may;
}

/**
 * What a walk does at a node. `enter` answers whether to go inside, or that the walk ends here; `leave` is called for each
 * element gone into, unless the walk ended in it.
 */
export interface Visitor {
  enter(element: Element): boolean | 'end';
  leave?(element: Element): void;
  text?(text: string): void;
}

/** Walks the tree under `root` in document order, without recursion and without a look at anything a page can shadow. */
export function walk(root: Node, visitor: Visitor): void {
  // A document owns its nodes and has no owner itself.
  const document = root.ownerDocument ?? (root as Document);
  const walker = document.createTreeWalker(root, 5 /* elements and texts */);
  const open: Element[] = [];
  let node = walker.firstChild();
  for (let nodes = 0; node && mayGoOn(nodes); nodes += 1) {
    if (node.nodeType === 3) {
      visitor.text?.(node.nodeValue ?? '');
    } else {
      const element = node as Element; // the walker shows nothing but elements and texts
      const answer = visitor.enter(element);
      if (answer === 'end') return;
      if (answer) {
        const child = walker.firstChild();
        if (child) {
          open.push(element);
          node = child;
          continue;
        }
        visitor.leave?.(element);
      }
    }
    node = walker.nextSibling();
    while (!node) {
      const parent = open.pop();
      if (!parent) return;
      walker.parentNode();
      visitor.leave?.(parent);
      node = walker.nextSibling();
    }
  }
}

/** What a reading leaves out, and which inline elements a page's style sheet makes lines of. */
export interface LineRules {
  readonly leaveOut?: (element: Element) => boolean;
  readonly isLine?: (element: Element) => boolean;
}

/** The text under `root`, a line for each block, without scripts and comments. */
export function linesOf(root: Node | null | undefined, { leaveOut, isLine }: LineRules = {}): string[] {
  if (!root) return [];
  let text = '';
  let isAfterElement = false;
  const breakLine = (element: Element) => {
    const tag = tagOf(element);
    // An element of the page's own flows too, as long as no style sheet says otherwise.
    if (!(INLINE.has(tag) || tag.includes('-')) || isLine?.(element)) text += '\n';
    isAfterElement = true;
  };
  walk(root, {
    enter(element) {
      if (text.length > TEXT_LIMIT || UNSEEN.has(tagOf(element)) || leaveOut?.(element)) return false;
      breakLine(element);
      return true;
    },
    leave: breakLine,
    text(part) {
      // Neighbouring elements without a blank between them: `<span>Ada</span><span>Lovelace</span>` are two words.
      if (isAfterElement && /\p{Ll}$/u.test(text) && /^\p{Lu}/u.test(part)) text += ' ';
      text += part.replace(/\s+/g, ' ');
      isAfterElement = false;
    },
  });
  return cleanLines(text, TEXT_LIMIT)
    .split('\n')
    .filter((line) => line !== '');
}

/** The same as one line, or `undefined` where there is none. */
export function textOf(root: Node | null | undefined, rules?: LineRules): string | undefined {
  return linesOf(root, rules).join(' ') || undefined;
}
