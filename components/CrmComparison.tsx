import { type Difference, untoldOf } from '../lib/crm-compare.ts';
import type { CrmLook, CrmState } from '../lib/crm-look.ts';
import type { CustomFieldDefinition } from '../lib/fields.ts';
import { t } from '../lib/i18n.ts';
import { fieldLabel } from './field-label.ts';
import { Notice } from './Notice.tsx';
import { contactTypes, emailTypes, levels, phoneTypes } from './options.ts';

/** A contact of the CRM beside the form, field by field: what it lacks is taken, the rest where the user says so. */
export function CrmComparison({
  look,
  state: { listed, differences },
  customFields,
  isSaving,
  onUpdate,
}: {
  readonly look: CrmLook;
  readonly state: Extract<CrmState, { kind: 'comparing' }>;
  readonly customFields: readonly CustomFieldDefinition[];
  readonly isSaving: boolean;
  readonly onUpdate: () => void;
}) {
  if (differences.length === 0) return <Notice tone="done">{t('crmSame')}</Notice>;
  const untold = untoldOf(listed).map((field) => fieldLabel(field, customFields));
  return (
    <>
      <table>
        <caption>{t('crmDifferences')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('crmField')}</th>
            <th scope="col">{t('crmNow')}</th>
            <th scope="col">{t('crmNew')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <Row key={difference.id} look={look} difference={difference} label={labelOf(difference, customFields)} />
          ))}
        </tbody>
      </table>
      <Notice tone="info">{t('crmUntold', untold.join(', ') || '—')}</Notice>
      <button type="button" class="primary" disabled={isSaving || look.taken.value.size === 0} onClick={onUpdate}>
        {t('crmUpdate')}
      </button>
    </>
  );
}

function Row({
  look,
  difference: { id, field, now, next, isAdded },
  label,
}: {
  readonly look: CrmLook;
  readonly difference: Difference;
  readonly label: string;
}) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{now === undefined ? <i>{t('crmNotTold')}</i> : <bdi>{inWords(field, now) || '—'}</bdi>}</td>
      <td>
        <label class="take">
          <input
            type="checkbox"
            checked={look.taken.value.has(id)}
            onChange={(event) => look.take(id, event.currentTarget.checked)}
          />
          <bdi>{inWords(field, next)}</bdi>
          {isAdded && <span class="hint">{t('crmBeside')}</span>}
        </label>
      </td>
    </tr>
  );
}

/** "Phone numbers (Mobile)", or the field's own name. */
function labelOf({ field }: Difference, customFields: readonly CustomFieldDefinition[]): string {
  const [list = '', kind = ''] = field.split('.');
  if (kind === '' || list === 'customField') return fieldLabel(field, customFields);
  if (list === 'socialContacts') return kind;
  const kinds = list === 'phones' ? phoneTypes() : emailTypes();
  return `${fieldLabel(list, customFields)} · ${kinds.find(({ value }) => value === kind)?.text ?? kind}`;
}

/** A choice by its name in the form, any other value as it is. */
function inWords(field: string, value: string): string {
  const choices = field === 'type' ? contactTypes() : field === 'level' ? levels() : [];
  return choices.find((choice) => choice.value === value)?.text ?? value;
}
