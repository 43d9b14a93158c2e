import { browser } from 'wxt/browser';
import { plural, t } from './i18n.ts';
import type { Tally } from './tally.ts';

/** Red enough for white text at 4.5 : 1, and a calm blue-green. */
const ATTENTION = '#b3261e';
const WAITING = '#1f6f78';

/** What the toolbar shows: nothing, how many wait, or how many need the user. */
export async function showBadge({ waiting, attention }: Tally): Promise<void> {
  const text = attention > 0 ? `!${attention > 99 ? '' : attention}` : waiting > 0 ? written(waiting) : '';
  const title =
    attention > 0
      ? plural('badgeAttention', attention)
      : waiting > 0
        ? plural('badgeWaiting', waiting)
        : t('extensionName');
  await show(text, title, attention > 0 ? ATTENTION : WAITING);
}

/** Four characters at the most: the badge is no wider. */
const written = (count: number) => (count > 999 ? `${Math.floor(count / 1000)}k+` : String(count));

/** Shows that the contacts on this device cannot be read: nothing is sent until the user looks. */
export const showTrouble = () => show('!', t('badgeTrouble'), ATTENTION);

/** Shows that a right-click waits for the user to open the review, where the browser would not open it by itself. */
export const showWaitingIntent = () => show('●', t('badgeIntent'), WAITING);

/**
 * Shows on this tab that its person was saved, until it goes to another page: the browser takes such a badge off by itself.
 * Where a contact needs the user, that is told first.
 */
export async function showSavedOn(tabId: number, title: string): Promise<void> {
  if ((await browser.action.getBadgeText({})).startsWith('!')) return;
  await show('✓', `${t('extensionName')}: ${title}`, WAITING, { tabId });
}

/** `on`: a single tab, where it is not for all of them. */
async function show(text: string, title: string, color: string, on: { readonly tabId?: number } = {}): Promise<void> {
  await Promise.all([
    browser.action.setBadgeText({ ...on, text }),
    browser.action.setBadgeBackgroundColor({ ...on, color }),
    browser.action.setTitle({ ...on, title }),
  ]);
}
