import { browser } from 'wxt/browser';

/** The version of the extension that runs, as its manifest has it. */
export const extensionVersion = (): string => browser.runtime.getManifest().version;
