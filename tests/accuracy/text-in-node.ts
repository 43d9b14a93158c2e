import type { Capture } from '../../lib/capture.ts';
import { peopleInText } from '../../lib/reading/selection.ts';

/** A text as the selection of an empty page, read as the form would read it. `region`: the user's own country. */
export function captureOfText(text: string, language: string | undefined, region: string | undefined): Capture {
  const people = peopleInText(text, { locale: language, country: region });
  const state = people.length > 0 ? 'person' : 'none';
  return { url: '', title: '', locale: language, state, people, readings: [], isCut: false };
}
