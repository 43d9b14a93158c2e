import type { Draft } from '../lib/draft.ts';
import { planForm } from '../lib/form-plan.ts';
import type { Recents } from '../lib/recents.ts';
import type { Settings } from '../lib/settings.ts';
import { FormFields } from './FormFields.tsx';
import { FORM_ID } from './focus.ts';
import { MoreFields } from './MoreFields.tsx';
import { Recently } from './recently.ts';
import { Undecided } from './Undecided.tsx';

/** The contact under review: what every contact has first, the rest folded. */
export function ReviewForm({
  draft,
  settings,
  recents,
  onSave,
}: {
  readonly draft: Draft;
  readonly settings: Settings;
  readonly recents: Recents;
  readonly onSave: () => void;
}) {
  const plan = planForm(settings);
  return (
    <form
      id={FORM_ID}
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <Undecided draft={draft} />
      <Recently.Provider value={recents}>
        <FormFields draft={draft} settings={settings} fields={plan.main} />
        <MoreFields draft={draft} settings={settings} fields={plan.more} />
      </Recently.Provider>
    </form>
  );
}
