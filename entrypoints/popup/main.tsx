import { render } from 'preact';
import { browser } from 'wxt/browser';
import { FORM_ID } from '../../components/ReviewForm.tsx';
import { ReviewScreen } from '../../components/ReviewScreen.tsx';
import { localisePage } from '../../lib/i18n.ts';
import { Outbox } from '../../lib/outbox.ts';
import { Review } from '../../lib/review.ts';

const app = document.getElementById('app');
localisePage(document);

// `?tab=` names the tab where the review stands in a window of its own.
const tab = new URLSearchParams(location.search).get('tab');
const review = new Review(new Outbox(), tab === null ? undefined : Number(tab));

// Ctrl+Enter saves from anywhere in the form.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  const form = document.getElementById(FORM_ID);
  if (form instanceof HTMLFormElement) form.requestSubmit();
});

void review.open().then(() => {
  if (!app) return;
  app.replaceChildren();
  app.removeAttribute('aria-busy');
  render(<ReviewScreen review={review} onSettings={() => void browser.runtime.openOptionsPage()} />, app);
  performance.mark('filled');
});
