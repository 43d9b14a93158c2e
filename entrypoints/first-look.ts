import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Areas, readDraftFirst, readFirst } from '../lib/first-reads.ts';
import { type Eyes, lookAt } from '../lib/look.ts';
import { pageKey } from '../lib/page-key.ts';

/**
 * The popup's first script: the page is read, and the storage asked, while everything else is still being loaded. A popup
 * that names its tab or its entry is a window of its own, where nothing is in a hurry.
 */
export default defineUnlistedScript(() => {
  if (location.search !== '') return;
  // The library that gives every browser one name is ten times this script; these calls are the same under the old one.
  const { chrome: eyes } = globalThis as unknown as { chrome: Eyes & { storage: Areas } };
  const look = lookAt(eyes);
  globalThis.firstLook = look;
  readFirst(eyes.storage);
  void look.then(({ tab }) => readDraftFirst(eyes.storage, pageKey(tab?.url)));
});
