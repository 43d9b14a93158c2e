import type { Capture } from '../capture.ts';
import { phoneKind } from '../phone.ts';
import { guessLanguage } from './guess-language.ts';
import { likelyCountries } from './likely-countries.ts';
import { readPlainPage } from './plain-page.ts';

/** The capture with what its outline says of people. `country`: the user's own, the last to be assumed. Never throws. */
export function understood(capture: Capture, country: string | undefined): Capture {
  if (!capture.outline || capture.state === 'loading' || capture.state === 'locked') return capture;
  const { outline } = capture;
  const text = outline.lines
    .map((line) => [line.text, ...(line.links ?? []).map(({ href }) => href)].join(' '))
    .join('\n');
  const locale = capture.locale || guessLanguage(text);
  const { own, all: countries } = likelyCountries({ url: capture.url, locale }, text, country);
  const language = locale?.slice(0, 2).toLowerCase();
  const found = readPlainPage(capture, outline, {
    language,
    countries,
    phone: (written) => phoneKind(written, countries),
  });
  const places = {
    reader: 'plain',
    found: found.people.length > 0 ? ['person'] : [],
    missed: found.people.length > 0 ? [] : ['person'],
  };
  return {
    ...capture,
    country: own,
    people: [...found.people],
    state: found.state,
    isMarkupOverruled: found.isMarkupOverruled,
    readings: [...capture.readings, places],
  };
}
