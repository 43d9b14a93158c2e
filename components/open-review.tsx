import { render } from 'preact';
import { localisePage } from '../lib/i18n.ts';
import { chooseLanguage } from '../lib/language.ts';
import type { Review } from '../lib/review.ts';
import type { Doors } from './doors.ts';

/** Draws the review into the page once the tab is read; what draws it is loaded meanwhile. */
export async function openReview(
  document: Document,
  review: Review,
  opening: Promise<void>,
  doors: Doors,
): Promise<void> {
  const app = document.getElementById('app');
  const choosing = chooseLanguage().then(() => localisePage(document));
  const [{ ReviewScreen }] = await Promise.all([import('./ReviewScreen.tsx'), opening, choosing]);
  if (!app) return;
  app.replaceChildren();
  app.removeAttribute('aria-busy');
  render(<ReviewScreen review={review} doors={doors} />, app);
  performance.mark('filled');
}
