import { isRecord, type UnknownRecord } from './record.ts';

/** A part of what is seen: an element that begins and ends its own lines, and has more than its parent has. */
export interface OutlineBlock {
  /** Index of the block it stands in; -1 of the page itself. */
  readonly in: number;
  readonly tag: string;
  readonly id?: string | undefined;
  readonly area?: string | undefined;
  /** The same number: siblings of the same kind. */
  readonly group?: number | undefined;
  readonly isHidden?: boolean | undefined;
}

const HINTS = ['name', 'title', 'company'] as const;

export interface OutlineLine {
  readonly in: number;
  readonly text: string;
  /** Level of the heading that it is. */
  readonly heading?: number | undefined;
  readonly label?: string | undefined;
  readonly hint?: (typeof HINTS)[number] | undefined;
  readonly links?: readonly { readonly href: string; readonly text: string }[] | undefined;
}

const KINDS_OF_SITE = ['article', 'thing'] as const;

/** What is seen of a page, its lines in their blocks; and what it says of the site that it belongs to. */
export interface Outline {
  readonly blocks: readonly OutlineBlock[];
  readonly lines: readonly OutlineLine[];
  readonly site: {
    readonly names: readonly string[];
    readonly phones: readonly string[];
    readonly emails: readonly string[];
    /** What its markup says that it is about, where that is no person. */
    readonly about?: (typeof KINDS_OF_SITE)[number] | undefined;
  };
  readonly isCut: boolean;
}

/**
 * An outline and nothing else. By hand: it is thousands of small objects, for which the schema library takes ten times as
 * long, while the form is waited for.
 */
export function isOutline(value: unknown): value is Outline {
  if (!isRecord(value) || !isRecord(value.site) || typeof value.isCut !== 'boolean') return false;
  const { names, phones, emails, about } = value.site;
  return (
    isListOf(value.blocks, isBlock) &&
    isListOf(value.lines, isLine) &&
    [names, phones, emails].every((texts) => isListOf(texts, isText)) &&
    isMaybe(about, (kind) => KINDS_OF_SITE.some((known) => known === kind))
  );
}

const isListOf = (value: unknown, isPart: (part: unknown) => boolean) => Array.isArray(value) && value.every(isPart);
const isMaybe = (value: unknown, isPart: (part: unknown) => boolean) => value === undefined || isPart(value);
const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number';
const isAllOf = (value: UnknownRecord, names: readonly string[], isPart: (part: unknown) => boolean) =>
  names.every((name) => isMaybe(value[name], isPart));

const isBlock = (value: unknown) =>
  isRecord(value) &&
  isNumber(value.in) &&
  isText(value.tag) &&
  isAllOf(value, ['id', 'area'], isText) &&
  isMaybe(value.group, isNumber) &&
  isMaybe(value.isHidden, (part) => typeof part === 'boolean');

const isLink = (value: unknown) => isRecord(value) && isText(value.href) && isText(value.text);

const isLine = (value: unknown) =>
  isRecord(value) &&
  isNumber(value.in) &&
  isText(value.text) &&
  isMaybe(value.heading, isNumber) &&
  isMaybe(value.label, isText) &&
  isMaybe(value.hint, (hint) => HINTS.some((known) => known === hint)) &&
  isMaybe(value.links, (links) => isListOf(links, isLink));
