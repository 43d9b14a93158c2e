import { browser } from 'wxt/browser';

const RULE = 1;

/**
 * Makes each of our requests to this host close its connection. Chromium posts a second time, unasked, when a re-used
 * HTTP/1.1 connection dies before the answer; on a fresh one it never does. HTTP/2 takes no notice of the header.
 * A session rule: gone with the browser, and for requests of this extension alone.
 */
export async function keepConnectionsFresh(baseUrl: string): Promise<void> {
  const { hostname } = new URL(baseUrl);
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: [RULE],
    addRules: [
      {
        id: RULE,
        action: { type: 'modifyHeaders', requestHeaders: [{ header: 'connection', operation: 'set', value: 'close' }] },
        condition: {
          requestDomains: [hostname],
          // The host of our own pages: the extension's id in Chromium, a name of this installation in Firefox.
          initiatorDomains: [new URL(browser.runtime.getURL('')).hostname],
          resourceTypes: ['xmlhttprequest'],
        },
      },
    ],
  });
}
