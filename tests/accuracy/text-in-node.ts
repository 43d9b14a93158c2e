import type { Capture } from '../../lib/capture.ts';
import { peopleInText } from '../../lib/reading/selection.ts';

/** A text as the selection of an empty page, read as the form would read it. `region`: the user's own country. */
export async function captureOfText(
  text: string,
  language: string | undefined,
  region: string | undefined,
): Promise<Capture> {
  const people = await peopleInText(text, { locale: language, country: region });
  const state = people.length > 0 ? 'person' : 'none';
  return { url: '', title: '', locale: language, state, people, readings: [], isCut: false };
}
