import type { Capture } from '../capture.ts';
import type { Outline } from '../outline.ts';
import type { Extractor, Page } from './extractor.ts';
import { readPage } from './read-page.ts';

/** Milliseconds in which a page that is not ready may become so. */
const SETTLE_WITHIN = 1_500;
/** Milliseconds without a change after which a page is taken to be ready; changes come in bursts. */
const QUIET = 120;

/**
 * Reads the page; while it is loading, or still shows somebody else than its address says, reads it again after each burst
 * of changes, for a second and a half in all. Then it says so rather than guess. Leaves no observer behind.
 */
export async function readSettled(
  document: Document,
  extractors: readonly Extractor[],
  outlineOf?: (page: Page) => Outline,
): Promise<Capture> {
  const read = () =>
    readPage(document, new URL(document.location.href), extractors, document.getSelection()?.toString(), outlineOf);
  const isReady = ({ state }: Capture) =>
    state !== 'loading' && (state !== 'none' || document.readyState !== 'loading');
  const first = read();
  if (isReady(first)) return first;
  return new Promise((resolve) => {
    let capture = first;
    let quiet: ReturnType<typeof setTimeout> | undefined;
    const end = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(limit);
      resolve(
        capture.state === 'none' && document.readyState === 'loading' ? { ...capture, state: 'loading' } : capture,
      );
    };
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(() => {
        capture = read();
        if (isReady(capture)) end();
      }, QUIET);
    });
    const limit = setTimeout(end, SETTLE_WITHIN);
    observer.observe(document, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['href', 'componentkey'],
    });
  });
}
