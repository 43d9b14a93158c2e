import { useState } from 'preact/hooks';
import { type Entry, leavesAt, nameOfContact, needsUser } from '../lib/entry.ts';
import { t } from '../lib/i18n.ts';
import type { OutboxView } from '../lib/outbox-view.ts';
import { Icon } from './Icon.tsx';
import { moment } from './moment.ts';
import { ServerWords } from './ServerWords.tsx';
import { replyOf, wordsFor } from './state-words.ts';

/** One waiting contact: how it stands, what the server said, what happens next, and what can be done. */
export function OutboxItem({
  view,
  entry,
  onEdit,
}: {
  readonly view: OutboxView;
  readonly entry: Entry;
  readonly onEdit: (id: string) => void;
}) {
  const { id, contact, source, state, createdAt, update } = entry;
  const { tone, title, text } = wordsFor(entry);
  const host = source.url && URL.canParse(source.url) ? new URL(source.url).hostname : undefined;
  return (
    <li class="outbox-item" data-id={id} data-state={state.kind} data-asks={needsUser(entry)}>
      <div class={`mark ${tone}`}>
        <Icon name={tone} />
      </div>
      <div class="body">
        <h2>
          <bdi>{nameOfContact(contact)}</bdi>
          {contact.company && <bdi class="company">{contact.company}</bdi>}
        </h2>
        <p class="hint">
          {t('savedAt', moment(createdAt))}
          {host && (
            <>
              {' · '}
              <bdi title={source.url}>{host}</bdi>
            </>
          )}
        </p>
        <p>
          <strong>{title}.</strong> {text}
        </p>
        <ServerWords reply={replyOf(state)} />
        <NextStep view={view} entry={entry} />
        <div class="actions">
          {(state.kind === 'queued' || (state.kind === 'blocked' && state.reason !== 'account')) && (
            <button type="button" onClick={() => view.sendNow(id)}>
              {t(state.kind === 'blocked' && state.reason === 'editing' ? 'sendAsItIs' : 'sendNow')}
            </button>
          )}
          {state.kind === 'unknown' && (
            <button type="button" onClick={() => view.checkAgain(id)}>
              {t('checkAgain')}
            </button>
          )}
          {state.kind === 'unknown' && state.checkAt === undefined && (
            <button type="button" onClick={() => view.sendAgain(id)}>
              {t('sendAgain')}
            </button>
          )}
          {!update && ['queued', 'blocked', 'rejected'].includes(state.kind) && (
            <button type="button" onClick={async () => (await view.takeBack(id)) && onEdit(id)}>
              {t('editAndSend')}
            </button>
          )}
          <CopyButton label={t('copyJson')} copy={() => view.copyJson(entry)} />
          <CopyButton label={t('copyCurl')} copy={() => view.copyCurl(entry)} />
          {state.kind !== 'sending' && (
            <button type="button" class="quiet" onClick={() => view.discard(id)}>
              {t('discard')}
            </button>
          )}
        </div>
      </div>
    </li>
  );
}

/** When something happens by itself. */
function NextStep({ view, entry }: { readonly view: OutboxView; readonly entry: Entry }) {
  const { state } = entry;
  const now = Date.now();
  const leaves = leavesAt(entry, now);
  if (state.kind === 'queued' && leaves > now) return <p class="hint">{t('leavesAtTime', moment(leaves))}</p>;
  const attempt = view.nextAttempt.value;
  if (state.kind === 'queued' && attempt !== undefined) return <p class="hint">{t('nextAttempt', moment(attempt))}</p>;
  if (state.kind === 'unknown' && state.checkAt !== undefined) {
    return <p class="hint">{t('nextCheck', moment(state.checkAt))}</p>;
  }
  return null;
}

export function CopyButton({ label, copy }: { readonly label: string; readonly copy: () => Promise<void> }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <button type="button" class="quiet" onClick={() => copy().then(() => setCopied(true))}>
      {isCopied ? t('copied') : label}
    </button>
  );
}
