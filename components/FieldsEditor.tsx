import { moved, withRule } from '../lib/field-rules.ts';
import { planForm } from '../lib/form-plan.ts';
import { t } from '../lib/i18n.ts';
import { settingsOf } from '../lib/settings.ts';
import type { SettingsForm } from '../lib/settings-form.ts';
import type { FieldRule } from '../lib/settings-parts.ts';
import { type SettingsValues, toParts } from '../lib/settings-values.ts';
import { fieldLabel } from './field-label.ts';
import { Icon } from './Icon.tsx';

/** How the form looks for everyone who gets these settings: order, what must be filled in, what is not shown, a word of help. */
export function FieldsEditor({ form, values }: { readonly form: SettingsForm; readonly values: SettingsValues }) {
  const settings = settingsOf(toParts(values, values.baseUrl));
  const { main, more } = planForm(settings);
  const set = (field: string, change: Partial<FieldRule>) =>
    form.set({ fields: withRule(values.fields, field, change) });
  return (
    <table class="fields">
      <thead>
        <tr>
          <th scope="col">{t('field')}</th>
          <th scope="col">{t('fieldRequired')}</th>
          <th scope="col">{t('fieldShown')}</th>
          <th scope="col">{t('fieldHelp')}</th>
          <th scope="col">
            <span class="visually-hidden">{t('fieldMove')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {[...main, ...more].map(({ field }, index) => {
          const label = fieldLabel(field, settings.customFields);
          const rule = values.fields.find((one) => one.field === field);
          const isRuled = form.isLocked('fields');
          return (
            <tr key={field} class={index === main.length ? 'fold' : undefined}>
              <th scope="row">
                <bdi>{label}</bdi>
              </th>
              <td>
                <input
                  type="checkbox"
                  name={`fields.${field}.required`}
                  aria-label={`${label}: ${t('fieldRequired')}`}
                  disabled={isRuled}
                  checked={rule?.required ?? false}
                  onChange={(event) => set(field, { required: event.currentTarget.checked })}
                />
              </td>
              <td>
                <select
                  name={`fields.${field}.shown`}
                  aria-label={`${label}: ${t('fieldShown')}`}
                  disabled={isRuled}
                  value={rule?.hidden ? 'hidden' : rule?.locked ? 'locked' : 'open'}
                  onChange={({ currentTarget: { value } }) =>
                    set(field, { hidden: value === 'hidden', locked: value === 'locked' })
                  }
                >
                  <option value="open">{t('fieldShown_open')}</option>
                  <option value="locked">{t('fieldShown_locked')}</option>
                  <option value="hidden">{t('fieldShown_hidden')}</option>
                </select>
              </td>
              <td>
                <input
                  name={`fields.${field}.help`}
                  aria-label={`${label}: ${t('fieldHelp')}`}
                  disabled={isRuled}
                  value={rule?.help ?? ''}
                  maxLength={300}
                  dir="auto"
                  onInput={(event) => set(field, { help: event.currentTarget.value })}
                />
              </td>
              <td class="moves">
                {([-1, 1] as const).map((by) => (
                  <button
                    key={by}
                    type="button"
                    class={`quiet icon-button${by < 0 ? ' up' : ''}`}
                    aria-label={t(by < 0 ? 'fieldUp' : 'fieldDown', label)}
                    title={t(by < 0 ? 'fieldUp' : 'fieldDown', label)}
                    disabled={
                      form.isLocked('order') ||
                      (by < 0 ? index === 0 : index === main.length - 1 || index === main.length + more.length - 1)
                    }
                    onClick={() => form.set({ order: moved(settings, field, by) })}
                  >
                    <Icon name="more" />
                  </button>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
