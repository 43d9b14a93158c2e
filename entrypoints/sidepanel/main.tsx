import { browser } from 'wxt/browser';
import { openReview } from '../../components/open-review.tsx';
import { onIntent } from '../../lib/intent.ts';
import { Review } from '../../lib/review.ts';
import { openShortcuts } from '../../lib/shortcuts-page.ts';

/** The same review, beside the page and open while the user browses. */
const review = new Review(undefined);

onIntent(() => void review.hear());
void openReview(document, review, review.open(), {
  onSettings: () => void browser.runtime.openOptionsPage(),
  onOutbox: () => void browser.tabs.create({ url: browser.runtime.getURL('/outbox.html') }),
  onHistory: () => void browser.tabs.create({ url: browser.runtime.getURL('/saved.html') }),
  onReadFront: () => void review.open(),
  onShortcuts: openShortcuts,
});
