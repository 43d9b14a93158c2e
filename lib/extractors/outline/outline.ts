import type { Outline } from '../../outline.ts';
import { attribute, NEVER_READ, tagOf, walk } from '../dom.ts';
import type { Page } from '../extractor.ts';
import { decodeRedirect } from '../links.ts';
import { areaOf, hintOf, isFurniture } from './area.ts';
import { decodeCloudflare, heldByButton, joinAttributes, turnedAddress } from './disguise.ts';
import { OutlineWriter } from './outline-writer.ts';
import { isBlock, isHidden } from './seen.ts';
import { siteOf } from './site.ts';
import { TableLabels } from './table-labels.ts';

/** Most nodes that are looked at, most computed styles that are asked for, deepest shadow roots. */
const LIMITS = { nodes: 50_000, styles: 4_000, depth: 16 } as const;

const UNSEEN = new Set([...NEVER_READ, ...'input canvas video audio picture map math'.split(' ')]);

/**
 * What is seen of the page, as lines in their blocks: what stands under what, which blocks are alike, which are hidden or
 * belong to the site. Structure only: whose name stands where is read from it outside the page. Open shadow roots are
 * read in the place where they show. Never changes the page.
 */
export function outlineOf(page: Page): Outline {
  const writer = new OutlineWriter();
  const tables = new TableLabels();
  let nodes = 0;
  let styles = 0;
  let isCut = false;
  let depth = 0;
  /** Elements that opened a block, and close it when they are left. */
  const lines = new WeakSet<Element>();

  const visitor = {
    enter(element: Element): boolean | 'end' {
      nodes += 1;
      if (nodes > LIMITS.nodes || writer.isFull) isCut = true;
      if (isCut) return 'end';
      // A form whose fields shadow these is read through.
      if (typeof element.hasAttribute !== 'function' || typeof element.getAttributeNames !== 'function') return true;
      const tag = tagOf(element);
      if (tag === 'br' || tag === 'hr') writer.endLine();
      // Asked for once: most elements have no attribute but a class, and need not be asked for each that could be there.
      const names = element.getAttributeNames();
      const hasData = names.some((name) => name.startsWith('data-'));
      // A button that shows the code of somebody's WeChat has the ID beside it.
      const contact = hasData ? (attribute(element, 'data-wechat') ?? attribute(element, 'data-wechat-id')) : undefined;
      if (contact && /^[\w.-]{3,40}$/.test(contact)) writer.text(` WeChat: ${contact} `);
      const held = tag === 'button' && !isHidden(element, names) ? heldByButton(element, names) : undefined;
      if (held) writer.text(` | ${held} `);
      if (UNSEEN.has(tag) || tag === 'br' || tag === 'hr' || isFurniture(element, tag, names)) return false;
      const isLeaf = element.childElementCount === 0;
      const address =
        (hasData || tag === 'a' ? decodeCloudflare(element) : undefined) ??
        (isLeaf ? ((hasData ? joinAttributes(element) : undefined) ?? turnedAddress(element)) : undefined);
      if (address) {
        if (!isHidden(element, names)) writer.text(` ${address} `);
        return false;
      }
      // The sign as a picture, so that no machine reads it.
      if (tag === 'img' && /^\W?(?:@|at)\W?$/i.test(attribute(element, 'alt') ?? '')) writer.text('@');
      styles += 1;
      const hint = hintOf(element);
      const isLine =
        isBlock(element, tag, styles < LIMITS.styles && names.includes('class')) ||
        // `<b class="name">윤재혁</b><i class="position">대표이사</i>`: two things, whatever parts them to the eye.
        (hint !== undefined && [element.previousSibling, element.nextSibling].some((node) => node?.nodeType === 1));
      const isUnseen = isHidden(element, names);
      if (isUnseen && !isLine) return false;
      if (isLine) {
        const label = tables.labelOf(element, tag);
        if (label === 'is label') {
          // The first cell of a row: its words are the label of the second.
          return false;
        }
        writer.open({
          tag,
          id: attribute(element, 'id') || undefined,
          area: areaOf(element, tag === 'header' && writer.isIn('article', 'main')),
          kind: `${tag}.${/\S+/.exec(attribute(element, 'class') ?? '')?.[0] ?? ''}`,
          isHidden: isUnseen,
          label,
          hint,
        });
      } else {
        const name = attribute(element, 'class') ?? '';
        if (element.previousSibling?.nodeType === 1) writer.part(element.textContent ?? '');
        // An icon before the number says what it is.
        if (isLeaf && /(?:^|[\s_-])fax(?:$|[\s_-])/i.test(name)) writer.text(' Fax: ');
        writer.hint(hint);
        if (names.includes('id')) writer.id(attribute(element, 'id') ?? '');
      }
      if (tag === 'a') writer.openLink(linkOf(element, page.base));
      const { shadowRoot } = element;
      if (shadowRoot && depth < LIMITS.depth) {
        depth += 1;
        walk(shadowRoot, visitor);
        depth -= 1;
        close(tag, isLine);
        return false;
      }
      if (tag === 'slot' && depth > 0 && depth < LIMITS.depth && assigned(element).length > 0) {
        depth += 1;
        for (const node of assigned(element)) visit(node);
        depth -= 1;
        close(tag, isLine);
        return false;
      }
      if (isLine) lines.add(element);
      return true;
    },
    leave(element: Element): void {
      close(tagOf(element), lines.has(element));
    },
    text(text: string): void {
      writer.text(text);
    },
  };

  function visit(node: Node): void {
    if (node.nodeType === 3) visitor.text(node.nodeValue ?? '');
    if (node.nodeType !== 1) return;
    const element = node as Element; // a node of type 1
    if (visitor.enter(element) !== true) return;
    walk(element, visitor);
    visitor.leave(element);
  }

  function close(tag: string, isLine: boolean): void {
    if (tag === 'a') writer.closeLink();
    if (isLine) writer.close();
  }

  const { body } = page.document;
  if (body) walk(body, visitor);
  writer.endLine();
  return { ...writer.finish(), site: siteOf(page), isCut };
}

const assigned = (slot: Element): readonly Node[] => {
  const { assignedNodes } = slot as Partial<HTMLSlotElement>;
  return typeof assignedNodes === 'function' ? assignedNodes.call(slot as HTMLSlotElement) : [];
};

/** Links that say something of a person: addresses to write to and call, and pages elsewhere. */
function linkOf(element: Element, base: URL): string | undefined {
  const href = attribute(element, 'href')?.trim();
  if (!href || href.startsWith('#') || href.length > 1_000) return undefined;
  if (/^(?:mailto|tel|sms|callto|weixin|data:text\/x?-?vcard):/i.test(href)) return href;
  return decodeRedirect(href, base);
}
