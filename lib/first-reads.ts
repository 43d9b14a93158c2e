import { DRAFT, INTENT, SETTINGS } from './stored-names.ts';

type Stored = Promise<Record<string, unknown>>;

/** The areas of the storage. Given, so that the first script need not wait for a library. */
export interface Areas {
  readonly local: { get(name: string): Stored };
  readonly session: { get(name: string): Stored };
  readonly managed: { get(): Stored };
  readonly onChanged: { addListener(changed: () => void): void };
}

/** What the form needs of the storage, asked for by the popup's first script and answered before other code is there. */
export interface FirstReads {
  readonly own: Stored;
  readonly policy: Stored;
  intent?: Stored | undefined;
  draft?: { readonly name: string; readonly stored: Stored } | undefined;
}

declare global {
  var firstReads: FirstReads | undefined;
}

/** Asks the storage ahead. What it answers holds until something is written. */
export function readFirst({ local, session, managed, onChanged }: Areas): void {
  const [own, policy, intent] = [local.get(SETTINGS), managed.get(), session.get(INTENT)];
  // Heard by whoever takes them up, which is later.
  for (const read of [own, policy, intent]) read.catch(() => undefined);
  globalThis.firstReads = { own, policy, intent };
  onChanged.addListener(() => {
    globalThis.firstReads = undefined;
  });
}

/** Asks for the draft that this page has, where it is known by its address alone. */
export function readDraftFirst({ session }: Areas, key: string): void {
  if (!globalThis.firstReads) return;
  const name = DRAFT + key;
  const stored = session.get(name);
  stored.catch(() => undefined);
  globalThis.firstReads.draft = { name, stored };
}

/** What was asked ahead of this kind, once: what is written from here on is not in it. */
export function takeFirst<Name extends 'intent' | 'draft'>(name: Name): FirstReads[Name] {
  const taken = globalThis.firstReads?.[name];
  if (globalThis.firstReads) globalThis.firstReads[name] = undefined;
  return taken;
}
