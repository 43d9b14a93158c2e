import type { Draft } from '../lib/draft.ts';
import { t } from '../lib/i18n.ts';
import type { Settings } from '../lib/settings.ts';
import { CustomFields } from './CustomFields.tsx';
import { SelectField, TextField } from './Field.tsx';
import { FORM_ID } from './focus.ts';
import { MoreFields } from './MoreFields.tsx';
import { contactTypes, emailTypes, levels, phoneTypes } from './options.ts';
import { Rows } from './Rows.tsx';

/** The contact under review: what every contact has first, the rest folded. */
export function ReviewForm({ draft, settings, onSave }: { draft: Draft; settings: Settings; onSave: () => void }) {
  const form = draft.form.value;
  const text = (field: 'firstName' | 'lastName' | 'jobTitle' | 'company', label: string) => (
    <TextField draft={draft} path={[field]} label={label} value={form[field]} />
  );
  return (
    <form
      id={FORM_ID}
      noValidate
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <div class="pair">
        {text('firstName', t('firstName'))}
        {text('lastName', t('lastName'))}
      </div>
      <div class="pair">
        {text('jobTitle', t('jobTitle'))}
        {text('company', t('company'))}
      </div>
      <Rows draft={draft} list="phones" title={t('phones')} addLabel={t('addPhone')} rows={form.phones}>
        {(row, index) => (
          <>
            <SelectField
              draft={draft}
              path={['phones', index, 'type']}
              label={t('phoneType', index + 1)}
              value={row.type}
              options={phoneTypes()}
              isLabelHidden
            />
            <TextField
              draft={draft}
              path={['phones', index, 'phone']}
              label={t('phone', index + 1)}
              value={row.phone}
              type="tel"
              placeholder="+852 9466 7788"
              isLabelHidden
            />
          </>
        )}
      </Rows>
      <Rows draft={draft} list="emails" title={t('emails')} addLabel={t('addEmail')} rows={form.emails}>
        {(row, index) => (
          <>
            <SelectField
              draft={draft}
              path={['emails', index, 'type']}
              label={t('emailType', index + 1)}
              value={row.type}
              options={emailTypes()}
              isLabelHidden
            />
            <TextField
              draft={draft}
              path={['emails', index, 'email']}
              label={t('email', index + 1)}
              value={row.email}
              type="email"
              isLabelHidden
            />
          </>
        )}
      </Rows>
      <div class="pair">
        <SelectField draft={draft} path={['type']} label={t('type')} value={form.type} options={contactTypes()} />
        <SelectField draft={draft} path={['level']} label={t('level')} value={form.level} options={levels()} />
      </div>
      <CustomFields draft={draft} definitions={settings.customFields} />
      <MoreFields draft={draft} />
    </form>
  );
}
