import { browser } from 'wxt/browser';
import { t } from './i18n.ts';
import { numberOf, oneOf, recordOf, textOf } from './record.ts';

const KINDS = ['page', 'selection', 'link'] as const;

/** What the user pointed at with a right-click. */
export interface Intent {
  readonly kind: (typeof KINDS)[number];
  readonly tabId?: number | undefined;
  /** Of the selection or the link; absent for the top frame. */
  readonly frameId?: number | undefined;
  readonly pageUrl?: string | undefined;
  /** As the browser hands it over: on one line. The capture brings it with its lines. */
  readonly selection?: string | undefined;
  readonly linkUrl?: string | undefined;
}

const INTENT = 'intent';

/** Leaves the intent for the review that is about to open. Kept in memory only. */
export async function leaveIntent(intent: Intent): Promise<void> {
  await browser.storage.session.set({ [INTENT]: intent });
}

/** Takes the intent that waits, once. Without one the user pointed at the page. */
export async function takeIntent(): Promise<Intent | undefined> {
  const stored = recordOf((await browser.storage.session.get(INTENT))[INTENT]);
  const kind = oneOf(stored.kind, KINDS);
  if (!kind) return undefined;
  await browser.storage.session.remove(INTENT);
  return {
    kind,
    tabId: numberOf(stored.tabId),
    frameId: numberOf(stored.frameId),
    pageUrl: textOf(stored.pageUrl),
    selection: textOf(stored.selection),
    linkUrl: textOf(stored.linkUrl),
  };
}

/** The context menu: one item for each thing that can be pointed at. Form fields have none. */
const MENU = [
  { kind: 'page', contexts: ['page'], title: 'menuPage' },
  { kind: 'selection', contexts: ['selection'], title: 'menuSelection' },
  { kind: 'link', contexts: ['link'], title: 'menuLink' },
] as const;

/** Puts the items into the context menu. The browser keeps them: called once for each installed version. */
export async function createMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { kind, contexts, title } of MENU) {
    browser.contextMenus.create({ id: kind, contexts: [...contexts], title: t(title) });
  }
}

interface MenuClick {
  readonly menuItemId: string | number;
  readonly pageUrl?: string | undefined;
  readonly frameId?: number | undefined;
  readonly selectionText?: string | undefined;
  readonly linkUrl?: string | undefined;
}

/** The intent of a click on one of our items. */
export function intentOf(click: MenuClick, tabId: number | undefined): Intent | undefined {
  const item = MENU.find(({ kind }) => kind === click.menuItemId);
  return (
    item && {
      kind: item.kind,
      tabId,
      frameId: click.frameId,
      pageUrl: click.pageUrl,
      selection: item.kind === 'selection' ? click.selectionText : undefined,
      linkUrl: item.kind === 'link' ? click.linkUrl : undefined,
    }
  );
}
