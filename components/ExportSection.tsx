import { useSignal } from '@preact/signals';
import { exportFile, exportName } from '../lib/export/files.ts';
import { exportedAll } from '../lib/export/record.ts';
import { t } from '../lib/i18n.ts';
import type { Outbox } from '../lib/outbox.ts';
import { download } from './download.ts';
import { Notice } from './Notice.tsx';

const FORMATS = ['csv', 'vcard', 'json'] as const;

/** Everything that is kept on this device, as a file. */
export function ExportSection({ outbox }: { readonly outbox: Outbox }) {
  const isEmpty = useSignal(false);

  async function save(format: (typeof FORMATS)[number]): Promise<void> {
    const contacts = await exportedAll(outbox);
    isEmpty.value = contacts.length === 0;
    if (contacts.length > 0) download(exportFile(format, contacts, exportName(contacts)));
  }

  return (
    <section class="export">
      <h2>{t('exportTitle')}</h2>
      <p class="hint">{t('exportHint')}</p>
      <div class="actions">
        {FORMATS.map((format) => (
          <button key={format} type="button" data-format={format} onClick={() => void save(format)}>
            {t(`export_${format}`)}
          </button>
        ))}
      </div>
      {isEmpty.value && <Notice tone="info">{t('exportEmpty')}</Notice>}
    </section>
  );
}
