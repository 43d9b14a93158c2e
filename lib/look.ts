import { type PageScript, scriptFor } from './extractors/hosts.ts';

/** What is asked of a tab. */
export interface SeenTab {
  readonly id?: number | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly status?: string | undefined;
}

/** What a look needs of the browser. Given, so that the first script need not wait for a library. */
export interface Eyes {
  readonly tabs: {
    get(id: number): Promise<SeenTab>;
    query(wanted: { active: true; currentWindow: true }): Promise<SeenTab[]>;
  };
  readonly scripting: {
    executeScript(injection: { target: { tabId: number }; files: PageScript[] }): Promise<{ result?: unknown }[]>;
  };
}

/** A tab, and what its content script answers. */
export interface Look {
  /** `undefined` where there is no such tab any more. */
  readonly tab: SeenTab | undefined;
  /** The value of the script; rejects where the browser does not let it in. */
  readonly answer: Promise<unknown>;
}

declare global {
  /** The look that the popup's first script began, before any other code was there. */
  var firstLook: Promise<Look> | undefined;
}

const scriptOf = (url: string | undefined) =>
  scriptFor(url !== undefined && URL.canParse(url) ? new URL(url) : undefined);

/** No reader knows the site: what is seen of the page is read as a text. */
export const isUnknownSite = (url: string | undefined): boolean =>
  /^https?:/.test(url ?? '') && scriptOf(url) === '/capture.js';

/** Runs the content script in the tab, or in the one in front of this window. Needs the user's gesture on it (`activeTab`). */
export async function lookAt(eyes: Eyes, tabId?: number): Promise<Look> {
  const tab =
    tabId === undefined
      ? (await eyes.tabs.query({ active: true, currentWindow: true }))[0]
      : await eyes.tabs.get(tabId).catch(() => undefined);
  if (tab?.id === undefined) return { tab: undefined, answer: Promise.resolve() };
  const answer = eyes.scripting.executeScript({ target: { tabId: tab.id }, files: [scriptOf(tab.url)] });
  // Heard by whoever takes the look up, which is later.
  answer.catch(() => undefined);
  return { tab, answer: answer.then(([injected]) => injected?.result) };
}
