import { browser } from 'wxt/browser';
import { recordOf, type UnknownRecord } from './record.ts';
import { SETTINGS } from './stored-names.ts';

/** The user's own settings, as they were written. */
export const loadOwn = (): Promise<UnknownRecord> =>
  (globalThis.firstReads?.own ?? browser.storage.local.get(SETTINGS)).then((stored) => recordOf(stored[SETTINGS]));

/**
 * What the organisation set for this browser, as it was written (`storage.managed`). Where nobody set anything it is
 * empty in Chromium, and refused in Firefox (153: "Managed storage manifest not found"), the only refusal there is.
 */
export const loadPolicy = (): Promise<UnknownRecord> =>
  (globalThis.firstReads?.policy ?? browser.storage.managed.get()).then(recordOf, () => ({}));

/** Calls `changed` after each change of it. Chromium tells a freshly installed extension its policy a second or two late. */
export function onPolicyChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') changed();
  });
}
