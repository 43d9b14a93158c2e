import { organisationScore } from '../organisation.ts';
import { bare, countryOf, type FoundAddress, streetsAbove, type Whereabouts } from './parts.ts';
import { isNamedStreet, US_STATES } from './words.ts';

const CITY_STATE = /^(?<city>\p{Lu}[\p{L}. '-]{1,30}), (?<state>[A-Z]{2})(?:, (?:USA?|United States))?$/u;
const STATES = new Set(US_STATES.split('|'));

/** `Portland, ME` on a line of its own. */
export function findCityState(lines: readonly string[]): FoundAddress | undefined {
  for (const [index, line] of lines.entries()) {
    const groups = CITY_STATE.exec(bare(line))?.groups;
    if (groups?.city && groups.state && STATES.has(groups.state)) {
      const { streets, first } = streetsAbove(lines, index, false);
      return {
        street: streets.join(', ') || undefined,
        city: groups.city,
        state: groups.state,
        country: 'US',
        first,
        last: index,
        before: '',
        after: '',
      };
    }
  }
  return undefined;
}

/** English Hong Kong addresses have no code: they end with the territory. */
export function findHongKong(lines: readonly string[]): FoundAddress | undefined {
  for (const [index, line] of lines.entries()) {
    const parts = bare(line).split(/\s*,\s*/);
    const end = parts.findLastIndex((part) =>
      /^(?:Hong Kong(?: SAR)?|Kowloon|New Territories|N\.?T\.?|H\.?K\.?)$/i.test(part),
    );
    if (end < 1) continue;
    const city = parts.findIndex((part) =>
      /^(?:Hong Kong(?: SAR)?|Kowloon|New Territories|N\.?T\.?|H\.?K\.?)$/i.test(part),
    );
    return {
      street: parts.slice(0, city).join(', ') || undefined,
      city: parts[city],
      country: 'HK',
      first: index,
      last: index,
      before: '',
      after: bare(parts.slice(end + 1).join(', ')),
    };
  }
  return undefined;
}

/** A street with its number, and a town on the next line or behind the comma: no code at all. */
export function findUncoded(lines: readonly string[], { language }: Whereabouts): FoundAddress | undefined {
  for (const [index, line] of lines.entries()) {
    if (!isNamedStreet(line) || organisationScore(line) === 1) continue;
    const parts = bare(line).split(/\s*,\s*/);
    const country = countryOf(parts.at(-1) ?? '', language);
    const inner = country ? parts.slice(0, -1) : parts;
    const hasTown = inner.length > 1 && /^\p{Lu}[\p{L}.' -]+$/u.test(inner.at(-1) ?? '');
    const next = bare(lines[index + 1] ?? '');
    const isTown =
      !hasTown &&
      inner.length === 1 &&
      /^\p{Lu}[\p{L}' -]{2,24}$/u.test(next) &&
      next.split(' ').length <= 2 &&
      organisationScore(next) === 0;
    return {
      street: (hasTown ? inner.slice(0, -1) : inner).join(', '),
      city: hasTown ? inner.at(-1) : isTown ? next : undefined,
      country,
      first: index,
      last: isTown ? index + 1 : index,
      before: '',
      after: '',
    };
  }
  return undefined;
}
