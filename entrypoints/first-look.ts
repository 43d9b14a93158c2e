import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Eyes, lookAt } from '../lib/look.ts';

/**
 * The popup's first script: the page is read while everything else is still being loaded. A popup that names its tab or its
 * entry is a window of its own, where nothing is in a hurry.
 */
export default defineUnlistedScript(() => {
  // The library that gives every browser one name is ten times this script; these calls are the same under the old one.
  const { chrome: eyes } = globalThis as unknown as { chrome: Eyes };
  if (location.search === '') globalThis.firstLook = lookAt(eyes);
});
