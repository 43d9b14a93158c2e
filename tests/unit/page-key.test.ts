import { expect, test } from 'vitest';
import { pageKey } from '../../lib/page-key.ts';

test.each([
  ['https://example.com/ada/?utm_source=x&b=2&a=1#about', 'https://example.com/ada/?a=1&b=2'],
  ['https://example.com/ada/', 'https://example.com/ada'],
  ['https://example.com/#/people/ada', 'https://example.com/#/people/ada'],
  ['chrome://version', 'chrome://version'],
  [undefined, ''],
])('the work on %s is kept under %s', (url, key) => {
  expect(pageKey(url)).toBe(key);
});

test('a profile is one page however it was come by', () => {
  const profile = 'https://www.linkedin.com/in/ada-lovelace/';
  expect(pageKey('https://uk.linkedin.com/in/ada-lovelace/details/experience/', profile)).toBe(
    pageKey('https://www.linkedin.com/in/ada-lovelace?trk=people', profile),
  );
});
