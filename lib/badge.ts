import { browser } from 'wxt/browser';
import type { Entry } from './entry.ts';
import { plural, t } from './i18n.ts';

/** Red enough for white text at 4.5 : 1, and a calm blue-green. */
const ATTENTION = '#b3261e';
const WAITING = '#1f6f78';

/** What the toolbar shows: nothing, how many wait, or how many need the user. */
export async function showBadge(entries: readonly Entry[]): Promise<void> {
  const count = (kinds: readonly string[]) => entries.filter(({ state }) => kinds.includes(state.kind)).length;
  const attention = count(['rejected', 'unknown', 'blocked']);
  const waiting = count(['queued', 'sending']);
  const text = attention > 0 ? '!' : waiting > 0 ? String(waiting) : '';
  const title =
    attention > 0
      ? plural('badgeAttention', attention)
      : waiting > 0
        ? plural('badgeWaiting', waiting)
        : t('extensionName');
  await Promise.all([
    browser.action.setBadgeText({ text }),
    browser.action.setBadgeBackgroundColor({ color: attention > 0 ? ATTENTION : WAITING }),
    browser.action.setTitle({ title }),
  ]);
}

/** Shows that a right-click waits for the user to open the review, where the browser would not open it by itself. */
export async function showWaitingIntent(): Promise<void> {
  await Promise.all([browser.action.setBadgeText({ text: '●' }), browser.action.setTitle({ title: t('badgeIntent') })]);
}
