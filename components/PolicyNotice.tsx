import { t } from '../lib/i18n.ts';
import type { SettingsForm } from '../lib/settings-form.ts';
import { Notice } from './Notice.tsx';

/** That the organisation decides some of this, and what in its policy cannot be used: by its place there, each alone. */
export function PolicyNotice({ form }: { readonly form: SettingsForm }) {
  const problems = form.policyProblems.value;
  return (
    <>
      {form.locked.value.length > 0 && (
        <Notice tone="info">
          <p>{t('policyActive')}</p>
          <p>
            <code>{form.locked.value.join(', ')}</code>
          </p>
        </Notice>
      )}
      {problems.length > 0 && (
        <Notice tone="warning">
          <p>{t('policyProblems')}</p>
          <ul class="policy-problems">
            {problems.map(({ path, code }) => (
              <li key={path}>
                <code>{path}</code>: {t(`part_${code}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  );
}
