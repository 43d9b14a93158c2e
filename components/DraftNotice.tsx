import type { KeptDraft } from '../lib/draft-keeper.ts';
import { t } from '../lib/i18n.ts';
import { Notice } from './Notice.tsx';

/** Says that an earlier visit's edits are back, with the way to start over; and when they can no longer be kept. */
export function DraftNotice({ kept }: { readonly kept: KeptDraft }) {
  const { draft, isResumed, failure } = kept;
  if (failure.value) {
    return (
      <Notice tone="warning">
        {t('draftNotKept')} <bdi class="server-words">{failure.value}</bdi>
      </Notice>
    );
  }
  if (!isResumed || !draft.isEdited.value) return null;
  return (
    <Notice tone="info">
      <p>{t('draftResumed')}</p>
      <button type="button" onClick={() => draft.startOver()}>
        {t('startOver')}
      </button>
    </Notice>
  );
}
