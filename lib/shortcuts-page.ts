import { browser } from 'wxt/browser';

/** Opens the browser's own page where its shortcuts are set. Firefox has a call for it; elsewhere it has an address. */
export function openShortcuts(): void {
  // Not in the polyfill's types yet.
  const commands = browser.commands as { openShortcutSettings?: () => Promise<void> };
  void (commands.openShortcutSettings?.() ?? browser.tabs.create({ url: 'chrome://extensions/shortcuts' }));
}
