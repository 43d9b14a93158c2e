import { Window } from 'happy-dom';
import type { Capture } from '../../lib/capture.ts';
import { beyondProfiles } from '../../lib/extractors/linkedin/beyond-profiles.ts';
import { linkedin } from '../../lib/extractors/linkedin/linkedin.ts';
import { readPage } from '../../lib/extractors/read-page.ts';
import { sites, standards } from '../../lib/extractors/registry.ts';

/** Parses the HTML under its address, without running or loading anything. */
export function pageInNode(html: string, address: string): Document {
  const window = new Window({
    url: address,
    settings: {
      disableJavaScriptEvaluation: true,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableIframePageLoading: true,
    },
  });
  window.document.write(html);
  return window.document as unknown as Document; // happy-dom's own types, the same shape
}

const READERS = [linkedin, beyondProfiles, ...sites, ...standards];

/** Milliseconds: this DOM is many times slower than a browser's, and the machine may be busy. */
const PATIENCE = 60_000;

/** Reads a document of happy-dom: for speed. The proof is the real browser. */
export const readDocument = (document: Document, address: string): Capture =>
  readPage(document, new URL(address), READERS, '', undefined, PATIENCE);

/** Parses and reads a page. */
export const readInNode = (html: string, address: string): Capture => readDocument(pageInNode(html, address), address);
