import { browser } from 'wxt/browser';
import type { ContactForm } from './contact.ts';
import { takeFirst } from './first-reads.ts';
import { parseStoredDraft, type StoredDraft } from './stored-draft.ts';
import { DRAFT } from './stored-names.ts';

/** Drafts beyond these are forgotten, the oldest first. */
const MOST = 50;

/**
 * The drafts, each under its page. They live in memory (`storage.session`) and survive the popup and the worker; with
 * the user's leave they live on the disk and survive the browser too.
 */
export class DraftStore {
  readonly #writer = crypto.randomUUID();
  readonly #isOnDisk: boolean;
  readonly #blank: ContactForm;
  readonly #waiting = new Map<string, StoredDraft | undefined>();
  #writing: Promise<void> | undefined;

  constructor(isOnDisk: boolean, blank: ContactForm) {
    this.#isOnDisk = isOnDisk;
    this.#blank = blank;
  }

  get #area() {
    return this.#isOnDisk ? browser.storage.local : browser.storage.session;
  }

  async load(key: string): Promise<StoredDraft | undefined> {
    const name = DRAFT + key;
    const first = takeFirst('draft');
    const stored = await (first?.name === name && !this.#isOnDisk ? first.stored : this.#area.get(name));
    return parseStoredDraft(stored[name], this.#blank);
  }

  /**
   * Keeps the draft. The write is on its way before this returns: the window may be closed in the next moment. What is
   * written while another write runs goes out after it, the last word only. Rejects where the storage refuses.
   */
  keep(draft: Omit<StoredDraft, 'at' | 'writer'>, isEdited: boolean): Promise<void> {
    // On the disk stands what the user made, and no page they merely looked at.
    if (this.#isOnDisk && !isEdited) return this.discard(draft.key);
    return this.#write(draft.key, { ...draft, at: Date.now(), writer: this.#writer });
  }

  discard(key: string): Promise<void> {
    return this.#write(key, undefined);
  }

  #write(key: string, draft: StoredDraft | undefined): Promise<void> {
    this.#waiting.set(key, draft);
    this.#writing ??= this.#drain().finally(() => {
      this.#writing = undefined;
    });
    return this.#writing;
  }

  async #drain(): Promise<void> {
    for (const [key, draft] of this.#waiting) {
      this.#waiting.delete(key);
      if (draft) await this.#area.set({ [DRAFT + key]: draft });
      else await this.#area.remove(DRAFT + key);
    }
  }

  /** All drafts, the latest first. What is beyond the most that are kept is removed. */
  async list(): Promise<StoredDraft[]> {
    const stored = await this.#area.get(null);
    const drafts = Object.entries(stored)
      .filter(([name]) => name.startsWith(DRAFT))
      .flatMap(([, value]) => parseStoredDraft(value, this.#blank) ?? [])
      .sort((one, other) => other.at - one.at);
    const surplus = drafts.slice(MOST).map(({ key }) => DRAFT + key);
    if (surplus.length > 0) await this.#area.remove(surplus);
    return drafts.slice(0, MOST);
  }

  /** Calls `changed` when another window has written this draft. */
  watch(key: string, changed: (draft: StoredDraft) => void): () => void {
    const area = this.#area;
    const listener = (changes: Record<string, { newValue?: unknown }>) => {
      const draft = parseStoredDraft(changes[DRAFT + key]?.newValue, this.#blank);
      if (draft && draft.writer !== this.#writer) changed(draft);
    };
    area.onChanged.addListener(listener);
    return () => area.onChanged.removeListener(listener);
  }
}

/** Removes what stands on the disk: the user took their leave back. */
export async function forgetDraftsOnDisk(): Promise<void> {
  const names = Object.keys(await browser.storage.local.get(null)).filter((name) => name.startsWith(DRAFT));
  await browser.storage.local.remove(names);
}
