import type { GivenText } from '../lib/given-text.ts';
import { plural, t } from '../lib/i18n.ts';
import { Notice } from './Notice.tsx';

/** What a pasted text filled, what it left, and the way back. */
export function GivenNotice({ given, onUndo }: { readonly given: GivenText; readonly onUndo: () => void }) {
  const { filled, rivalled, isCut } = given;
  return (
    <Notice tone={filled > 0 ? 'done' : 'info'}>
      <p>
        {filled > 0 ? plural('givenFilled', filled) : t('givenNothing')}{' '}
        {rivalled > 0 && plural('givenRivalled', rivalled)} {isCut && t('selectionCut')}
      </p>
      {filled > 0 && (
        <button type="button" class="quiet" onClick={onUndo}>
          {t('undo')}
        </button>
      )}
    </Notice>
  );
}
