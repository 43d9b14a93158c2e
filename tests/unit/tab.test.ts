import { expect, test } from 'vitest';
import { problemOf } from '../../lib/tab.ts';

/** The browser's words as Chromium 150 has them, tried one by one. */
const NO_ACCESS =
  'Error: Cannot access contents of the page. Extension manifest must request permission to access the respective host.';

test.each([
  ['chrome://version/', 'complete', 'Error: Cannot access a chrome:// URL', 'browserPage'],
  ['https://chromewebstore.google.com/', 'complete', 'Error: The extensions gallery cannot be scripted.', 'store'],
  ['http://127.0.0.1:1/', 'complete', 'Error: Frame with ID 0 is showing error page', 'errorPage'],
  ['about:blank', 'complete', NO_ACCESS, 'blank'],
  ['about:blank', 'unloaded', 'Error: Frame with ID 0 is not ready', 'crashed'],
  ['https://example.com/', 'unloaded', NO_ACCESS, 'crashed'],
  ['data:text/html,x', 'complete', NO_ACCESS, 'notPage'],
  ['view-source:https://example.com/', 'complete', NO_ACCESS, 'notPage'],
  [undefined, 'complete', 'Error: Cannot access a chrome:// URL', 'browserPage'],
  ['https://example.com/', 'complete', NO_ACCESS, 'refused'],
] as const)('%s (%s) is %s', (url, status, words, problem) => {
  expect(problemOf(url, status, words)).toBe(problem);
});
