import { useEffect, useState } from 'preact/hooks';
import { type Entry, leavesAt } from '../lib/entry.ts';
import { t, unit } from '../lib/i18n.ts';

/** The way back while a saved contact has not left, and the seconds that are left for it. */
export function UndoSave({ entry, onUndo }: { readonly entry: Entry; readonly onUndo: () => void }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(ticking);
  }, []);
  const seconds = Math.ceil((leavesAt(entry, now) - now) / 1000);
  return (
    <div class="actions undo-save">
      <button type="button" class="primary" onClick={onUndo}>
        {t('undo')}
      </button>
      {/* Not read out each second: the button says what can be done, and stands as long as it can. */}
      {seconds > 0 && <span aria-hidden="true">{t('leavesIn', unit(seconds, 'second'))}</span>}
    </div>
  );
}
