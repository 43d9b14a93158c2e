import { nameOfContact } from '../lib/entry.ts';
import { plural, t } from '../lib/i18n.ts';
import type { Damage } from '../lib/outbox-repair.ts';
import type { OutboxView } from '../lib/outbox-view.ts';
import { Notice } from './Notice.tsx';
import { CopyButton, OutboxItem } from './OutboxItem.tsx';

/** Every contact that is saved on this device and not in the CRM yet. */
export function OutboxScreen({ view, onEdit }: { readonly view: OutboxView; readonly onEdit: (id: string) => void }) {
  const entries = view.entries.value;
  const trouble = view.trouble.value;
  const { waiting, attention } = view.counts.value;
  const more = waiting + attention - (entries?.length ?? 0);
  return (
    <main>
      <h1>{t('outboxTitle')}</h1>
      <p class="lead">{t('outboxLead')}</p>
      {trouble && (
        <Notice tone="warning">
          <p>{t('outboxTrouble')}</p>
          <p class="server-words">{trouble}</p>
          <p class="hint">{t('outboxRepairHint')}</p>
          <button type="button" class="repair" onClick={() => view.repair()}>
            {t('outboxRepair')}
          </button>
          <CopyButton label={t('outboxCopyAll')} copy={() => view.copyAll()} />
        </Notice>
      )}
      {view.damage.value && <DamageNotice damage={view.damage.value} onUnderstood={() => view.understand()} />}
      {view.discarded.value.map((entry) => (
        <Notice key={entry.id} tone="info">
          <p>{t('discarded', nameOfContact(entry.contact))}</p>
          <button type="button" class="undo" onClick={() => view.undo(entry)}>
            {t('undo')}
          </button>
        </Notice>
      ))}
      {entries?.length === 0 && !trouble && <Notice tone="done">{t('outboxEmpty')}</Notice>}
      {entries && entries.length > 0 && (
        <p class="counts">
          {[attention > 0 && plural('outboxAttention', attention), waiting > 0 && plural('outboxWaiting', waiting)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {entries && entries.length > 0 && !view.isNotified.value && (
        <button type="button" class="quiet notify" onClick={() => view.askToNotify()}>
          {t('notifyMe')}
        </button>
      )}
      <ul class="outbox">
        {entries?.map((entry) => (
          <OutboxItem key={entry.id} view={view} entry={entry} onEdit={onEdit} />
        ))}
      </ul>
      {more > 0 && <p class="hint">{plural('outboxMore', more)}</p>}
    </main>
  );
}

function DamageNotice({ damage, onUnderstood }: { readonly damage: Damage; readonly onUnderstood: () => void }) {
  return (
    <Notice tone="warning">
      <p>{t('damageFound')}</p>
      {damage.restored > 0 && <p>{t('damage_restored', damage.restored)}</p>}
      {damage.doubtful > 0 && <p>{t('damage_doubtful', damage.doubtful)}</p>}
      {damage.copied > 0 && <p>{t('damage_copied', damage.copied)}</p>}
      <button type="button" class="understood" onClick={onUnderstood}>
        {t('understood')}
      </button>
    </Notice>
  );
}
