import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { mf2 } from 'microformats-parser';

/** What others read a page with, each as its documentation has it. They answer something small: what it costs is asked. */
export const readers = {
  Readability: () => new Readability(document.cloneNode(true) as Document).parse()?.length, // the clone of a document is one
  Defuddle: () => new Defuddle(document.cloneNode(true) as Document).parse().wordCount, // as above
  'microformats-parser': () => mf2(document.documentElement.outerHTML, { baseUrl: location.href }).items.length,
};
