import type { Draft } from '../lib/draft.ts';
import type { Rival } from '../lib/empty-form.ts';
import { t } from '../lib/i18n.ts';

/** Where the page itself says several things of one kind, the user decides: positions held now, ways to write the name. */
export function Undecided({ draft }: { readonly draft: Draft }) {
  return (
    <>
      <Choice draft={draft} control="jobTitle" label={t('positions')} />
      <Choice draft={draft} control="firstName" label={t('nameForms')} />
    </>
  );
}

const SEVERAL = 2;

function Choice({
  draft,
  control,
  label,
}: {
  readonly draft: Draft;
  readonly control: string;
  readonly label: string;
}) {
  // What was made of a headline, or by turning a name round, is offered in the field's menu only.
  const choices = (draft.rivals.value[control] ?? []).filter(
    ({ values, origin }) => origin && !/headline/.test(origin.place) && Object.keys(values).length >= SEVERAL,
  );
  if (choices.length < SEVERAL) return null;
  const isChosen = ({ values }: Rival) =>
    Object.entries(values).every(([name, value]) => draft.valueOf(name) === value);
  const chosen = choices.findIndex(isChosen);
  return (
    <div class="field undecided">
      <label for={`choice-${control}`}>{label}</label>
      <select
        id={`choice-${control}`}
        value={String(chosen)}
        onChange={(event) => {
          const rival = choices[Number(event.currentTarget.value)];
          if (rival) draft.take(rival);
        }}
      >
        {chosen < 0 && (
          <option value="-1" selected>
            {t('ownChoice')}
          </option>
        )}
        {choices.map((rival, index) => (
          <option key={JSON.stringify(rival.values)} value={String(index)} selected={index === chosen}>
            {Object.values(rival.values).flat().filter(Boolean).join(' · ')}
          </option>
        ))}
      </select>
    </div>
  );
}
