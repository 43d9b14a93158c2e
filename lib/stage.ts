import type { Acquaintance } from './acquaintance.ts';
import type { Person } from './capture.ts';
import type { CrmLook } from './crm-look.ts';
import type { KeptDraft } from './draft-keeper.ts';
import { type Entry, isMendable } from './entry.ts';
import type { ReviewNotice } from './review-notice.ts';

export interface FormStage {
  readonly kind: 'form';
  readonly kept: KeptDraft;
  readonly acquaintance?: Acquaintance | undefined;
  readonly notice?: ReviewNotice | undefined;
}

/** What the user sees: the page is being read, people to choose from, the form, or a contact that was saved. */
export type Stage =
  | { readonly kind: 'reading' }
  | { readonly kind: 'choosing'; readonly people: readonly Person[] }
  | FormStage
  | {
      /** The CRM is looked into: beside the form, which stays as it is. */
      readonly kind: 'crm';
      readonly form: FormStage;
      readonly look: CrmLook;
    }
  | { readonly kind: 'kept'; readonly kept: KeptDraft; readonly entry: Entry };

/** The draft that is being worked on, if any. */
export function workedOn(stage: Stage): KeptDraft | undefined {
  if (stage.kind === 'crm') return stage.form.kept;
  return stage.kind === 'form' ? stage.kept : undefined;
}

/** Where the outbox leads: a form whose contact is in it was saved, here or in another window. */
export async function stageAfter(
  current: Extract<Stage, { kind: 'form' | 'kept' }>,
  entry: Entry,
): Promise<Extract<Stage, { kind: 'form' | 'kept' }>> {
  const { kept } = current;
  if (current.kind === 'form' && isMendable(entry.state)) return current;
  if (entry.state.kind === 'rejected') kept.draft.refuse(entry.state.reply.message ?? '');
  if (entry.state.kind === 'sent') await kept.discard();
  else kept.leave();
  return { kind: 'kept', kept, entry };
}
