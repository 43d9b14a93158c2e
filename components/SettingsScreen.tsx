import type { ComponentChildren } from 'preact';
import { LIST_FORMATS } from '../lib/fields.ts';
import { t } from '../lib/i18n.ts';
import type { SettingsForm } from '../lib/settings-form.ts';
import { ConnectionOutcome } from './ConnectionOutcome.tsx';
import { CustomFieldEditor } from './CustomFieldEditor.tsx';
import { DefaultsSection } from './DefaultsSection.tsx';
import { DeviceSettings } from './DeviceSettings.tsx';
import { FieldsEditor } from './FieldsEditor.tsx';
import { Notice } from './Notice.tsx';
import { PolicyNotice } from './PolicyNotice.tsx';
import { PresetEditor } from './PresetEditor.tsx';
import { ReviewSettings } from './ReviewSettings.tsx';
import { SettingsSelect, SettingsText } from './SettingsFields.tsx';

/** The settings page: where contacts go, what new ones begin with, and the tenant's own fields. */
export function SettingsScreen({
  form,
  children,
}: {
  readonly form: SettingsForm;
  readonly children?: ComponentChildren;
}) {
  const values = form.values.value;
  if (!values) return null;
  return (
    <main>
      <h1>{t('settingsTitle')}</h1>
      <p class="lead">{t('settingsLead')}</p>
      <PolicyNotice form={form} />
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
        <DefaultsSection form={form} defaults={values.defaults} />
        <ReviewSettings form={form} values={values} />
        <section>
          <h2>{t('customFields')}</h2>
          <p class="hint">{t('customFieldsHint')}</p>
          <fieldset class="plain" disabled={form.isLocked('customFields')}>
            <legend class="visually-hidden">{t('customFields')}</legend>
            <CustomFieldEditor form={form} rows={values.customFields} />
          </fieldset>
        </section>
        <details open={form.hasProblemIn('presets') || undefined}>
          <summary>{t('presets')}</summary>
          <p class="hint">{t('presetsHint')}</p>
          <PresetEditor form={form} rows={values.presets} />
        </details>
        <details>
          <summary>{t('fieldsTitle')}</summary>
          <p class="hint">{t('fieldsHint')}</p>
          <FieldsEditor form={form} values={values} />
        </details>
        <details open={form.hasProblemIn('retentionDays') || undefined}>
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
          <SettingsText
            form={form}
            name="retentionDays"
            label={t('retentionDays')}
            hint={t('retentionDaysHint')}
            value={values.retentionDays}
            onValue={(retentionDays) => form.set({ retentionDays })}
          />
        </details>
        <div class="actions">
          <button type="submit" class="primary">
            {t('saveSettings')}
          </button>
        </div>
      </form>
      <DeviceSettings
        isTokenSet={form.isLocked('token')}
        onSignedOut={() => void form.open()}
        onDeleted={() => location.reload()}
      />
      {children}
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
