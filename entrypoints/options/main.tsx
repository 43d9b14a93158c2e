import { render } from 'preact';
import { ExportSection } from '../../components/ExportSection.tsx';
import { SettingsScreen } from '../../components/SettingsScreen.tsx';
import { TeamPack } from '../../components/TeamPack.tsx';
import { localisePage } from '../../lib/i18n.ts';
import { chooseLanguage } from '../../lib/language.ts';
import { Outbox } from '../../lib/outbox.ts';
import { PackImport } from '../../lib/pack-import.ts';
import { SettingsForm } from '../../lib/settings-form.ts';

await chooseLanguage();
localisePage(document);
const outbox = new Outbox();
const form = new SettingsForm(outbox);
const packs = new PackImport(outbox, () => form.open());
const app = document.getElementById('app');
void form.open();
if (app) {
  render(
    <SettingsScreen form={form}>
      <TeamPack packs={packs} />
      <ExportSection outbox={outbox} />
    </SettingsScreen>,
    app,
  );
}
