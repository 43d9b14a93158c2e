import { narrow } from '../clean.ts';
import { findEastern } from './eastern.ts';
import {
  bare,
  countryOf,
  countyOf,
  type FoundAddress,
  repaired,
  streetsAbove,
  streetsOf,
  type Whereabouts,
} from './parts.ts';
import { findCityState, findHongKong, findUncoded } from './uncoded.ts';
import { type Anchor, findAnchor } from './western.ts';
import { isNamedStreet } from './words.ts';

export type { FoundAddress };

/** The first address of the lines, in any of the forms that are known; `undefined` where there is none. */
export function findAddress(lines: readonly string[], whereabouts: Whereabouts): FoundAddress | undefined {
  for (const [index, raw] of lines.entries()) {
    const above = narrow(raw);
    // `〒460-0008`, and the address in the next line.
    const isCode = /^〒?\s?\d{3}-\d{4}$/.test(above.trim()) && index + 1 < lines.length;
    const line = isCode ? `${above} ${narrow(lines[index + 1] ?? '')}` : above;
    const eastern = findEastern(line);
    if (eastern) {
      const { start, end, ...parts } = eastern;
      return {
        ...parts,
        first: index,
        last: isCode ? index + 1 : index,
        before: bare(line.slice(0, start)),
        after: bare(line.slice(end)),
      };
    }
    const anchor = findAnchor(above, whereabouts.countries);
    if (anchor) {
      const found = around(lines.map(narrow), index, anchor, whereabouts);
      if (found) return found;
    }
  }
  return findCityState(lines) ?? findHongKong(lines) ?? findUncoded(lines, whereabouts);
}

/** Grows an address from its code: the street before it, the country behind it. */
function around(
  lines: readonly string[],
  index: number,
  anchor: Anchor,
  { countries, language }: Whereabouts,
): FoundAddress | undefined {
  const line = lines[index] ?? '';
  let city = anchor.city;
  let first = index;
  const head = bare(line.slice(0, anchor.start));
  const { kept, left } = streetsOf(head);
  let streets = kept;
  // `88 Tristram Road`, and on the next line `RD 5, Cambridge 3495`.
  const above = bare(lines[index - 1] ?? '');
  if (streets.length === 1 && /^\p{L}{1,6}\.?\s?\d{1,4}$/u.test(streets[0] ?? '') && isNamedStreet(above)) {
    streets = [above, ...streets];
    first = index - 1;
  }
  if (kept.length === 0 && left !== '' && !anchor.isCertain) return undefined;
  let before = left;
  if (streets.length === 0 && before === '') {
    const above = streetsAbove(lines, index, city === undefined);
    streets = above.streets;
    first = above.first;
    city ??= above.city;
    before = above.before;
  } else if (city === undefined) {
    city = streets.at(-1);
    streets = streets.slice(0, -1);
  }
  if (!anchor.isCertain && streets.length === 0 && !countries.some((code) => anchor.countries.includes(code)))
    return undefined;
  const aside = /^(.+?)\s*\(([^)]+)\)$/.exec(city ?? '');
  const inCity = aside?.[2] === undefined ? undefined : countryOf(aside[2], language);
  if (inCity) city = aside?.[1];
  // `20305 Irún (Gipuzkoa)`
  const province = !inCity && anchor.countries.includes('ES') && countries.includes('ES') ? aside : undefined;
  if (province) city = province[1];
  const { state, town } = countyOf(city, streets);
  const tail = bare(line.slice(anchor.end));
  const onLine = countryOf(tail, language);
  const below = onLine ? undefined : countryOf(bare(lines[index + 1] ?? ''), language);
  const written = onLine ?? below ?? inCity;
  return {
    street: repaired((town?.streets ?? streets).join(', ')) || undefined,
    city: town?.city ?? city,
    state: anchor.state ?? state ?? province?.[2],
    // An Indian code is one number, however it is grouped.
    zipcode: anchor.countries.includes('IN') ? anchor.zipcode?.replace(/\s/g, '') : anchor.zipcode,
    country:
      written ??
      (anchor.isCertain
        ? anchor.countries[0]
        : (countries.find((code) => anchor.countries.includes(code)) ?? undefined)),
    first,
    last: below ? index + 1 : index,
    before,
    after: onLine ? '' : tail,
  };
}
