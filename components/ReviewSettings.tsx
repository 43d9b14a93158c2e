import { t } from '../lib/i18n.ts';
import type { SettingsForm } from '../lib/settings-form.ts';
import type { SettingsValues } from '../lib/settings-values.ts';
import { SettingsCheck } from './SettingsFields.tsx';

/** How the review works on this device. */
export function ReviewSettings({ form, values }: { readonly form: SettingsForm; readonly values: SettingsValues }) {
  return (
    <section>
      <h2>{t('reviewSettings')}</h2>
      <SettingsCheck
        form={form}
        name="keepsDrafts"
        label={t('keepsDrafts')}
        hint={t('keepsDraftsHint')}
        isChecked={values.keepsDrafts}
        onChange={(keepsDrafts) => form.set({ keepsDrafts })}
      />
    </section>
  );
}
