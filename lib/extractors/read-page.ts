import type { Capture, PageState, Person, Reading } from '../capture.ts';
import type { Outline } from '../outline.ts';
import { cleanLines, cleanText, cut } from '../text/clean.ts';
import { boundedPeople } from './bounds.ts';
import { attribute, readWithin } from './dom.ts';
import type { Extractor, Page } from './extractor.ts';
import { isHost } from './hosts.ts';
import { mergePeople } from './merge.ts';
import { indexPage, type PageIndex } from './page-index.ts';

/** Milliseconds of one reading; a page that needs longer is read as far as it goes. */
const READ_WITHIN = 1_000;

/** The longest texts, in UTF-16 units. */
const LIMITS = { value: 2_048, selection: 65_536, title: 500 } as const;

/**
 * Reads the page: every reader that applies, each failing alone, and what they agree on; and its outline, where it is asked for. The result is plain JSON,
 * bounded and clean, whatever the page is.
 */
export function readPage(
  document: Document,
  url: URL,
  extractors: readonly Extractor[],
  selection = '',
  outlineOf?: (page: Page) => Outline,
  milliseconds: number = READ_WITHIN,
): Capture {
  const { result, isCut } = readWithin(milliseconds, () => read(document, url, extractors, selection, outlineOf));
  return { ...result, isCut: result.isCut || isCut };
}

function read(
  document: Document,
  url: URL,
  extractors: readonly Extractor[],
  selection: string,
  outlineOf?: (page: Page) => Outline,
): Capture {
  const page = pageOf(document, url);
  const people: Person[] = [];
  const readings: Reading[] = [];
  // A PDF stands in a page of the browser's own: its words are out of reach.
  let state: PageState | undefined = document.contentType === 'application/pdf' ? 'unreadable' : undefined;
  let isDefinite = false;
  for (const extractor of applicable(extractors, url)) {
    try {
      const findings = extractor.read(page);
      // Once the subject is sure, others only add to what is known of the same person.
      const known = findings.isDefinite && !isDefinite ? people.splice(0) : [];
      people.push(...findings.people, ...known);
      isDefinite ||= findings.isDefinite ?? false;
      readings.push({
        reader: findings.places.reader,
        found: [...findings.places.found],
        missed: [...findings.places.missed],
      });
      state ??= findings.state;
    } catch (cause) {
      // Said, not swallowed: the capture goes on without this reader and names it.
      readings.push({ reader: extractor.name, found: [], missed: [], failure: cut(String(cause), 200) });
    }
  }
  const merged = mergePeople(people).slice(0, isDefinite ? 1 : undefined);
  const kept = boundedPeople(merged);
  const outline = outlineIn(page, readings, outlineOf);
  return {
    url: cut(url.href, LIMITS.value),
    title: cleanText(document.title, LIMITS.title),
    locale: localeOf(document),
    state: state ?? (merged.length === 0 ? 'none' : merged.length === 1 ? 'person' : 'several'),
    people: kept,
    readings,
    outline,
    selection: selection === '' ? undefined : cleanLines(selection, LIMITS.selection),
    isCut: kept.length < merged.length || selection.length > LIMITS.selection || outline?.isCut === true,
  };
}

/** The outline, where one is asked for; a fault in it costs nothing but itself. */
function outlineIn(page: Page, readings: Reading[], outlineOf?: (page: Page) => Outline): Outline | undefined {
  try {
    return outlineOf?.(page);
  } catch (cause) {
    readings.push({ reader: 'outline', found: [], missed: [], failure: cut(String(cause), 200) });
    return undefined;
  }
}

/** The page with an index that is made at most once. */
function pageOf(document: Document, url: URL): Page {
  let index: PageIndex | undefined;
  return {
    document,
    url,
    base: URL.canParse(document.baseURI) && /^https?:/.test(document.baseURI) ? new URL(document.baseURI) : url,
    get index() {
      index ??= indexPage(document);
      return index;
    },
  };
}

/** The readers for this address; on the hosts of an exclusive one, that one alone. */
function applicable(extractors: readonly Extractor[], url: URL): readonly Extractor[] {
  const here = extractors.filter(
    (one) => (one.hosts === undefined || isHost(url.hostname, one.hosts)) && (one.appliesTo?.(url) ?? true),
  );
  const owner = here.find(({ isExclusive }) => isExclusive);
  return owner ? [owner] : here;
}

/** The page's language and region, where it declares them. */
function localeOf(document: Document): string | undefined {
  const meta = document.querySelector('meta[http-equiv="content-language" i]');
  const declared = attribute(document.documentElement, 'lang') || attribute(meta, 'content');
  return /^[a-z]{2,3}(?:[-_][a-z\d]{2,8}){0,3}$/i.exec(declared?.trim() ?? '')?.[0];
}
