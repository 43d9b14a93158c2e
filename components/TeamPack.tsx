import { useEffect } from 'preact/hooks';
import { t } from '../lib/i18n.ts';
import type { PackImport, PackPreview } from '../lib/pack-import.ts';
import { loadSettings } from '../lib/settings.ts';
import { writePack } from '../lib/team-pack.ts';
import { download } from './download.ts';
import { Notice } from './Notice.tsx';

/** One file with these settings for the whole team: out, and in again after a look at what it changes. */
export function TeamPack({ packs }: { readonly packs: PackImport }) {
  useEffect(() => takeDrops(packs), [packs]);
  return (
    <section class="team-pack">
      <h2>{t('teamPack')}</h2>
      <p class="hint">{t('teamPackHint')}</p>
      <div class="actions">
        <button type="button" onClick={() => void exportPack()}>
          {t('exportPack')}
        </button>
        <label class="button">
          {t('importPack')}
          <input
            class="visually-hidden"
            name="teamPack"
            type="file"
            accept=".json,application/json"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) void packs.read(file);
              // The same file, mended, is to be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <PackOutcome packs={packs} />
    </section>
  );
}

/** A file may be dropped anywhere on the page: beside a small target the browser would leave the page and show the file. */
function takeDrops(packs: PackImport): () => void {
  const ending = new AbortController();
  const { signal } = ending;
  window.addEventListener('dragover', (event) => event.preventDefault(), { signal });
  const take = (event: DragEvent) => {
    const [file] = event.dataTransfer?.files ?? [];
    const isText = event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement;
    if (!file && isText) return;
    event.preventDefault();
    if (file) void packs.read(file);
    else if (/^file:/i.test(event.dataTransfer?.getData('text') ?? '')) packs.refuseLink();
  };
  window.addEventListener('drop', take, { signal });
  return () => ending.abort();
}

async function exportPack(): Promise<void> {
  const text = writePack(await loadSettings());
  download({ name: 'contact-capture-team-pack.json', type: 'application/json', text });
}

function PackOutcome({ packs }: { readonly packs: PackImport }) {
  const stage = packs.stage.value;
  switch (stage?.kind) {
    case undefined:
      return null;
    case 'refused':
      return <Notice tone="warning">{t(`pack_${stage.reason}`)}</Notice>;
    case 'applied':
      return <Notice tone="done">{t('packApplied')}</Notice>;
    case 'preview':
      return <Preview packs={packs} preview={stage} />;
  }
}

function Preview({ packs, preview }: { readonly packs: PackImport; readonly preview: PackPreview }) {
  const { changes, problems, waiting, forgetsToken } = preview;
  return (
    <div class="pack-preview">
      <h3>{t(changes.length === 0 ? 'packNoChange' : 'packChanges')}</h3>
      {changes.length > 0 && (
        <table class="fields">
          <thead>
            <tr>
              <th scope="col">{t('packSetting')}</th>
              <th scope="col">{t('packBefore')}</th>
              <th scope="col">{t('packAfter')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(({ path, before, after }) => (
              <tr key={path}>
                <th scope="row">
                  <code>{path}</code>
                </th>
                <td>
                  <bdi>{before ?? '—'}</bdi>
                </td>
                <td>
                  <bdi>{after ?? '—'}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {problems.length > 0 && (
        <Notice tone="warning">
          <p>{t('packProblems')}</p>
          <ul class="policy-problems">
            {problems.map(({ path, code }) => (
              <li key={path}>
                <code>{path}</code>: {t(`part_${code}`)}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {waiting > 0 && <Notice tone="warning">{t('packWaiting', waiting)}</Notice>}
      {forgetsToken && <Notice tone="warning">{t('packForgetsToken')}</Notice>}
      <div class="actions">
        {changes.length > 0 && (
          <button type="button" class="primary" onClick={() => void packs.apply()}>
            {t('applyPack')}
          </button>
        )}
        <button type="button" onClick={() => packs.cancel()}>
          {t('cancelPack')}
        </button>
      </div>
    </div>
  );
}
