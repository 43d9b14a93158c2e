import type { Origin } from './capture.ts';
import type { ContactForm } from './contact.ts';
import type { Seed, Sources } from './empty-form.ts';
import { numberOf, oneOf, recordOf, textOf } from './record.ts';

/** A draft as it outlives its window: what was read, what the user made of it, and where. */
export interface StoredDraft {
  /** The id of the draft: saving it in two windows makes one contact. */
  readonly id: string;
  /** The page it belongs to (lib/page-key.ts). */
  readonly key: string;
  /** Epoch milliseconds of the last change. */
  readonly at: number;
  readonly place: { readonly url?: string | undefined; readonly title?: string | undefined };
  /** As it was read. */
  readonly base: Seed;
  readonly form: ContactForm;
  readonly sources: Sources;
  /** The window that wrote it: nobody needs to hear of their own writing. */
  readonly writer: string;
}

/** The draft in what the storage gave, in the shape that forms have today; `undefined` where it is none. */
export function parseStoredDraft(value: unknown, blank: ContactForm): StoredDraft | undefined {
  const stored = recordOf(value);
  const { url, title } = recordOf(stored.place);
  const [id, key] = [textOf(stored.id), textOf(stored.key)];
  const base = recordOf(stored.base);
  if (!id || !key || !('form' in stored) || !('form' in base)) return undefined;
  return {
    id,
    key,
    at: numberOf(stored.at) ?? 0,
    place: { url: textOf(url), title: textOf(title) },
    base: {
      form: parseForm(base.form, blank),
      sources: parseSources(base.sources),
      links: Array.isArray(base.links) ? base.links.filter((link) => typeof link === 'string') : [],
    },
    form: parseForm(stored.form, blank),
    sources: parseSources(stored.sources),
    writer: textOf(stored.writer) ?? '',
  };
}

/** The blank form with everything the stored one has that still has a place in it. */
function parseForm(value: unknown, blank: ContactForm): ContactForm {
  const stored = recordOf(value);
  // Each value is replaced by one of its own kind, so the result is a form as the blank one is.
  return Object.fromEntries(
    Object.entries(blank).map(([name, empty]) => [name, parseValue(stored[name], empty)]),
  ) as ContactForm;
}

function parseValue(stored: unknown, empty: unknown): unknown {
  if (typeof empty === 'string') return typeof stored === 'string' ? stored : empty;
  if (Array.isArray(empty)) {
    if (!Array.isArray(stored)) return empty;
    const [row] = empty;
    if (row === undefined) return stored.filter((choice) => typeof choice === 'string');
    const rows = stored.map((entry) => parseValue(entry, row));
    return rows.length > 0 ? rows : empty;
  }
  const entries = recordOf(stored);
  return Object.fromEntries(
    Object.entries(recordOf(empty)).map(([name, part]) => [name, parseValue(entries[name], part)]),
  );
}

function parseSources(value: unknown): Sources {
  return Object.fromEntries(
    Object.entries(recordOf(value)).flatMap(([name, stored]) => {
      const { reader, place, confidence, quote } = recordOf(stored);
      const sure = oneOf(confidence, ['high', 'medium', 'low']);
      if (!textOf(reader) || !sure) return [];
      const origin: Origin = {
        reader: String(reader),
        place: String(place),
        confidence: sure,
        ...(textOf(quote) && { quote: textOf(quote) }),
      };
      return [[name, origin]];
    }),
  );
}
