import { browser } from 'wxt/browser';
import type { Capture } from './capture.ts';
import { scriptFor } from './extractors/hosts.ts';

/** Milliseconds until a page that never answers is given up: its own scripts keep it busy. */
const ANSWER_WITHIN = 3_000;

/** Why a tab cannot be read. Each is also the name of its message, `tab_<problem>`. */
export type TabProblem =
  | 'browserPage'
  | 'store'
  | 'errorPage'
  | 'blank'
  | 'crashed'
  | 'slow'
  | 'refused'
  | 'notPage'
  | 'gone';

/** What came of reading a tab. Its address and title are kept in either case. */
export interface TabReading {
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly capture?: Capture | undefined;
  readonly problem?: TabProblem | undefined;
}

/** The tab in front of this window, or the one named. */
async function tabInFront(tabId?: number) {
  if (tabId !== undefined) return browser.tabs.get(tabId).catch(() => undefined);
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab;
}

/** Runs the content script in the tab and reads its value. Needs the user's gesture on the tab (`activeTab`). */
export async function readTab(tabId: number | undefined): Promise<TabReading> {
  const tab = await tabInFront(tabId);
  if (tab?.id === undefined) return { problem: 'gone' };
  const place = { url: tab.url, title: tab.title };
  const injection = browser.scripting.executeScript({ target: { tabId: tab.id }, files: [scriptFor(urlOf(tab.url))] });
  // Needed only when the page answers; not before the first paint.
  const schema = import('./capture.ts');
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, ANSWER_WITHIN, 'late'));
  try {
    const results = await Promise.race([injection, late]);
    if (results === 'late') return { ...place, problem: 'slow' };
    const { parseCapture } = await schema;
    const capture = parseCapture(results[0]?.result);
    return capture ? { ...place, capture } : { ...place, problem: 'refused' };
  } catch (cause) {
    return { ...place, problem: problemOf(tab.url, tab.status, String(cause)) };
  }
}

const urlOf = (url: string | undefined) => (url !== undefined && URL.canParse(url) ? new URL(url) : undefined);

/** The browser's refusals in our terms. It words a crashed tab, a data: page and a missing permission alike. */
export function problemOf(url: string | undefined, status: string | undefined, words: string): TabProblem {
  if (/gallery cannot be scripted|webstore/i.test(words)) return 'store';
  if (/error page/i.test(words)) return 'errorPage';
  if (url === 'about:blank' && status !== 'unloaded') return 'blank';
  if (status === 'unloaded' || /is not ready|was removed|no frame|closed/i.test(words)) return 'crashed';
  if (/^(?:data|blob|view-source|file|filesystem|javascript):/.test(url ?? '')) return 'notPage';
  if (url !== undefined && !/^https?:/.test(url)) return 'browserPage';
  return /Cannot access a \S+ URL/.test(words) ? 'browserPage' : 'refused';
}
