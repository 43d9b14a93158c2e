import { LIMITS } from '../lib/contact-errors.ts';
import type { Draft } from '../lib/draft.ts';
import type { ListField } from '../lib/form-fields.ts';
import { t } from '../lib/i18n.ts';
import { handleOf } from '../lib/social.ts';
import { SelectField, TextField } from './Field.tsx';
import { emailTypes, phoneTypes, regionOptions, socialKeys } from './options.ts';
import { PhoneField } from './PhoneField.tsx';
import { Rows } from './Rows.tsx';

interface ListProps {
  readonly draft: Draft;
}

/** A field of several values, a row for each. `country` is assumed for phones without a country code. */
export function ListRows({
  draft,
  list,
  country,
}: ListProps & { readonly list: ListField; readonly country: string | undefined }) {
  switch (list) {
    case 'phones':
      return <PhoneRows draft={draft} country={country} />;
    case 'emails':
      return <EmailRows draft={draft} />;
    case 'socialContacts':
      return <SocialRows draft={draft} />;
    case 'addresses':
      return <AddressRows draft={draft} />;
  }
}

function PhoneRows({ draft, country }: ListProps & { readonly country: string | undefined }) {
  return (
    <Rows draft={draft} list="phones" title={t('phones')} addLabel={t('addPhone')} rows={draft.form.value.phones}>
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
          <PhoneField draft={draft} index={index} phone={row.phone} country={country} />
        </>
      )}
    </Rows>
  );
}

function EmailRows({ draft }: ListProps) {
  return (
    <Rows draft={draft} list="emails" title={t('emails')} addLabel={t('addEmail')} rows={draft.form.value.emails}>
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
}

function SocialRows({ draft }: ListProps) {
  return (
    <Rows
      draft={draft}
      list="socialContacts"
      title={t('socialContacts')}
      addLabel={t('addSocialContact')}
      rows={draft.form.value.socialContacts}
    >
      {(row, index) => {
        const [key, value] = [`socialContacts.${index}.key`, `socialContacts.${index}.value`];
        return (
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
              limit={LIMITS.social}
              isLabelHidden
              onText={(text) => {
                // A profile's address names the network and the handle; the API wants the bare handle.
                const found = handleOf(text);
                if (found) draft.take({ values: { [key]: found.key, [value]: found.value } });
                else draft.set(['socialContacts', index, 'value'], text);
              }}
            />
          </>
        );
      }}
    </Rows>
  );
}

function AddressRows({ draft }: ListProps) {
  return (
    <Rows
      draft={draft}
      list="addresses"
      title={t('addresses')}
      addLabel={t('addAddress')}
      rows={draft.form.value.addresses}
    >
      {(row, index) => {
        const part = (key: 'street' | 'city' | 'state' | 'zipcode') => (
          <TextField draft={draft} path={['addresses', index, key]} label={t(key)} value={row[key]} />
        );
        return (
          <div class="address">
            {part('street')}
            {part('city')}
            {part('zipcode')}
            {part('state')}
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
