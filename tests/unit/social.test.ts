import { expect, test } from 'vitest';
import { handleOf } from '../../lib/social.ts';

test.each([
  ['https://www.linkedin.com/in/ada-lovelace/?trk=x', { key: 'LinkedIn', value: 'ada-lovelace' }],
  ['linkedin.com/in/ada-lovelace', { key: 'LinkedIn', value: 'ada-lovelace' }],
  ['x.com/ada', { key: 'Twitter', value: 'ada' }],
  ['wa.me/85294667788', { key: 'WhatsApp', value: '85294667788' }],
  ['ada-lovelace', undefined],
  ['ada.lovelace', undefined],
  ['@ada', undefined],
  ['ada@example.com/x', undefined],
])('the pasted %s is %j', (text, handle) => {
  expect(handleOf(text)).toEqual(handle);
});
