import type { ComponentChildren } from 'preact';
import type { Draft } from '../lib/draft.ts';
import { isListField } from '../lib/form-fields.ts';
import type { PlannedField } from '../lib/form-plan.ts';
import { t } from '../lib/i18n.ts';
import type { Settings } from '../lib/settings.ts';
import { CustomField } from './CustomField.tsx';
import { ListRows } from './ListRows.tsx';
import { helpId, Planned } from './planned.ts';
import { SingleField } from './SingleField.tsx';

interface FieldsProps {
  readonly draft: Draft;
  readonly settings: Settings;
  readonly fields: readonly PlannedField[];
}

type Kind = 'single' | 'list' | 'custom';

const kindOf = ({ field }: PlannedField): Kind =>
  isListField(field) ? 'list' : field.startsWith('customField.') ? 'custom' : 'single';

/** Fields of the form in the administrator's order: single ones two in a line, the tenant's own together. */
export function FormFields({ draft, settings, fields }: FieldsProps) {
  const shown = fields.filter(({ state }) => state !== 'hidden');
  return (
    <>
      {groupsOf(shown).map(([first, ...others]) => {
        const group = [first, ...others];
        const drawn = group.map((planned) => (
          <Framed key={planned.field} planned={planned}>
            <FormField draft={draft} settings={settings} field={planned.field} />
          </Framed>
        ));
        if (kindOf(first) === 'list') return drawn;
        if (kindOf(first) === 'single')
          return (
            <div class="pair" key={first.field}>
              {drawn}
            </div>
          );
        return (
          <fieldset class="custom-fields" key={first.field}>
            <legend>{t('customFields')}</legend>
            {drawn}
          </fieldset>
        );
      })}
    </>
  );
}

type Group = [PlannedField, ...PlannedField[]];

/** Neighbours that stand together: at most two single fields, any number of custom ones. */
function groupsOf(fields: readonly PlannedField[]): readonly Group[] {
  const groups: Group[] = [];
  for (const planned of fields) {
    const last = groups.at(-1);
    const kind = kindOf(planned);
    const hasRoom = kind === 'custom' || (kind === 'single' && last?.length === 1);
    if (last && hasRoom && kindOf(last[0]) === kind) last.push(planned);
    else groups.push([planned]);
  }
  return groups;
}

function FormField({ draft, settings, field }: { draft: Draft; settings: Settings; field: string }) {
  if (isListField(field)) return <ListRows draft={draft} list={field} country={settings.defaults.country} />;
  const definition = settings.customFields.find(({ id }) => field === `customField.${id}`);
  return definition ? (
    <CustomField draft={draft} definition={definition} />
  ) : (
    <SingleField draft={draft} field={field} />
  );
}

/** The field, locked where the administrator wants it so, with the word of help below. */
function Framed({ planned, children }: { planned: PlannedField; children: ComponentChildren }) {
  const { field, state, isRequired, help } = planned;
  const words = help ?? (state === 'locked' ? t('setByOrganisation') : undefined);
  return (
    <Planned.Provider value={planned}>
      <fieldset class={`framed${isRequired ? ' is-required' : ''}`} disabled={state === 'locked'}>
        {children}
        {words && (
          <p class="hint" id={helpId(field)}>
            {words}
          </p>
        )}
      </fieldset>
    </Planned.Provider>
  );
}
