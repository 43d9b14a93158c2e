import { type Signal, signal } from '@preact/signals';
import type { Desk, Subject } from './desk.ts';
import type { KeptDraft } from './draft-keeper.ts';
import { canUndo } from './entry.ts';
import type { Stage } from './stage.ts';

/** What a review needs for its save: where it stands, what it is about, and who does it. */
interface Saver {
  readonly stage: Signal<Stage>;
  readonly lookingUp: Promise<Desk>;
  subject(): Subject | undefined;
  /** Looks what became of the contact. */
  follow(): Promise<void>;
}

/** The save of a review, and the ways back from it. */
export function savingOf({ stage, lookingUp, subject, follow }: Saver) {
  const isSaving = signal(false);
  const saveFailure = signal<string | undefined>(undefined);

  function backToForm(kept: KeptDraft): void {
    kept.keep();
    stage.value = { kind: 'form', kept };
  }

  return {
    isSaving,
    saveFailure,

    /** Saves the form on this device, once, however often it is called. */
    async save(): Promise<void> {
      const current = stage.peek();
      const about = subject();
      if (isSaving.peek() || current.kind !== 'form' || !about) return;
      isSaving.value = true;
      saveFailure.value = undefined;
      try {
        const entry = await (await lookingUp).save(current.kept, about);
        if (!entry) return;
        // The draft stays until the contact is in the CRM: a refused one is mended in it.
        current.kept.leave();
        // Where the contact went out already, its outcome is shown and stays.
        if (stage.peek() === current) stage.value = { kind: 'kept', kept: current.kept, entry };
      } catch (cause) {
        saveFailure.value = String(cause);
      } finally {
        isSaving.value = false;
      }
    },

    /** Back to the form of a contact that was refused. */
    mend(): void {
      const current = stage.peek();
      if (current.kind === 'kept') backToForm(current.kept);
    },

    /** Back to the form of a contact that has not left; where it has, its outcome is shown. */
    async undoSave(): Promise<void> {
      const current = stage.peek();
      if (current.kind !== 'kept' || !canUndo(current.entry)) return;
      if (await (await lookingUp).undoSave(current.entry.id)) backToForm(current.kept);
      else await follow();
    },
  };
}
