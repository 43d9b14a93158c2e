import type { Origin } from './capture.ts';

/** What a value rests on, as the user is told it. Each is also the name of its message, `source_<kind>`, and of its sign. */
export type SourceKind = 'markup' | 'text' | 'guess';

/** Readers of what a page says to machines: nothing in it is a matter of interpretation. */
const MARKUP = ['json-ld', 'microdata', 'microformats', 'rdfa', 'open-graph', 'vcard', 'link', 'url', 'page', 'clock'];

/** The kind of an origin: what is unsure is a guess, wherever it stood. */
export function sourceKind({ reader, place, confidence }: Origin): SourceKind {
  if (confidence === 'low') return 'guess';
  return MARKUP.includes(reader) || place === 'page data' ? 'markup' : 'text';
}
