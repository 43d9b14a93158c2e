import type { ServerReply } from '../lib/delivery.ts';
import type { Entry, EntryState, UnknownState } from '../lib/entry.ts';
import { t } from '../lib/i18n.ts';
import type { Tone } from './Notice.tsx';

/** What became of a contact, in words. */
export function wordsFor({ state, update }: Entry): { tone: Tone; title: string; text?: string } {
  switch (state.kind) {
    case 'queued':
      return {
        tone: 'waiting',
        title: t('state_kept'),
        text: t(state.last ? (state.last.reason === 'busy' ? 'state_retry_busy' : 'state_retry') : 'state_queued'),
      };
    case 'sending':
      return { tone: 'waiting', title: t('state_kept'), text: t('state_sending') };
    case 'sent':
      return {
        tone: 'done',
        title: t(update ? 'state_updated' : 'state_sent'),
        ...(state.times !== undefined && { text: t('state_sent_times', state.times) }),
      };
    case 'rejected':
      return state.reason
        ? { tone: 'warning', title: t('state_notUpdated'), text: t(`notUpdated_${state.reason}`) }
        : { tone: 'warning', title: t('state_rejected'), text: t('state_rejected_next') };
    case 'unknown':
      return { tone: 'warning', title: t('state_unknown'), text: `${t(`unknown_${state.reason}`)} ${nextOf(state)}` };
    case 'blocked':
      return { tone: 'warning', title: t('state_kept'), text: t(`blocked_${state.reason}`) };
  }
}

const nextOf = ({ verdict }: UnknownState) => (verdict ? t(`verdict_${verdict}`) : t('unknown_checking'));

/** The server's last words about it. */
export function replyOf(state: EntryState): ServerReply | undefined {
  if (state.kind === 'rejected' && state.reason) return undefined;
  if (state.kind === 'queued') return state.last?.reply;
  return 'reply' in state ? state.reply : undefined;
}
