import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The expected contact of a page or a text, as its JSON has it. Fields that are missing are not judged. */
export interface Expected {
  readonly pageUrl?: string;
  readonly pageType: 'person' | 'several' | 'none';
  readonly url?: string | null;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly company?: string;
  readonly jobTitle?: string;
  readonly location?: string;
  readonly birthDate?: string;
  readonly emails?: readonly string[];
  readonly phones?: readonly string[];
  readonly links?: readonly string[];
  readonly addresses?: readonly Readonly<Record<string, string>>[];
  readonly socialContacts?: readonly { readonly key: string; readonly value: string }[];
  readonly persons?: readonly Partial<Expected>[];
  readonly region?: string;
  readonly language?: string;
  /** Further right values; of a list, further whole lists, and under `<field>_extra_ok` entries that do no harm. */
  readonly _accept?: Readonly<Record<string, readonly unknown[]>>;
  /** Values that show that a trap was hit: worse than none. */
  readonly _reject?: Readonly<Record<string, readonly string[]>>;
  /** What the capture has to say of the page: `loading`, `locked`. */
  readonly _state?: string;
  /** All positions that are offered, in their order: `title · company`. */
  readonly jobs?: readonly string[];
}

export interface Case {
  readonly id: string;
  /** The page's HTML, or the text. */
  readonly content: string;
  readonly expected: Expected;
}

/** The project's own pages. */
export const OWN_PAGES = join(import.meta.dirname, '../fixtures/pages');

/** All cases of a folder: a content file and a JSON of the same name. A file without its JSON is an error. */
export function casesIn(folder: string, ending: '.html' | '.txt'): Case[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => {
      const id = file.slice(0, -ending.length);
      const expected: Expected = JSON.parse(readFileSync(join(folder, `${id}.json`), 'utf8'));
      return { id, content: readFileSync(join(folder, file), 'utf8'), expected };
    });
}
