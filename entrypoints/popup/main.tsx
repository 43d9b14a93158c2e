import { render } from 'preact';
import { browser } from 'wxt/browser';
import { localisePage } from '../../lib/i18n.ts';
import { Review } from '../../lib/review.ts';

const app = document.getElementById('app');
localisePage(document);

// `?tab=` names the tab where the review stands in a window of its own.
const parameters = new URLSearchParams(location.search);
const tab = parameters.get('tab');
// `?entry=` names a contact of the outbox that is taken back into the form.
const entry = parameters.get('entry');
const review = new Review(tab === null ? undefined : Number(tab));

// The page shows the form's outline by itself; what draws the form is loaded while the tab is read.
void Promise.all([
  import('../../components/ReviewScreen.tsx'),
  entry === null ? review.open() : review.openEntry(entry),
]).then(([{ ReviewScreen }]) => {
  if (!app) return;
  app.replaceChildren();
  app.removeAttribute('aria-busy');
  render(
    <ReviewScreen
      review={review}
      onSettings={() => void browser.runtime.openOptionsPage()}
      onOutbox={() => void browser.tabs.create({ url: browser.runtime.getURL('/outbox.html') })}
    />,
    app,
  );
  performance.mark('filled');
});
