import type { EmailClaim, PhoneClaim } from '../capture.ts';
import type { SocialKey } from '../fields.ts';
import type { LabelKind } from '../text/labels.ts';

/** One line of a text or a page, as it is read. An empty one parts what stands above it from what stands below. */
export interface TextLine {
  readonly text: string;
  /** What the page itself puts beside the line, as its label: the cell or the term before it. */
  readonly label?: string | undefined;
  readonly links?: readonly LineLink[] | undefined;
  /** What the page's own code calls the place: its class, or its column. */
  readonly hint?: 'name' | 'title' | 'company' | undefined;
  readonly isHeading?: boolean | undefined;
}

export interface LineLink {
  readonly href: string;
  readonly text: string;
}

/** A line, or what was left of it, that is neither labelled nor an address to write to, call or look up. */
export interface PlainLine extends Pick<TextLine, 'hint' | 'isHeading'> {
  readonly text: string;
  /** Index of the line it comes from. */
  readonly line: number;
}

interface Quoted {
  readonly value: string;
  readonly quote: string;
}

export interface LabelledFact extends Quoted {
  readonly label: string;
  readonly line: number;
}

export interface SocialFact extends Quoted {
  readonly key: SocialKey;
}

export interface PhoneFact extends Quoted, Pick<PhoneClaim, 'type'> {
  readonly label: LabelKind | undefined;
}

export interface EmailFact extends Quoted, Pick<EmailClaim, 'type'> {}

/** What lines say by themselves: values with their labels, addresses of every kind, and the plain rest. */
export interface Facts {
  readonly labelled: Map<LabelKind, LabelledFact>;
  readonly emails: EmailFact[];
  readonly phones: PhoneFact[];
  readonly faxes: string[];
  readonly links: Quoted[];
  readonly socials: SocialFact[];
  readonly plain: PlainLine[];
}
