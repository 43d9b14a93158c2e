import type { Capture, Reading } from './capture.ts';
import { scriptFor } from './extractors/hosts.ts';

/** How many of the places that a reader knows stood on the page. */
export interface PlaceCount {
  readonly found: number;
  readonly all: number;
}

/** Places that a reader looked for and that are not there. */
export const missedBy = ({ found, missed }: Reading) => missed.filter((place) => !found.includes(place));

/** The places of a site's own reader; `undefined` on any other page: there nothing is due to be found. */
export function countPlaces({ url, readings }: Capture): PlaceCount | undefined {
  if (!URL.canParse(url) || scriptFor(new URL(url)) === '/capture.js') return undefined;
  const found = readings.flatMap((reading) => reading.found).length;
  const all = found + readings.flatMap(missedBy).length;
  return all > 0 ? { found, all } : undefined;
}
