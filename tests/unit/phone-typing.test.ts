import { describe, expect, test } from 'vitest';
import { countryOfPhone, formatTyped, phoneInCountry } from '../../lib/phone-typing.ts';

describe('while a phone is typed', () => {
  test.each([
    ['+442079460', undefined, '+44 20 7946 0'],
    ['02079460123', 'GB', '020 7946 0123'],
    ['12', 'GB', '12'],
    ['ask Jane', 'GB', 'ask Jane'],
    ['+44 20 7946 0123 ext. 5', 'GB', '+44 20 7946 0123 ext. 5'],
  ])('%s in %s shows as %s', (typed, country, shown) => {
    expect(formatTyped(typed, country)).toBe(shown);
  });

  test.each([
    ['+44 20 7946 0123', 'GB'],
    ['+8529466', 'HK'],
    ['020 7946', undefined],
  ])('%s is of %s', (typed, country) => {
    expect(countryOfPhone(typed)).toBe(country);
  });
});

test.each([
  ['020 7946 0123', 'GB', '+442079460123'],
  ['+12025550123', 'CA', '+12025550123'],
  ['nobody', 'GB', 'nobody'],
])('%s as a number of %s is %s', (phone, country, number) => {
  expect(phoneInCountry(phone, country)).toBe(number);
});
