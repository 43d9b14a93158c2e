import { render } from 'preact';
import { browser } from 'wxt/browser';
import { HistoryScreen } from '../../components/HistoryScreen.tsx';
import { History } from '../../lib/history.ts';
import { localisePage } from '../../lib/i18n.ts';

localisePage(document);
const history = new History();
const app = document.getElementById('app');

void history.open();
if (app) render(<HistoryScreen history={history} onPage={(url) => void browser.tabs.create({ url })} />, app);
