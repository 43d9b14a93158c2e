import type { Known } from './acquaintance.ts';
import { showSavedOn } from './badge.ts';
import { day, t } from './i18n.ts';
import type { Stage } from './stage.ts';

/** The id in the CRM, once it is known. */
export const contactIdOf = ({ person, entry }: Known): string | undefined =>
  entry?.state.kind === 'sent' ? entry.state.contactId : person.contactId;

/** When somebody was saved, and what became of it. */
export function savedWords(known: Known): string {
  const when = day(known.person.at);
  const contactId = contactIdOf(known);
  if (contactId) return t('savedOn', when, contactId);
  switch (known.entry?.state.kind) {
    case undefined:
    case 'sent':
      return t('savedOnThisDevice', when);
    case 'queued':
    case 'sending':
      return t('savedWaiting', when);
    case 'rejected':
    case 'blocked':
    case 'unknown':
      return t('savedUnsettled', when);
  }
}

/** Marks the tab whose person was saved, as the review has it: known from before, or in the CRM by now. */
export async function markTab(tabId: number, stage: Stage): Promise<void> {
  const words = wordsOf(stage);
  // The tab may be closed by now: there is nothing to mark then.
  if (words) await showSavedOn(tabId, words).catch(console.warn);
}

function wordsOf(stage: Stage): string | undefined {
  if (stage.kind === 'form') {
    const known = stage.acquaintance?.known.peek();
    return known && savedWords(known);
  }
  const state = stage.kind === 'kept' ? stage.entry.state : undefined;
  return state?.kind === 'sent' ? t('savedOn', day(state.at), state.contactId) : undefined;
}
