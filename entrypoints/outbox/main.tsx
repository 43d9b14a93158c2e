import { render } from 'preact';
import { browser } from 'wxt/browser';
import { OutboxScreen } from '../../components/OutboxScreen.tsx';
import { localisePage } from '../../lib/i18n.ts';
import { chooseLanguage } from '../../lib/language.ts';
import { Outbox } from '../../lib/outbox.ts';
import { OutboxView } from '../../lib/outbox-view.ts';

await chooseLanguage();
localisePage(document);
const outbox = new Outbox();
const view = new OutboxView(outbox);
const app = document.getElementById('app');

function edit(id: string): void {
  void browser.tabs.create({ url: browser.runtime.getURL(`/popup.html?mend=${encodeURIComponent(id)}`) });
}

void view.open();
// Whoever looks at what waits wants it sent: the worker looks, too.
void outbox.nudge();
if (app) render(<OutboxScreen view={view} onEdit={edit} />, app);
