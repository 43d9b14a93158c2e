import { render } from 'preact';
import { browser } from 'wxt/browser';
import { HistoryScreen } from '../../components/HistoryScreen.tsx';
import { History } from '../../lib/history.ts';
import { localisePage } from '../../lib/i18n.ts';
import { chooseLanguage } from '../../lib/language.ts';
import { OutboxReader } from '../../lib/outbox-reader.ts';

await chooseLanguage();
localisePage(document);
const history = new History(new OutboxReader());
const app = document.getElementById('app');
const open = (url: string) => void browser.tabs.create({ url });
const doors = {
  onPage: open,
  onAgain: (id: string) => open(browser.runtime.getURL(`/popup.html?again=${encodeURIComponent(id)}`)),
  onOutbox: () => open(browser.runtime.getURL('/outbox.html')),
};

void history.open();
if (app) render(<HistoryScreen history={history} doors={doors} />, app);
