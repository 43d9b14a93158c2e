import { browser } from 'wxt/browser';
import { leaveIntent, wasPointedLately } from './intent.ts';

/** What is used here of Chrome's side panel, and of Firefox's sidebar in its place. */
interface Panels {
  readonly sidePanel?: { open(options: { windowId: number }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
  readonly runtime: { getContexts?(filter: { contextTypes: string[] }): Promise<{ windowId: number }[]> };
}

const panels = browser as unknown as Panels; // the polyfill's types know neither the panel nor the contexts

/** Opens the review beside the page and closes this popup; `undefined` where the browser has no such place. */
export async function panelOpener(): Promise<(() => void) | undefined> {
  const { sidePanel, sidebarAction } = panels;
  if (!sidePanel && !sidebarAction) return undefined;
  // Known before the click: a panel opens in the click itself only.
  const { id: windowId } = await browser.windows.getCurrent();
  return () => {
    const opening = sidePanel && windowId !== undefined ? sidePanel.open({ windowId }) : sidebarAction?.open();
    void opening?.then(() => window.close());
  };
}

/** Where the panel is open in this window, the page is read there; answers whether it is. */
export async function handToPanel(): Promise<boolean> {
  if (!panels.sidePanel || !panels.runtime.getContexts) return false;
  const open = await panels.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
  if (open.length === 0) return false;
  const { id } = await browser.windows.getCurrent();
  // −1: a browser that does not tell which window a panel is in.
  if (!open.some(({ windowId }) => windowId === id || windowId === -1)) return false;
  // A click on the toolbar button says: this page. One in the context menu said what, and the panel has heard it.
  if (!(await wasPointedLately())) await leaveIntent({ kind: 'page' });
  return true;
}
