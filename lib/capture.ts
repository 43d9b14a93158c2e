import * as z from 'zod/mini';
import { EMAIL_TYPES, PHONE_TYPES, SOCIAL_KEYS } from './fields.ts';
import { isOutline, type Outline } from './outline.ts';

z.config({ jitless: true });

/** Where a value came from, how far it can be trusted, and the line it stood in. */
const origin = {
  /** Name of the extractor. */
  reader: z.string(),
  /** What it looked at, in the words of its file: `top card`. */
  place: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
  quote: z.optional(z.string()),
};

const text = z.object({ ...origin, value: z.string() });

/** One name as one source has it. `first` and `last` only where the page itself splits it. */
const name = z.object({
  ...origin,
  full: z.optional(z.string()),
  first: z.optional(z.string()),
  last: z.optional(z.string()),
});

/** One position held now. Title and company stay together, so that they are never mixed from two positions. */
const job = z.object({ ...origin, title: z.optional(z.string()), company: z.optional(z.string()) });

const phone = z.object({
  ...origin,
  /** As written, or as its link has it. */
  value: z.string(),
  type: z.optional(z.enum(PHONE_TYPES)),
});

const email = z.object({ ...origin, value: z.string(), type: z.optional(z.enum(EMAIL_TYPES)) });

/** A handle that stands in words; one that stands in a link is among the links. */
const social = z.object({ ...origin, key: z.enum(SOCIAL_KEYS), value: z.string() });

const address = z.object({
  ...origin,
  /** Whole, where the page does not split it. */
  text: z.optional(z.string()),
  street: z.optional(z.string()),
  city: z.optional(z.string()),
  state: z.optional(z.string()),
  zipcode: z.optional(z.string()),
  /** As written: a code or a name in some language. */
  country: z.optional(z.string()),
});

/** What one page says about one person. The first of each list is the chosen value, the others are its rivals (names, jobs, texts) or its company (phones, links). */
const person = z.object({
  /** The canonical address of the profile, where the page is one. */
  profileUrl: z.optional(z.string()),
  names: z.array(name),
  jobs: z.array(job),
  headlines: z.array(text),
  /** What the person writes about themself; read for the addresses in it, and not kept. */
  abouts: z.array(text),
  locations: z.array(text),
  emails: z.array(email),
  phones: z.array(phone),
  addresses: z.array(address),
  socials: z.array(social),
  /** Other addresses of the person, decoded from redirects. */
  links: z.array(text),
  birthDates: z.array(text),
  languages: z.array(text),
});

/** Why there is no person, where the page itself tells. Each is also the name of its message, `page_<state>`. */
const PAGE_STATES = ['person', 'several', 'none', 'loading', 'locked', 'unreadable'] as const;

const reading = z.object({
  reader: z.string(),
  /** Names of the places it looked for, without anything they say. */
  found: z.array(z.string()),
  missed: z.array(z.string()),
  /** The reader's own fault, where it had one. */
  failure: z.optional(z.string()),
});

const captureSchema = z.object({
  url: z.string(),
  title: z.string(),
  /** The page's language and region, as it declares them: `en`, `de-AT`. */
  locale: z.optional(z.string()),
  /** Where the page is from, as its words and numbers tell; set when it is understood. */
  country: z.optional(z.string()),
  state: z.enum(PAGE_STATES),
  /** Its markup names somebody whom nobody sees, and lost against what is seen; set when it is understood. */
  isMarkupOverruled: z.optional(z.boolean()),
  people: z.array(person),
  readings: z.array(reading),
  /** Only of pages that no reader knows by their site. */
  outline: z.optional(z.custom<Outline>(isOutline)),
  /** What was selected, with its lines. */
  selection: z.optional(z.string()),
  /** Something was left out for its size. */
  isCut: z.boolean(),
});

export type Confidence = 'high' | 'medium' | 'low';
export type Origin = Readonly<Pick<z.output<typeof text>, 'reader' | 'place' | 'confidence' | 'quote'>>;
export type NameClaim = Readonly<z.output<typeof name>>;
export type PhoneClaim = Readonly<z.output<typeof phone>>;
export type EmailClaim = Readonly<z.output<typeof email>>;
export type JobClaim = Readonly<z.output<typeof job>>;
export type Person = z.output<typeof person>;
/** What one source claims about one person. Merged with what others say of the same, it becomes a person of the capture. */
export type Candidate = Person;
export type Reading = z.output<typeof reading>;
export type PageState = (typeof PAGE_STATES)[number];
/** The plain JSON that one visit to a page returns. */
export type Capture = z.output<typeof captureSchema>;

/** The capture in what a page's script returned, or `undefined`: a page's words are hostile until they are parsed. */
export function parseCapture(value: unknown): Capture | undefined {
  const result = captureSchema.safeParse(value);
  return result.success ? result.data : undefined;
}
