import { t } from '../lib/i18n.ts';
import type { SettingsForm } from '../lib/settings-form.ts';
import type { SettingsValues } from '../lib/settings-values.ts';
import { contactTypes, levels, regionOptions } from './options.ts';
import { SettingsSelect, SettingsText } from './SettingsFields.tsx';

/** What every new contact begins with. */
export function DefaultsSection({
  form,
  defaults,
}: {
  readonly form: SettingsForm;
  readonly defaults: SettingsValues['defaults'];
}) {
  const setDefault = (change: Partial<SettingsValues['defaults']>) =>
    form.set({ defaults: { ...defaults, ...change } });
  return (
    <section>
      <h2>{t('defaults')}</h2>
      <p class="hint">{t('defaultsHint')}</p>
      <div class="grid">
        <SettingsSelect
          form={form}
          name="defaults.type"
          label={t('type')}
          value={defaults.type}
          options={contactTypes()}
          onValue={(type) => setDefault({ type })}
        />
        <SettingsSelect
          form={form}
          name="defaults.level"
          label={t('level')}
          value={defaults.level}
          options={levels()}
          onValue={(level) => setDefault({ level })}
        />
        <SettingsText
          form={form}
          name="defaults.team"
          label={t('team')}
          value={defaults.team}
          onValue={(team) => setDefault({ team })}
        />
        <SettingsText
          form={form}
          name="defaults.group"
          label={t('group')}
          value={defaults.group}
          onValue={(group) => setDefault({ group })}
        />
        <SettingsSelect
          form={form}
          name="defaults.language"
          label={t('language')}
          value={defaults.language}
          options={regionOptions('language')}
          onValue={(language) => setDefault({ language })}
        />
        <SettingsSelect
          form={form}
          name="defaults.country"
          label={t('country')}
          hint={t('defaultCountryHint')}
          value={defaults.country}
          options={regionOptions('region')}
          onValue={(country) => setDefault({ country })}
        />
      </div>
    </section>
  );
}
