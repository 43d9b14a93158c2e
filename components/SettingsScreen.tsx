import { LIST_FORMATS } from '../lib/fields.ts';
import { t } from '../lib/i18n.ts';
import type { SettingsForm } from '../lib/settings-form.ts';
import type { SettingsValues } from '../lib/settings-values.ts';
import { ConnectionOutcome } from './ConnectionOutcome.tsx';
import { CustomFieldEditor } from './CustomFieldEditor.tsx';
import { Notice } from './Notice.tsx';
import { contactTypes, levels, regionOptions } from './options.ts';
import { SettingsSelect, SettingsText } from './SettingsFields.tsx';

/** The settings page: where contacts go, what new ones begin with, and the tenant's own fields. */
export function SettingsScreen({ form }: { readonly form: SettingsForm }) {
  const values = form.values.value;
  if (!values) return null;
  const { defaults } = values;
  const setDefault = (change: Partial<SettingsValues['defaults']>) =>
    form.set({ defaults: { ...defaults, ...change } });
  return (
    <main>
      <h1>{t('settingsTitle')}</h1>
      <p class="lead">{t('settingsLead')}</p>
      <form
        noValidate
        autocomplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <section>
          <h2>{t('connection')}</h2>
          <p class="hint">{t('connectionHint')}</p>
          <SettingsText
            form={form}
            name="baseUrl"
            label={t('baseUrl')}
            hint={t('baseUrlHint')}
            value={values.baseUrl}
            placeholder="https://…"
            onValue={(baseUrl) => form.set({ baseUrl })}
          />
          <SettingsText
            form={form}
            name="appId"
            label={t('appId')}
            value={values.appId}
            onValue={(appId) => form.set({ appId })}
          />
          <SettingsText
            form={form}
            name="token"
            label={t('token')}
            hint={form.tokenEnd.value ? t('tokenSaved', form.tokenEnd.value) : t('tokenHint')}
            value={form.token.value}
            type="password"
            placeholder={form.tokenEnd.value ? `•••• ${form.tokenEnd.value}` : undefined}
            onValue={(token) => {
              form.token.value = token;
            }}
          />
          <ConnectionOutcome form={form} />
          <Stranded form={form} />
          <div class="actions">
            <button type="submit" class="primary">
              {t('saveSettings')}
            </button>
            <button type="button" onClick={() => form.test()}>
              {t('testConnection')}
            </button>
          </div>
        </section>
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
        <section>
          <h2>{t('customFields')}</h2>
          <p class="hint">{t('customFieldsHint')}</p>
          <CustomFieldEditor form={form} rows={values.customFields} />
        </section>
        <details>
          <summary>{t('advanced')}</summary>
          <SettingsSelect
            form={form}
            name="listFormat"
            label={t('listFormat')}
            hint={t('listFormatHint')}
            value={values.listFormat}
            options={LIST_FORMATS.map((value) => ({ value, text: t(`listFormat_${value}`) }))}
            onValue={(listFormat) => form.set({ listFormat })}
          />
        </details>
        <div class="actions">
          <button type="submit" class="primary">
            {t('saveSettings')}
          </button>
        </div>
      </form>
    </main>
  );
}

/** Contacts that were saved for other settings: they go nowhere without the user's word. */
function Stranded({ form }: { readonly form: SettingsForm }) {
  const { length } = form.stranded.value;
  if (length === 0) return null;
  const addresses = [...new Set(form.stranded.value.map(({ account }) => account?.baseUrl))].join(', ');
  return (
    <Notice tone="warning">
      <p>{t('stranded', length, addresses)}</p>
      <button type="button" onClick={() => form.sendStranded()}>
        {t('sendStranded')}
      </button>
    </Notice>
  );
}
