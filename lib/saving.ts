import { type Signal, signal } from '@preact/signals';
import type { Desk } from './desk.ts';
import type { KeptDraft } from './draft-keeper.ts';
import { canUndo, type Entry } from './entry.ts';
import type { Stage } from './stage.ts';
import { profileUrlOf, type Subject } from './subject.ts';

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

  async function keep(
    kept: KeptDraft,
    work: (desk: Desk, about: Subject) => Promise<Entry | undefined>,
  ): Promise<void> {
    const [current, about] = [stage.peek(), subject()];
    if (isSaving.peek() || !about) return;
    isSaving.value = true;
    saveFailure.value = undefined;
    try {
      const entry = await work(await lookingUp, about);
      if (!entry) return;
      // The draft stays until the contact is in the CRM: a refused one is mended in it.
      kept.leave();
      // Where the contact went out already, its outcome is shown and stays.
      if (stage.peek() === current) stage.value = { kind: 'kept', kept, entry };
    } catch (cause) {
      saveFailure.value = String(cause);
    } finally {
      isSaving.value = false;
    }
  }

  return {
    isSaving,
    saveFailure,

    /** Saves the form on this device, once, however often it is called. */
    async save(): Promise<void> {
      const current = stage.peek();
      if (current.kind === 'form') await keep(current.kept, (desk, about) => desk.save(current.kept, about));
    },

    /** Looks into the CRM for the person of the form, or for the contact of this id. */
    async lookInCrm(contactId?: string): Promise<void> {
      const form = stage.peek();
      const about = subject();
      if (form.kind !== 'form' || !about) return;
      const { CrmLook } = await import('./crm-look.ts');
      const { listFormat } = about.settings;
      const look = new CrmLook({ draft: form.kept.draft, profileUrl: profileUrlOf(about), contactId, listFormat });
      if (stage.peek() !== form) return;
      stage.value = { kind: 'crm', form, look };
      await look.look();
    },

    /** Back from the look into the CRM, to the form as it was left. */
    leaveCrm(): void {
      const current = stage.peek();
      if (current.kind === 'crm') stage.value = current.form;
    },

    /** Keeps the change that was put together, for the contact that the CRM has. */
    async update(): Promise<void> {
      const current = stage.peek();
      if (current.kind !== 'crm') return;
      const change = current.look.change();
      const { kept } = current.form;
      if (change) await keep(kept, (desk, about) => desk.saveUpdate(kept, about, change));
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
