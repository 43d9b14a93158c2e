import type { ServerReply } from '../lib/delivery.ts';
import type { Entry, EntryState } from '../lib/entry.ts';
import { t } from '../lib/i18n.ts';
import { Icon } from './Icon.tsx';
import { Notice, type Tone } from './Notice.tsx';

/** What became of a saved contact, in words, with the next step. Changes as the worker goes on. */
export function DeliveryCard({
  entry,
  onMend,
  onAnother,
  onSettings,
}: {
  readonly entry: Entry;
  readonly onMend: () => void;
  readonly onAnother: () => void;
  readonly onSettings: () => void;
}) {
  const { state, contact } = entry;
  const name = [contact.firstName, contact.lastName].filter(Boolean).join(' ');
  const { tone, title, text } = wordsFor(state);
  return (
    <section class="delivery" data-state={state.kind}>
      <Notice tone={tone}>
        <h2>{title}</h2>
        <p class="who">
          <bdi>{name}</bdi>
          {contact.company && (
            <>
              {' · '}
              <bdi>{contact.company}</bdi>
            </>
          )}
        </p>
        {text && <p>{text}</p>}
        <ServerWords reply={'reply' in state ? state.reply : undefined} />
      </Notice>
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

function wordsFor(state: EntryState): { tone: Tone; title: string; text?: string } {
  switch (state.kind) {
    case 'queued':
      return {
        tone: 'waiting',
        title: t('state_kept'),
        text: t(state.notBefore === undefined ? 'state_queued' : 'state_retry'),
      };
    case 'sending':
      return { tone: 'waiting', title: t('state_kept'), text: t('state_sending') };
    case 'sent':
      return { tone: 'done', title: t('state_sent') };
    case 'rejected':
      return { tone: 'warning', title: t('state_rejected'), text: t('state_rejected_next') };
    case 'unknown':
      return { tone: 'warning', title: t('state_unknown'), text: t(`unknown_${state.reason}`) };
    case 'blocked':
      return { tone: 'warning', title: t('state_kept'), text: t(`blocked_${state.reason}`) };
  }
}

/** The server's own words as they came, beside ours: its support asks for them. */
function ServerWords({ reply }: { readonly reply: ServerReply | undefined }) {
  if (!reply) return null;
  const code = reply.code === undefined ? `HTTP ${reply.status}` : `HTTP ${reply.status}, ${reply.code}`;
  return (
    <p class="server-words">
      {t('serverWords', code)} <bdi>{reply.message ?? '—'}</bdi>
    </p>
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
