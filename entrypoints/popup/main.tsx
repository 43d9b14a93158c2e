import { browser } from 'wxt/browser';
import { openReview } from '../../components/open-review.tsx';
import { handToPanel, panelOpener } from '../../lib/panel.ts';
import { Review } from '../../lib/review.ts';
import { openShortcuts } from '../../lib/shortcuts-page.ts';

// `?tab=` names the tab where the review stands in a window of its own.
const parameters = new URLSearchParams(location.search);
const tab = parameters.get('tab');
// `?mend=` names a contact of the outbox that is taken back into the form, `?again=` one of the history to begin a new one with.
const how = parameters.has('mend') ? 'mend' : 'again';
const stored = parameters.get(how);
const isPopup = tab === null && stored === null;
if (!isPopup) document.documentElement.classList.add('is-wide');

// What it needs is being loaded from here on, whatever is asked of the browser meanwhile.
const review = new Review(tab ? Number(tab) : undefined);

async function open(): Promise<void> {
  // Where the panel stands open, it is where the user works: the click on the button only lets us read the page.
  if (isPopup && (await handToPanel())) {
    window.close();
    return;
  }
  await openReview(document, review, stored === null ? review.open() : review.openStored(stored, how), {
    onSettings: () => void browser.runtime.openOptionsPage(),
    onOutbox: () => void browser.tabs.create({ url: browser.runtime.getURL('/outbox.html') }),
    onHistory: () => void browser.tabs.create({ url: browser.runtime.getURL('/saved.html') }),
    onPanel: isPopup ? await panelOpener() : undefined,
    onShortcuts: openShortcuts,
  });
}

void open();
