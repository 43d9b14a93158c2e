import type { Draft } from '../lib/draft.ts';
import { plural, t } from '../lib/i18n.ts';
import { SelectField, TextField } from './Field.tsx';
import { Icon } from './Icon.tsx';
import { regionOptions, socialKeys } from './options.ts';
import { Rows } from './Rows.tsx';

/** Controls that stand in the folded part: an error there opens it. */
const FOLDED = /^(?:team|group|language|birthDate|addresses|socialContacts)\b/;

/** What not every contact has. Folded, and opened where an error or a value that was read waits in it. */
export function MoreFields({ draft }: { draft: Draft }) {
  const form = draft.form.value;
  const text = (field: 'team' | 'group', label: string) => (
    <TextField draft={draft} path={[field]} label={label} value={form[field]} />
  );
  const hasError = [...Object.keys(draft.errors.value), ...Object.keys(draft.refusals.value)].some((name) =>
    FOLDED.test(name),
  );
  const count = Object.keys(draft.sources.value).filter((name) => FOLDED.test(name)).length;
  return (
    <details class="more" open={hasError || undefined}>
      <summary>
        <Icon name="more" />
        {t('moreFields')}
        {count > 0 && <span class="count">{plural('moreFieldsFilled', count)}</span>}
      </summary>
      <div class="pair">
        {text('team', t('team'))}
        {text('group', t('group'))}
      </div>
      <div class="pair">
        <SelectField
          draft={draft}
          path={['language']}
          label={t('language')}
          value={form.language}
          options={regionOptions('language')}
        />
        <TextField draft={draft} path={['birthDate']} label={t('birthDate')} value={form.birthDate} type="date" />
      </div>
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
      <OtherLinks links={draft.links.value} />
    </details>
  );
}

/** Addresses that the API has no field for. Shown as text: a page's link is never followed from here. */
function OtherLinks({ links }: { links: readonly string[] }) {
  if (links.length === 0) return null;
  return (
    <section class="links">
      <h3>{t('otherLinks')}</h3>
      <p class="hint">{t('otherLinksHint')}</p>
      <ul>
        {links.map((link) => (
          <li key={link}>
            <bdi>{link}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
