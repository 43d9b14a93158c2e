import { browser } from 'wxt/browser';
import type { Capture } from './capture.ts';
import { isUnknownSite, lookAt } from './look.ts';

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
  readonly tabId?: number | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly capture?: Capture | undefined;
  readonly problem?: TabProblem | undefined;
}

/** The look that was begun when the popup opened, once; else a new one. */
function look(tabId: number | undefined) {
  const begun = globalThis.firstLook;
  globalThis.firstLook = undefined;
  return begun ?? lookAt(browser, tabId);
}

/** The readers of text are large, two files of their own: they come while the page is read, not after it. */
function prepareToUnderstand(): void {
  Promise.all([import('./reading/understand.ts'), import('./phone.ts')]).catch(() => undefined);
}

/**
 * Reads what the content script answers in the tab, or in the one in front. Needs the user's gesture on it (`activeTab`).
 * `parsing`: what takes the answer in, which need not be there before it.
 */
export async function readTab(
  tabId: number | undefined,
  parsing: Promise<(answer: unknown) => Capture | undefined>,
): Promise<TabReading> {
  const { tab, answer } = await look(tabId);
  if (!tab) return { problem: 'gone' };
  if (isUnknownSite(tab.url)) prepareToUnderstand();
  const place = { tabId: tab.id, url: tab.url, title: tab.title };
  const late = new Promise<'late'>((resolve) => setTimeout(resolve, ANSWER_WITHIN, 'late'));
  try {
    const value = await Promise.race([answer, late]);
    if (value === 'late') return { ...place, problem: 'slow' };
    const parse = await parsing;
    const capture = parse(value);
    return capture ? { ...place, capture } : { ...place, problem: 'refused' };
  } catch (cause) {
    return { ...place, problem: problemOf(tab.url, tab.status, String(cause)) };
  }
}

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
