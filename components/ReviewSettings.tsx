import { LANGUAGES, type Language, UNDO_SECONDS } from '../lib/fields.ts';
import { t, unit } from '../lib/i18n.ts';
import type { SettingsForm } from '../lib/settings-form.ts';
import type { SettingsValues } from '../lib/settings-values.ts';
import { SettingsCheck, SettingsSelect } from './SettingsFields.tsx';

/** How the review works on this device. */
export function ReviewSettings({ form, values }: { readonly form: SettingsForm; readonly values: SettingsValues }) {
  return (
    <section>
      <h2>{t('reviewSettings')}</h2>
      <SettingsSelect
        form={form}
        name="language"
        label={t('interfaceLanguage')}
        hint={t('interfaceLanguageHint')}
        value={values.language}
        options={[{ value: '' as const, text: t('interfaceLanguage_browser') }, ...LANGUAGES.map(inItself)]}
        onValue={(language) => form.set({ language })}
      />
      <SettingsCheck
        form={form}
        name="keepsDrafts"
        label={t('keepsDrafts')}
        hint={t('keepsDraftsHint')}
        isChecked={values.keepsDrafts}
        onChange={(keepsDrafts) => form.set({ keepsDrafts })}
      />
      <SettingsSelect
        form={form}
        name="undoSeconds"
        label={t('undoSeconds')}
        hint={t('undoSecondsHint')}
        value={String(values.undoSeconds)}
        options={UNDO_SECONDS.map((seconds) => ({
          value: String(seconds),
          text: seconds === 0 ? t('undoSeconds_0') : unit(seconds, 'second'),
        }))}
        onValue={(value) => {
          const undoSeconds = UNDO_SECONDS.find((seconds) => String(seconds) === value);
          if (undoSeconds !== undefined) form.set({ undoSeconds });
        }}
      />
    </section>
  );
}

/** A language by the name that those who speak it give it. */
function inItself(value: Language): { readonly value: Language; readonly text: string } {
  const tag = value.replace('_', '-');
  return { value, text: new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag };
}
