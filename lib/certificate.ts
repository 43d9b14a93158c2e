import { browser } from 'wxt/browser';

/** Milliseconds until the browser must have decided about an address. */
const DECIDED_WITHIN = 5_000;

/**
 * Whether the browser distrusts the server's certificate. A request only says "failed" for that and for a server that is
 * not there; a page tells: the browser titles the one with the host's name, the other with a warning in its own language.
 * Looks in a tab in the background, which is closed again. Needs the host permission.
 */
export async function isCertificateDistrusted(address: string): Promise<boolean> {
  const { hostname, protocol } = new URL(address);
  if (protocol !== 'https:') return false;
  const tab = await browser.tabs.create({ url: address, active: false });
  if (tab.id === undefined) return false;
  try {
    const title = await titleOnceLoaded(tab.id);
    return title !== undefined && !title.includes(hostname) && (await isErrorPage(tab.id));
  } finally {
    await browser.tabs.remove(tab.id);
  }
}

function titleOnceLoaded(tabId: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const look = async () => {
      const { status, title } = await browser.tabs.get(tabId);
      if (status === 'complete') end(title);
    };
    const listener = (changed: number) => {
      if (changed === tabId) void look();
    };
    const timer = setTimeout(() => end(undefined), DECIDED_WITHIN);
    const end = (title: string | undefined) => {
      clearTimeout(timer);
      browser.tabs.onUpdated.removeListener(listener);
      resolve(title);
    };
    browser.tabs.onUpdated.addListener(listener);
    void look();
  });
}

/** The browser runs nothing in its error pages, and says so. */
async function isErrorPage(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, func: () => true });
    return false;
  } catch (cause) {
    return /error page/i.test(String(cause));
  }
}
