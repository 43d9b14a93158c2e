import { describe, expect, test } from 'vitest';
import { breakageReport } from '../../lib/breakage-report.ts';
import type { Capture } from '../../lib/capture.ts';
import { countPlaces } from '../../lib/place-count.ts';

const AGENT = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36';

const capture = (changes: Partial<Capture>): Capture => ({
  url: 'https://de.linkedin.com/in/ada-byron-1815/details/experience/?trk=x#top',
  title: 'Ada Byron | LinkedIn',
  locale: 'de',
  state: 'person',
  people: [],
  readings: [{ reader: 'linkedin-sdui', found: ['top card name', 'about'], missed: ['about', 'experience'] }],
  isCut: false,
  ...changes,
});

describe('a breakage report', () => {
  test('has versions, page kind, reader and places', () => {
    expect(breakageReport(capture({}), '1.2.3', AGENT)).toBe(
      [
        'Contact Capture 1.2.3, Chrome 156',
        'page: linkedin.com/in/…/details/experience, in de',
        'result: person',
        'reader: linkedin-sdui',
        'found: top card name, about',
        'missed: experience',
      ].join('\n'),
    );
  });

  test('has no slug, no query, no host that may be a name, and no words of an error', () => {
    const readings = [{ reader: 'x', found: [], missed: [], failure: 'TypeError: Invalid URL “Ada Byron”' }];
    for (const url of [
      'https://www.linkedin.com/in/ada-byron-1815/?name=Ada',
      'https://ada-byron.example.com/ada',
      'https://ada.substack.com/about',
      'https://x.com/adabyron/with_replies',
    ]) {
      const report = breakageReport(capture({ url, readings }), '1.2.3', AGENT);
      expect(report).not.toMatch(/ada|byron/i);
      expect(report).toContain('failed: TypeError');
    }
  });
});

describe('places are counted', () => {
  test('each once, found before missed', () => {
    expect(countPlaces(capture({}))).toEqual({ found: 2, all: 3 });
  });

  test('on pages with a reader of their own only', () => {
    expect(countPlaces(capture({ url: 'https://example.com/team' }))).toBeUndefined();
    expect(countPlaces(capture({ readings: [{ reader: 'linkedin', found: [], missed: [] }] }))).toBeUndefined();
  });
});
