import { useEffect, useRef } from 'preact/hooks';
import { t } from '../lib/i18n.ts';
import { isMac } from './shortcuts.ts';

const COMMAND = isMac ? '⌘' : 'Ctrl';
const OPTION = isMac ? '⌥' : 'Alt';

/** The keys that work here, and where the one that opens the review is changed. */
export function ShortcutList({
  onClose,
  onShortcuts,
}: {
  readonly onClose: () => void;
  readonly onShortcuts: (() => void) | undefined;
}) {
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => box.current?.showModal(), []);
  const rows = [
    [`${OPTION}+⇧+C`, t('key_open')],
    [`${COMMAND}+↵`, t('key_save')],
    [`${OPTION}+N`, t('key_next')],
    [`${OPTION}+↓`, t('key_other')],
    [`${OPTION}+↵`, t('key_add')],
    [`${OPTION}+⌫`, t('key_remove')],
    [`${OPTION}+M`, t('key_more')],
    [`${COMMAND}+Z`, t('key_undo')],
    [isMac ? '⌘+⇧+Z' : 'Ctrl+Y', t('key_redo')],
    ['F1', t('key_list')],
  ] as const;
  return (
    <dialog
      ref={box}
      aria-labelledby="shortcuts-title"
      onClose={onClose}
      // Escape closes this list, and not the popup with it.
      onKeyDown={(event) => event.key === 'Escape' && event.stopPropagation()}
    >
      <h2 id="shortcuts-title">{t('shortcuts')}</h2>
      <dl class="shortcuts">
        {rows.map(([keys, words]) => [
          <dt key={keys}>
            <kbd>{keys}</kbd>
          </dt>,
          <dd key={words}>{words}</dd>,
        ])}
      </dl>
      <div class="actions">
        <button type="button" class="primary" onClick={() => box.current?.close()}>
          {t('close')}
        </button>
        {onShortcuts && (
          <button type="button" onClick={onShortcuts}>
            {t('changeShortcuts')}
          </button>
        )}
      </div>
    </dialog>
  );
}
