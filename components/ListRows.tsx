import type { Draft } from '../lib/draft.ts';
import type { ListField } from '../lib/form-fields.ts';
import { t } from '../lib/i18n.ts';
import { SelectField, TextField } from './Field.tsx';
import { emailTypes, phoneTypes, regionOptions, socialKeys } from './options.ts';
import { Rows } from './Rows.tsx';

/** A field of several values, a row for each. */
export function ListRows({ draft, list }: { readonly draft: Draft; readonly list: ListField }) {
  const form = draft.form.value;
  switch (list) {
    case 'phones':
      return (
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
      );
    case 'emails':
      return (
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
      );
    case 'socialContacts':
      return (
        <Rows
          draft={draft}
          list="socialContacts"
          title={t('socialContacts')}
          addLabel={t('addSocialContact')}
          rows={form.socialContacts}
        >
          {(row, index) => (
            <>
              <SelectField
                draft={draft}
                path={['socialContacts', index, 'key']}
                label={t('socialKey', index + 1)}
                value={row.key}
                options={socialKeys()}
                isLabelHidden
              />
              <TextField
                draft={draft}
                path={['socialContacts', index, 'value']}
                label={t('socialValue', index + 1)}
                value={row.value}
                isLabelHidden
              />
            </>
          )}
        </Rows>
      );
    case 'addresses':
      return (
        <Rows draft={draft} list="addresses" title={t('addresses')} addLabel={t('addAddress')} rows={form.addresses}>
          {(row, index) => {
            const part = (key: 'street' | 'city' | 'state' | 'zipcode', label: string) => (
              <TextField draft={draft} path={['addresses', index, key]} label={label} value={row[key]} />
            );
            return (
              <div class="address">
                {part('street', t('street'))}
                {part('city', t('city'))}
                {part('zipcode', t('zipcode'))}
                {part('state', t('state'))}
                <SelectField
                  draft={draft}
                  path={['addresses', index, 'country']}
                  label={t('country')}
                  value={row.country}
                  options={regionOptions('region')}
                />
              </div>
            );
          }}
        </Rows>
      );
  }
}
