import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { t } from '../lib/i18n.ts';
import type { Doors } from './doors.ts';
import { Icon, type IconName } from './Icon.tsx';
import { lazy } from './lazy.tsx';

const OutboxLine = lazy(() => import('./OutboxLine.tsx').then((module) => module.OutboxLine));
const ShortcutList = lazy(() => import('./ShortcutList.tsx').then((module) => module.ShortcutList));

/** What is being done, and the ways from here: beside the page, the page in front, the keys, the settings. */
export function ReviewHeader({
  title,
  doors,
  children,
}: {
  readonly title: string;
  readonly doors: Doors;
  readonly children: ComponentChildren;
}) {
  const isListOpen = useSignal(false);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (event.key !== 'F1') return;
      event.preventDefault();
      isListOpen.value = true;
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  return (
    <header>
      <h1>{title}</h1>
      <OutboxLine onOpen={doors.onOutbox} />
      {doors.onReadFront && <Door icon="reload" label={t('readFront')} onClick={doors.onReadFront} />}
      {doors.onPanel && <Door icon="panel" label={t('openPanel')} onClick={doors.onPanel} />}
      <Door
        icon="keys"
        label={t('shortcuts')}
        onClick={() => {
          isListOpen.value = true;
        }}
      />
      <Door icon="history" label={t('openHistory')} onClick={doors.onHistory} />
      <Door icon="settings" label={t('openSettings')} onClick={doors.onSettings} />
      {children}
      {isListOpen.value && (
        <ShortcutList
          onShortcuts={doors.onShortcuts}
          onClose={() => {
            isListOpen.value = false;
          }}
        />
      )}
    </header>
  );
}

function Door({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) {
  return (
    <button type="button" class="quiet icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
