import type { Capture } from '../capture.ts';
import { pageCountry } from '../page-country.ts';
import { phoneKind } from '../phone.ts';
import { readPlainPage } from './plain-page.ts';

/** The capture with what its outline says of people. `country`: the user's own, the last to be assumed. Never throws. */
export function understood(capture: Capture, country: string | undefined): Capture {
  if (!capture.outline || capture.state === 'loading' || capture.state === 'locked') return capture;
  const { url, locale, outline } = capture;
  const countries = [pageCountry(url, locale), country].filter((code) => code !== undefined && code !== '') as string[];
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
  return { ...capture, people: [...found.people], state: found.state, readings: [...capture.readings, places] };
}
