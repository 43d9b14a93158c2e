import { canUndo, type Entry, nameOfContact } from '../lib/entry.ts';
import { t } from '../lib/i18n.ts';
import { Icon } from './Icon.tsx';
import { Notice } from './Notice.tsx';
import { ServerWords } from './ServerWords.tsx';
import { replyOf, wordsFor } from './state-words.ts';
import { UndoSave } from './UndoSave.tsx';

/** What became of a saved contact, in words, with the next step. Changes as the worker goes on. */
export function DeliveryCard({
  entry,
  onMend,
  onUndo,
  onAnother,
  onSettings,
}: {
  readonly entry: Entry;
  readonly onMend: () => void;
  readonly onUndo: () => void;
  readonly onAnother: () => void;
  readonly onSettings: () => void;
}) {
  const { state, contact } = entry;
  const { tone, title, text } = wordsFor(entry);
  return (
    <section class="delivery" data-state={state.kind}>
      <Notice tone={tone}>
        <h2>{title}</h2>
        <p class="who">
          <bdi>{nameOfContact(contact)}</bdi>
          {contact.company && (
            <>
              {' · '}
              <bdi>{contact.company}</bdi>
            </>
          )}
        </p>
        {text && <p>{text}</p>}
        <ServerWords reply={replyOf(state)} />
      </Notice>
      {canUndo(entry) && <UndoSave entry={entry} onUndo={onUndo} />}
      {state.kind === 'sent' && (
        <dl class="ids">
          <Copyable label={t('contactId')} value={state.contactId} />
          {state.cid && <Copyable label={t('correlationId')} value={state.cid} />}
        </dl>
      )}
      {state.kind === 'rejected' && (
        <button type="button" class="primary" onClick={onMend}>
          {t('mend')}
        </button>
      )}
      {state.kind === 'blocked' && (
        <button type="button" class="primary" onClick={onSettings}>
          {t('openSettings')}
        </button>
      )}
      <button type="button" class="quiet" onClick={onAnother}>
        {t('anotherContact')}
      </button>
    </section>
  );
}

function Copyable({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <code>{value}</code>
        <button
          type="button"
          class="quiet icon-button"
          aria-label={t('copy', label)}
          title={t('copy', label)}
          onClick={() => navigator.clipboard.writeText(value)}
        >
          <Icon name="copy" />
        </button>
      </dd>
    </div>
  );
}
