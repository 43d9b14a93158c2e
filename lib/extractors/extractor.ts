import type { Candidate, Confidence, Origin, PageState } from '../capture.ts';
import type { PageIndex } from './page-index.ts';

/** The page as every extractor sees it. */
export interface Page {
  readonly document: Document;
  /** The address bar's. */
  readonly url: URL;
  /** What the page's relative links start from: its `<base>`, where it has one. */
  readonly base: URL;
  /** What is marked up for machines. Made when it is asked for first: site readers do without. */
  readonly index: PageIndex;
}

/** What one extractor read: people (the subject first), and the places it looked at. */
export interface Findings {
  readonly people: readonly Candidate[];
  readonly places: Places;
  /** The one person is surely the page's subject: others that other readers find are not. */
  readonly isDefinite?: boolean | undefined;
  /** Where the page itself tells why there is no one person. */
  readonly state?: PageState | undefined;
}

/** A reader of one standard or one site. Pure: it reads the document it is given, and changes nothing. */
export interface Extractor {
  readonly name: string;
  /** Where it applies: these host names and their subdomains. Absent: everywhere. */
  readonly hosts?: readonly string[];
  /** Which of their pages, where a site has several readers. Absent: all. */
  appliesTo?(url: URL): boolean;
  /** On its hosts nobody else is asked: a feed must not be taken for a person by its markup. */
  readonly isExclusive?: boolean;
  read(page: Page): Findings;
}

/** Takes down what an extractor looked for: names of places only, never what they say. */
export class Places {
  readonly found = new Set<string>();
  readonly missed = new Set<string>();
  /** The extractor and, where it knows several forms of a site, the form. */
  readonly reader: string;

  constructor(reader: string) {
    this.reader = reader;
  }

  /** Notes whether the place is there, and gives what was found in it back. */
  look<Thing>(place: string, thing: Thing): Thing {
    const isThere = thing !== undefined && thing !== null && !(Array.isArray(thing) && thing.length === 0);
    (isThere ? this.found : this.missed).add(place);
    return thing;
  }

  /** The origin of a value from that place. */
  from(place: string, confidence: Confidence, quote?: string): Origin {
    return { reader: this.reader, place, confidence, ...(quote && { quote }) };
  }
}
