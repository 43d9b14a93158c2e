import { t } from '../lib/i18n.ts';
import type { SettingsForm } from '../lib/settings-form.ts';
import { NO_PRESET, type PresetRow } from '../lib/settings-values.ts';
import { Icon } from './Icon.tsx';
import { contactTypes, levels, regionOptions } from './options.ts';
import { SettingsSelect, SettingsText } from './SettingsFields.tsx';

/** What contacts from certain sites begin with, instead of what all others do. */
export function PresetEditor({ form, rows }: { readonly form: SettingsForm; readonly rows: readonly PresetRow[] }) {
  return (
    <fieldset class="plain" disabled={form.isLocked('presets')}>
      <legend class="visually-hidden">{t('presets')}</legend>
      {rows.map((row, index) => (
        // The place in the list is what the controls are named by.
        <Preset key={index} form={form} rows={rows} row={row} index={index} />
      ))}
      <button type="button" class="quiet add" onClick={() => form.set({ presets: [...rows, NO_PRESET] })}>
        <Icon name="add" />
        {t('addPreset')}
      </button>
    </fieldset>
  );
}

function Preset({
  form,
  rows,
  row,
  index,
}: {
  form: SettingsForm;
  rows: readonly PresetRow[];
  row: PresetRow;
  index: number;
}) {
  const change = (part: Partial<PresetRow>) =>
    form.set({ presets: rows.map((other, place) => (place === index ? { ...other, ...part } : other)) });
  const unchanged = { value: '' as const, text: t('presetUnchanged') };
  const shared = (key: keyof PresetRow) => ({ form, name: `presets.${index}.${key}` });
  const choice = <Key extends keyof PresetRow>(
    key: Key,
    label: string,
    options: readonly { value: PresetRow[Key]; text: string }[],
  ) => (
    <SettingsSelect
      {...shared(key)}
      label={label}
      value={row[key]}
      options={options}
      // One entry, by its own key.
      onValue={(value) => change({ [key]: value } as Partial<PresetRow>)}
    />
  );
  const text = (key: 'host' | 'team' | 'group', label: string, hint?: string) => (
    <SettingsText
      {...shared(key)}
      label={label}
      {...(hint && { hint })}
      value={row[key]}
      onValue={(value) => change({ [key]: value })}
    />
  );
  const regions = (kind: 'region' | 'language') => [unchanged, ...regionOptions(kind).slice(1)];
  return (
    <fieldset class="preset">
      <legend class="visually-hidden">{t('presetNumber', index + 1)}</legend>
      <div class="grid">
        {text('host', t('presetHost'), t('presetHostHint'))}
        {choice('type', t('type'), [unchanged, ...contactTypes()])}
        {choice('level', t('level'), [unchanged, ...levels()])}
        {text('team', t('team'))}
        {text('group', t('group'))}
        {choice('language', t('language'), regions('language'))}
        {choice('country', t('country'), regions('region'))}
      </div>
      <button
        type="button"
        class="quiet icon-button"
        aria-label={t('removeRow', t('presets'), index + 1)}
        title={t('removeRow', t('presets'), index + 1)}
        onClick={() => form.set({ presets: rows.filter((_, place) => place !== index) })}
      >
        <Icon name="remove" />
      </button>
    </fieldset>
  );
}
