import type { Outline, OutlineBlock, OutlineLine } from '../../outline.ts';
import { cleanText, cut } from '../../text/clean.ts';
import { groupsOf } from './alike.ts';

/** Most lines and blocks of an outline, and the most that all of it holds, in UTF-16 units. */
const LIMITS = { lines: 1_200, blocks: 4_000, line: 240, window: 60, links: 12, size: 45_000, hidden: 300 } as const;

/** What an element tells when its block begins. */
export interface BlockStart extends Omit<OutlineBlock, 'in' | 'group'> {
  /** Siblings with the same are alike. */
  readonly kind: string;
  readonly label?: string | undefined;
  readonly hint?: OutlineLine['hint'];
}

interface OpenBlock extends BlockStart {
  readonly index: number;
  /** The level of the heading that it is, or stands in: `<h1><span>…`. */
  readonly heading: number | undefined;
  label?: string | undefined;
}

/** Takes an outline down while a page is walked, in its order. */
export class OutlineWriter {
  readonly #blocks: (BlockStart & { in: number; id?: string | undefined })[] = [];
  readonly #lines: OutlineLine[] = [];
  readonly #open: OpenBlock[] = [];
  #text = '';
  #links: { href: string; start: number; end: number }[] = [];
  #openLink: { href: string; start: number } | undefined;
  #hint: OutlineLine['hint'];
  #size = 0;
  #hidden = 0;

  get isFull(): boolean {
    return this.#size > LIMITS.size || this.#lines.length >= LIMITS.lines || this.#blocks.length >= LIMITS.blocks;
  }

  /** Whether the place is inside one of these elements. */
  isIn(...tags: readonly string[]): boolean {
    return this.#open.some(({ tag }) => tags.includes(tag));
  }

  open(start: BlockStart): void {
    this.endLine();
    const parent = this.#open.at(-1);
    const isHidden = start.isHidden || parent?.isHidden || undefined;
    this.#blocks.push({ ...start, isHidden, in: parent?.index ?? -1 });
    const heading = /^h[1-6]$/.test(start.tag) ? Number(start.tag.slice(1)) : parent?.heading;
    this.#open.push({ ...start, isHidden, index: this.#blocks.length - 1, heading });
  }

  close(): void {
    this.endLine();
    this.#open.pop();
  }

  text(text: string): void {
    if (this.#text.length > 20_000) return;
    // Neighbouring elements without a blank between them are two words. Looked for at the joint alone: a line can be long.
    const isJoined = /^\p{Lu}\p{Ll}/u.test(text) && /\p{Ll}$/u.test(this.#text.slice(-2));
    // Each run of white space is one blank; where it is that already, nothing is copied.
    this.#text += (isJoined ? ' ' : '') + text.replace(/\s{2,}|[^\S ]/g, ' ');
  }

  /**
   * Neighbouring elements without a blank between their words: a style sheet sets them apart. Parts of an address or a number
   * stay together. Looked at the joint alone: a line can be long, and the next element the rest of the page.
   */
  part(next: string): void {
    const isApart =
      /^.{0,2}(?:[\p{L}\p{N}](?:[\p{L}:]|\d(?!\n\d)|\d(?=\n[+0](?:\D?\d){8}))|(?:19|20)\d\d)\n[\p{L}\p{N}+]\S/u;
    if (isApart.test(`${this.#text.slice(-4)}\n${next.slice(0, 20)}`)) this.endLine();
  }

  hint(hint: OutlineLine['hint']): void {
    this.#hint ??= hint;
  }

  /** An address of a place inside a line is the line's block's, where that has none. */
  id(id: string): void {
    const block = this.#blocks[this.#open.at(-1)?.index ?? -1];
    if (block) block.id ??= id;
  }

  openLink(href: string | undefined): void {
    this.#openLink = href === undefined ? undefined : { href, start: this.#text.length };
  }

  closeLink(): void {
    if (this.#openLink) this.#links.push({ ...this.#openLink, end: this.#text.length });
    this.#openLink = undefined;
  }

  endLine(): void {
    const raw = this.#text;
    const links = this.#links.slice(0, LIMITS.links);
    const block = this.#open.at(-1);
    const text = shortened(cleanText(raw, 20_000));
    const inner = this.#openLink;
    if (inner) this.#openLink = { href: inner.href, start: 0 };
    const linked = inner && raw.length > inner.start ? [...links, { ...inner, end: raw.length }] : links;
    this.#text = '';
    this.#links = [];
    const hint = this.#hint ?? block?.hint;
    this.#hint = undefined;
    if (text === '' && linked.length === 0) return;
    if (block?.isHidden) this.#hidden += 1;
    if (this.isFull || (block?.isHidden && this.#hidden > LIMITS.hidden)) return;
    const line: OutlineLine = {
      in: block?.index ?? -1,
      text,
      ...(block?.heading !== undefined && { heading: block.heading }),
      ...(block?.label !== undefined && { label: cut(block.label, 60) }),
      ...(hint && { hint }),
      ...(linked.length > 0 && {
        links: linked.map(({ href, start, end }) => ({ href, text: cut(cleanText(raw.slice(start, end)), 100) })),
      }),
    };
    // The label is that of the first line; what follows belongs to it by its place.
    if (block) block.label = undefined;
    this.#size += JSON.stringify(line).length;
    this.#lines.push(line);
  }

  /** The outline without the blocks that hold nothing, or nothing but one other block. */
  finish(): Pick<Outline, 'blocks' | 'lines'> {
    const blocks = this.#blocks;
    const lines = new Set(this.#lines.map((line) => line.in));
    const children = new Map<number, number[]>();
    const isFilled: boolean[] = [];
    for (let index = blocks.length - 1; index >= 0; index -= 1) {
      isFilled[index] ||= lines.has(index);
      const parent = blocks[index]?.in ?? -1;
      if (!isFilled[index]) continue;
      if (parent >= 0) isFilled[parent] = true;
      const siblings = children.get(parent);
      if (siblings) siblings.push(index);
      else children.set(parent, [index]);
    }
    for (const siblings of children.values()) siblings.reverse();
    const groups = groupsOf(children, blocks);
    const kept = blocks.map((block, index) => {
      const isWrapper = !lines.has(index) && children.get(index)?.length === 1;
      const isPlain = !block.id && !block.area && groups.get(index) === undefined;
      return isFilled[index] === true && !(isWrapper && isPlain);
    });
    const places = new Map<number, number>();
    kept.forEach((isKept, index) => {
      if (isKept) places.set(index, places.size);
    });
    const placeOf = (index: number): number => {
      let at = index;
      while (at >= 0 && !places.has(at)) at = blocks[at]?.in ?? -1;
      return places.get(at) ?? -1;
    };
    return {
      blocks: blocks.flatMap((block, index): OutlineBlock[] => {
        if (!kept[index]) return [];
        const group = groups.get(index);
        return [
          {
            in: placeOf(block.in),
            tag: block.tag,
            ...(block.id && { id: cut(block.id, 80) }),
            ...(block.area && { area: block.area }),
            ...(group !== undefined && { group }),
            ...(block.isHidden && { isHidden: true }),
          },
        ];
      }),
      lines: this.#lines.map((line) => ({ ...line, in: placeOf(line.in) })),
    };
  }
}

/** A long line is prose: its beginning, and what stands around the addresses and numbers in it. */
function shortened(text: string): string {
  if (text.length <= LIMITS.line) return text;
  // Never inside a word: that may be an address.
  const head = cut(text, LIMITS.line).replace(/\S+$/, '');
  const rest = text.slice(head.length);
  const windows = [
    ...rest.matchAll(/[\w.+-]{1,64}(?:@|\s?[[(](?:at|ät)[\])]\s?)[\w.-]{3,100}|\+?\d[\d\s()./-]{7,20}\d/gi),
  ]
    .slice(0, 3)
    .map(({ index, 0: found }) =>
      cleanText(rest.slice(Math.max(0, index - LIMITS.window), index + found.length + LIMITS.window)),
    );
  return [head, ...windows].join(' … ');
}
