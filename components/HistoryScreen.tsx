import type { History } from '../lib/history.ts';
import { day, plural, t } from '../lib/i18n.ts';
import type { SavedPerson } from '../lib/ledger.ts';
import { Notice } from './Notice.tsx';

/** Everybody who was saved from this device, the latest first. */
export function HistoryScreen({
  history,
  onPage,
}: {
  readonly history: History;
  readonly onPage: (url: string) => void;
}) {
  if (!history.isRead.value) return null;
  const shown = history.shown.value;
  const more = history.found.value - shown.length;
  return (
    <main>
      <h1>{t('historyTitle')}</h1>
      <p class="lead">{t('historyLead')}</p>
      {history.all.value === 0 ? (
        <Notice tone="info">{t('historyEmpty')}</Notice>
      ) : (
        <>
          <div class="field">
            <label for="history-filter">{t('historyFilter')}</label>
            <input
              id="history-filter"
              type="search"
              autocomplete="off"
              value={history.filter.value}
              onInput={(event) => {
                history.filter.value = event.currentTarget.value;
              }}
            />
          </div>
          <p role="status">{plural('historyCount', history.found.value)}</p>
        </>
      )}
      <ul class="outbox">
        {shown.map((person) => (
          <HistoryItem key={person.id} person={person} onForget={() => history.forget(person.id)} onPage={onPage} />
        ))}
      </ul>
      {more > 0 && <p class="hint">{plural('historyMore', more)}</p>}
    </main>
  );
}

function HistoryItem({
  person: { firstName, lastName, company, contactId, at, url },
  onForget,
  onPage,
}: {
  readonly person: SavedPerson;
  readonly onForget: () => void;
  readonly onPage: (url: string) => void;
}) {
  const name = [firstName, lastName].filter(Boolean).join(' ');
  // A page's address is opened only where it is one of the web.
  const page = url !== undefined && /^https?:\/\//.test(url) ? url : undefined;
  return (
    <li class="outbox-item">
      <div>
        <h2>
          <bdi>{name || '—'}</bdi>
          {company && (
            <>
              {' · '}
              <bdi>{company}</bdi>
            </>
          )}
        </h2>
        <p>{contactId ? t('savedOn', day(at), contactId) : t('savedOnThisDevice', day(at))}</p>
        {page && (
          <p class="hint">
            <bdi>{page}</bdi>
          </p>
        )}
        {page && (
          <button type="button" class="quiet page" onClick={() => onPage(page)}>
            {t('historyPage')}
          </button>
        )}
        <button type="button" class="quiet forget" onClick={onForget}>
          {t('historyForget')}
          <span class="visually-hidden"> {name}</span>
        </button>
      </div>
    </li>
  );
}
