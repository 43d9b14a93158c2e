import { browser } from 'wxt/browser';
import { takeFirst } from './first-reads.ts';
import { numberOf, oneOf, recordOf, textOf } from './record.ts';
import { INTENT } from './stored-names.ts';

const KINDS = ['page', 'selection', 'link', 'field'] as const;

/** Fields that a selection can be sent into. */
export const FIELDS = ['firstName', 'lastName', 'jobTitle', 'company', 'phones', 'emails'] as const;

/** What the user pointed at with a right-click. */
export interface Intent {
  readonly kind: (typeof KINDS)[number];
  readonly tabId?: number | undefined;
  /** Of the selection or the link; absent for the top frame. */
  readonly frameId?: number | undefined;
  readonly pageUrl?: string | undefined;
  /** As the browser hands it over: on one line. The capture brings it with its lines. */
  readonly selection?: string | undefined;
  readonly linkUrl?: string | undefined;
  /** Where the selection is meant to stand. */
  readonly field?: (typeof FIELDS)[number] | undefined;
}

const POINTED_AT = 'pointedAt';
/** Milliseconds from a click in the menu until its popup has opened, with room. */
const LATELY = 3_000;

/** Leaves the intent for the review that is about to open. Kept in memory only. */
export async function leaveIntent(intent: Intent): Promise<void> {
  await browser.storage.session.set({ [INTENT]: intent, [POINTED_AT]: Date.now() });
}

/** Whether somebody pointed at something in the last moments, taken or not. */
export async function wasPointedLately(): Promise<boolean> {
  const at = numberOf((await browser.storage.session.get(POINTED_AT))[POINTED_AT]) ?? 0;
  return Date.now() - at < LATELY;
}

/** Takes the intent that waits, once. Without one the user pointed at the page. */
export async function takeIntent(): Promise<Intent | undefined> {
  const asked = takeFirst('intent') ?? browser.storage.session.get(INTENT);
  const stored = recordOf((await asked)[INTENT]);
  const kind = oneOf(stored.kind, KINDS);
  if (!kind) return undefined;
  await browser.storage.session.remove(INTENT);
  return {
    kind,
    tabId: numberOf(stored.tabId),
    frameId: numberOf(stored.frameId),
    pageUrl: textOf(stored.pageUrl),
    selection: textOf(stored.selection),
    linkUrl: textOf(stored.linkUrl),
    field: oneOf(stored.field, FIELDS),
  };
}

/** A form is open: from now on a selection can be sent into one of its fields. */
export async function offerFields(): Promise<void> {
  await browser.contextMenus.update('field', { visible: true });
}

/** Calls `heard` when the user points at something. Registers its listener before it returns. */
export function onIntent(heard: () => void): void {
  browser.storage.session.onChanged.addListener((changes) => {
    if (changes[INTENT]?.newValue !== undefined) heard();
  });
}
