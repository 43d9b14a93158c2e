import { inNeed } from '../lib/attention.ts';
import type { CrmLook } from '../lib/crm-look.ts';
import type { Draft } from '../lib/draft.ts';
import type { Listed } from '../lib/match.ts';
import type { Review } from '../lib/review.ts';
import { FORM_ID, firstControl, focusControl, focusOn } from './focus.ts';

export const isMac = /Mac/.test(navigator.platform);

/** Where the user is needed first: a control to fill or to look at, else the button that saves. */
export function focusFirst(draft: Draft): void {
  const name = firstControl(inNeed(draft));
  if (name) focusControl(name);
  else focusOn('footer .primary');
}

/** Saves, and where something is wrong puts the keyboard there. */
export async function save(review: Review): Promise<void> {
  await review.save();
  focusError(review);
}

function focusError(review: Review): void {
  const stage = review.stage.peek();
  if (stage.kind !== 'form') return;
  const name = firstControl(Object.keys(stage.kept.draft.errors.peek()));
  if (name) focusControl(name);
}

/** Sets the form beside a contact of the CRM; where something is wrong in the form puts the keyboard there instead. */
export function compare(review: Review, look: CrmLook, listed: Listed): void {
  if (look.compare(listed)) return;
  review.leaveCrm();
  // The form is drawn in the next frame.
  requestAnimationFrame(() => focusError(review));
}

/** The keys that work anywhere in the review; each row of the shortcuts' list (ShortcutList.tsx) that is not a control's own. */
export function onKey(review: Review, event: KeyboardEvent): void {
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey;
  const stage = review.stage.peek();
  const draft = stage.kind === 'form' ? stage.kept.draft : undefined;
  const run = (work: () => void) => {
    event.preventDefault();
    work();
  };
  if (isCommand && event.key === 'Enter') {
    if (draft) run(() => document.querySelector<HTMLFormElement>(`#${FORM_ID}`)?.requestSubmit());
    else if (stage.kind === 'kept' && review.people.peek()) run(() => void review.next());
  } else if (stage.kind === 'kept' && isCommand && event.code === 'KeyZ') {
    run(() => void review.undoSave());
  } else if (draft && isCommand && event.code === 'KeyZ') {
    run(() => back(event.shiftKey ? draft.redo() : draft.undo()));
  } else if (draft && isCommand && event.code === 'KeyY') {
    run(() => back(draft.redo()));
  } else if (draft && event.altKey && event.code === 'KeyN') {
    run(() => {
      const name = firstControl(inNeed(draft), document.activeElement);
      if (name) focusControl(name);
    });
  } else if (draft && event.altKey && event.code === 'KeyM') {
    run(() => document.querySelector<HTMLElement>('.more > summary')?.click());
  }
}

/** Shows the user what their undo changed. A step of several controls is shown at the first of them. */
function back(what: string | undefined): void {
  const [name] = what?.split(',') ?? [];
  if (name) focusControl(name);
}
