import { batch, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { ContactForm, ContactRules } from './contact.ts';
import { Draft } from './draft.ts';
import type { DraftStore } from './draft-store.ts';
import type { Seed } from './empty-form.ts';
import type { StoredDraft } from './stored-draft.ts';

/** Milliseconds until a form is drawn, with room. */
const DRAWN_AFTER = 150;

/** A draft that is kept while it is worked on. */
export interface KeptDraft {
  readonly draft: Draft;
  /** An earlier visit began it: it may have been saved meanwhile. */
  readonly isKnown: boolean;
  /** It brought back what an earlier visit left. */
  readonly isResumed: boolean;
  /** Set while the storage refuses the draft: it then lives as long as its window. */
  readonly failure: ReadonlySignal<string | undefined>;
  /** Keeps each change from now on, and takes over those made in another window. */
  keep(): void;
  /** Ends the keeping. What was kept stays for the next visit. */
  leave(): void;
  /** Ends the keeping, and forgets the draft. */
  discard(): Promise<void>;
}

/**
 * The draft of a page: as an earlier visit left it, brought together with what the page says now; or a new one.
 * `read` makes what the page says now, while the store looks; `prepare` is done before an earlier visit's edits meet the
 * reading: both must write phones alike.
 */
export async function openDraft(
  store: DraftStore,
  { key, place }: Pick<StoredDraft, 'key' | 'place'>,
  read: () => { readonly seed: Seed; readonly rules: ContactRules },
  prepare: (draft: Draft) => Promise<void>,
): Promise<KeptDraft> {
  const looking = store.load(key);
  const { seed, rules } = read();
  const stored = await looking;
  const draft = new Draft(seed, rules, stored?.id);
  if (stored) {
    await prepare(draft);
    draft.resume(stored, stored.base);
  }
  const failure = signal<string | undefined>(undefined);
  let stop: (() => void)[] = [];
  // What another window wrote is not written again: the echo would overtake what is typed there meanwhile.
  let heard: ContactForm | undefined;

  const snapshot = () => {
    const { base, form, sources, id } = draft;
    return { id: id.value, key, place, base: base.value, form: form.value, sources: sources.value };
  };

  async function write(record: ReturnType<typeof snapshot>): Promise<void> {
    if (record.form === heard) return;
    try {
      await store.keep(record, draft.isEdited.peek());
      failure.value = undefined;
    } catch (cause) {
      failure.value = String(cause);
    }
  }

  const leave = () => {
    for (const end of stop) end();
    stop = [];
  };
  const kept: KeptDraft = {
    draft,
    isKnown: stored !== undefined,
    isResumed: draft.isEdited.peek(),
    failure,
    keep() {
      leave();
      const hear = (other: StoredDraft) =>
        batch(() => {
          draft.resume(other, other.base);
          heard = draft.form.peek();
        });
      let drawing: ReturnType<typeof setTimeout> | undefined;
      const put = () => {
        const record = snapshot();
        if (drawing !== undefined) void write(record);
        // As it was read it can be read again: the form is drawn first. What the user does goes out at once.
        else drawing = setTimeout(() => void write(snapshot()), DRAWN_AFTER);
      };
      stop = [effect(put), () => clearTimeout(drawing), store.watch(key, hear)];
    },
    leave,
    discard() {
      leave();
      return store.discard(key);
    },
  };
  kept.keep();
  return kept;
}
