import { render } from 'preact';
import { SettingsScreen } from '../../components/SettingsScreen.tsx';
import { localisePage } from '../../lib/i18n.ts';
import { Outbox } from '../../lib/outbox.ts';
import { SettingsForm } from '../../lib/settings-form.ts';

localisePage(document);
const form = new SettingsForm(new Outbox());
const app = document.getElementById('app');
void form.open();
if (app) render(<SettingsScreen form={form} />, app);
