import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Draft } from '../lib/draft.ts';
import { planForm } from '../lib/form-plan.ts';
import { loadRecents, NO_RECENTS } from '../lib/recents.ts';
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
  onSave,
}: {
  readonly draft: Draft;
  readonly settings: Settings;
  readonly onSave: () => void;
}) {
  const plan = planForm(settings);
  const recents = useSignal(NO_RECENTS);
  useEffect(() => {
    void loadRecents().then((loaded) => {
      recents.value = loaded;
    });
  }, [draft]);
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
      <Recently.Provider value={recents.value}>
        <FormFields draft={draft} settings={settings} fields={plan.main} />
        <MoreFields draft={draft} settings={settings} fields={plan.more} />
      </Recently.Provider>
    </form>
  );
}
