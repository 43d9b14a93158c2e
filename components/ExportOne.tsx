import type { Draft } from '../lib/draft.ts';
import type { Entry } from '../lib/entry.ts';
import { type ExportFormat, exportFile, exportName } from '../lib/export/files.ts';
import { exportedDraft } from '../lib/export/record.ts';
import { t } from '../lib/i18n.ts';
import { download } from './download.ts';

/** The contact under review as a file: also while the CRM is out of reach, and before anything was saved. */
export function ExportOne({ draft, place }: { readonly draft: Draft; readonly place: Entry['source'] }) {
  const save = (format: ExportFormat) => {
    const contact = draft.attempt();
    if (!contact) return; // the errors stand at their controls now
    const contacts = [exportedDraft(draft.id.peek(), contact, place)];
    download(exportFile(format, contacts, exportName(contacts)));
  };
  return (
    <p class="export-one">
      {t('exportOne')}
      {(['vcard', 'json'] as const).map((format) => (
        <button key={format} type="button" class="quiet" data-format={format} onClick={() => save(format)}>
          {t(`exportOne_${format}`)}
        </button>
      ))}
    </p>
  );
}
