import { t } from '../lib/i18n.ts';
import type { SettingsForm } from '../lib/settings-form.ts';
import { Notice } from './Notice.tsx';

/** What the API said, in our words and its own, and what to do next. */
export function ConnectionOutcome({ form }: { readonly form: SettingsForm }) {
  const outcome = form.outcome.value;
  if (!outcome) return null;
  switch (outcome.kind) {
    case 'checking':
      return <Notice tone="waiting">{t('checking')}</Notice>;
    case 'noAccess':
      return (
        <Notice tone="warning">
          <p>{t('noAccess', outcome.host)}</p>
          {outcome.isSaved && <p>{t('noAccessSaved')}</p>}
          <button type="button" onClick={() => form.save()}>
            {t('allowAccess')}
          </button>
        </Notice>
      );
    case 'checked': {
      const { result, reply, isSaved } = outcome;
      return (
        <Notice tone={result === 'ok' ? 'done' : 'warning'}>
          <p>{t(`check_${result}`)}</p>
          {reply && result !== 'ok' && (
            <p class="server-words">
              {t(
                'serverWords',
                reply.code === undefined ? `HTTP ${reply.status}` : `HTTP ${reply.status}, ${reply.code}`,
              )}{' '}
              <bdi>{reply.message ?? '—'}</bdi>
            </p>
          )}
          {isSaved && <p>{t(result === 'ok' ? 'settingsSaved' : 'settingsSavedAnyway')}</p>}
        </Notice>
      );
    }
  }
}
