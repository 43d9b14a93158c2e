import { CAPTURED_VALUES } from '../lib/fields.ts';
import { t } from '../lib/i18n.ts';
import type { SettingsForm } from '../lib/settings-form.ts';
import type { CustomFieldRow } from '../lib/settings-values.ts';
import { SettingsSelect, SettingsText } from './SettingsFields.tsx';

/** Where a custom field's value comes from, before the user types one: a default, or what was captured. */
export function CustomFieldOrigin({
  form,
  row,
  index,
  onChange,
}: {
  readonly form: SettingsForm;
  readonly row: CustomFieldRow;
  readonly index: number;
  readonly onChange: (part: Partial<CustomFieldRow>) => void;
}) {
  const name = `customFields.${index}`;
  return (
    <>
      <SettingsText
        form={form}
        name={`${name}.default`}
        label={t('customFieldDefault')}
        value={row.default}
        onValue={(value) => onChange({ default: value })}
      />
      <SettingsSelect
        form={form}
        name={`${name}.fill`}
        label={t('customFieldFill')}
        value={row.fill ?? ''}
        options={[
          { value: '', text: t('fill_none') },
          ...CAPTURED_VALUES.map((value) => ({ value, text: t(`fill_${value}`) })),
        ]}
        onValue={(fill) => onChange({ fill })}
      />
      {row.fill === 'links' && (
        <SettingsText
          form={form}
          name={`${name}.host`}
          label={t('customFieldFillHost')}
          value={row.host}
          onValue={(host) => onChange({ host })}
        />
      )}
    </>
  );
}
