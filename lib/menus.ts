import { browser } from 'wxt/browser';
import { t } from './i18n.ts';
import { FIELDS, type Intent } from './intent.ts';
import { chooseLanguage } from './language.ts';

/** The context menu: one item for each thing that can be pointed at. Form fields have none. */
const MENU = [
  { kind: 'page', title: 'menuPage' },
  { kind: 'selection', title: 'menuSelection' },
  { kind: 'link', title: 'menuLink' },
] as const;

/** Every item, in the language that is spoken now. */
function items() {
  const contexts: ['selection'] = ['selection'];
  return [
    ...MENU.map(({ kind, title }) => ({ id: kind, contexts: [kind] as [typeof kind], title: t(title) })),
    // Where no form was opened yet, there is nothing to send a selection into.
    { id: 'field', contexts, title: t('menuField'), visible: false },
    ...FIELDS.map((field) => ({ id: `field:${field}`, parentId: 'field', contexts, title: t(field) })),
  ];
}

/** Puts the items into the context menu. The browser keeps them: called once for each installed version. */
export async function createMenus(): Promise<void> {
  await chooseLanguage();
  await browser.contextMenus.removeAll();
  for (const item of items()) browser.contextMenus.create(item);
}

/** Names the items anew: another language may have been chosen. */
export async function nameMenus(): Promise<void> {
  await chooseLanguage();
  for (const { id, title } of items()) await browser.contextMenus.update(id, { title });
}

/** Opens the review of a tab in a small window, where the browser opens neither popup nor panel. */
export async function openReviewWindow(tabId: number | undefined): Promise<void> {
  await browser.windows.create({ type: 'popup', url: `/popup.html?tab=${tabId ?? ''}`, width: 420, height: 660 });
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
  const field = FIELDS.find((name) => click.menuItemId === `field:${name}`);
  const item = field ? ({ kind: 'field' } as const) : MENU.find(({ kind }) => kind === click.menuItemId);
  return (
    item && {
      kind: item.kind,
      tabId,
      frameId: click.frameId,
      pageUrl: click.pageUrl,
      selection: item.kind === 'selection' || item.kind === 'field' ? click.selectionText : undefined,
      linkUrl: item.kind === 'link' ? click.linkUrl : undefined,
      field,
    }
  );
}
