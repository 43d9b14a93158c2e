import type { ServerReply } from '../lib/delivery.ts';
import { t } from '../lib/i18n.ts';

/** The server's own words as they came, beside ours: its support asks for them. */
export function ServerWords({ reply }: { readonly reply: ServerReply | undefined }) {
  if (!reply) return null;
  const code = reply.code === undefined ? `HTTP ${reply.status}` : `HTTP ${reply.status}, ${reply.code}`;
  return (
    <p class="server-words">
      {t('serverWords', code)} <bdi>{reply.message ?? '—'}</bdi>
      {reply.cid && (
        <>
          {' · '}
          {t('correlationId')} <code>{reply.cid}</code>
        </>
      )}
    </p>
  );
}
