import { CUSTOM_FIELD_TYPES } from '../lib/fields.ts';
import { t } from '../lib/i18n.ts';
import type { SettingsForm } from '../lib/settings-form.ts';
import { type CustomFieldRow, NO_CUSTOM_FIELD } from '../lib/settings-values.ts';
import { CustomFieldOrigin } from './CustomFieldOrigin.tsx';
import { Icon } from './Icon.tsx';
import { SettingsControl } from './SettingsControl.tsx';

/** The tenant's own fields, as its administrator defined them in the CRM. */
export function CustomFieldEditor({
  form,
  rows,
}: {
  readonly form: SettingsForm;
  readonly rows: readonly CustomFieldRow[];
}) {
  const change = (index: number, part: Partial<CustomFieldRow>) =>
    form.set({ customFields: rows.map((row, place) => (place === index ? { ...row, ...part } : row)) });
  return (
    <>
      {rows.map((row, index) => (
        // The place in the list is what the controls are named by.
        <fieldset class="custom-field" key={index}>
          <legend class="visually-hidden">{t('customFieldNumber', index + 1)}</legend>
          <SettingsControl form={form} name={`customFields.${index}.id`} label={t('customFieldId')}>
            {(described) => (
              <input
                {...described}
                value={row.id}
                onInput={(event) => change(index, { id: event.currentTarget.value })}
              />
            )}
          </SettingsControl>
          <SettingsControl form={form} name={`customFields.${index}.label`} label={t('customFieldLabel')}>
            {(described) => (
              <input
                {...described}
                value={row.label}
                onInput={(event) => change(index, { label: event.currentTarget.value })}
              />
            )}
          </SettingsControl>
          <SettingsControl form={form} name={`customFields.${index}.type`} label={t('customFieldType')}>
            {(described) => (
              <select
                {...described}
                value={row.type}
                // The control offers the types and nothing else.
                onChange={(event) => change(index, { type: event.currentTarget.value as CustomFieldRow['type'] })}
              >
                {CUSTOM_FIELD_TYPES.map((type) => (
                  <option key={type} value={type} selected={type === row.type}>
                    {t(`customFieldType_${type}`)}
                  </option>
                ))}
              </select>
            )}
          </SettingsControl>
          <CustomFieldOrigin form={form} row={row} index={index} onChange={(part) => change(index, part)} />
          {/picklist/i.test(row.type) && (
            <SettingsControl form={form} name={`customFields.${index}.options`} label={t('customFieldOptions')}>
              {(described) => (
                <textarea
                  {...described}
                  rows={3}
                  value={row.options}
                  onInput={(event) => change(index, { options: event.currentTarget.value })}
                />
              )}
            </SettingsControl>
          )}
          <button
            type="button"
            class="quiet icon-button"
            aria-label={t('removeRow', t('customFields'), index + 1)}
            title={t('removeRow', t('customFields'), index + 1)}
            onClick={() => form.set({ customFields: rows.filter((_, place) => place !== index) })}
          >
            <Icon name="remove" />
          </button>
        </fieldset>
      ))}
      <button type="button" class="quiet add" onClick={() => form.set({ customFields: [...rows, NO_CUSTOM_FIELD] })}>
        <Icon name="add" />
        {t('addCustomField')}
      </button>
    </>
  );
}
