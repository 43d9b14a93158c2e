import { type Entry, nameOfContact } from '../lib/entry.ts';
import type { History } from '../lib/history.ts';
import { day, plural, t } from '../lib/i18n.ts';
import type { SavedPerson } from '../lib/ledger.ts';
import { Notice } from './Notice.tsx';
import { wordsFor } from './state-words.ts';

/** Where the list leads. */
interface HistoryDoors {
  readonly onPage: (url: string) => void;
  /** The form of a new contact that begins as this one. */
  readonly onAgain: (id: string) => void;
  readonly onOutbox: () => void;
}

/** Everybody who was saved from this device, the latest first. */
export function HistoryScreen({ history, doors }: { readonly history: History; readonly doors: HistoryDoors }) {
  if (!history.isRead.value) return null;
  const shown = history.shown.value;
  const more = history.found.value - shown.length;
  return (
    <main>
      <h1>{t('historyTitle')}</h1>
      <p class="lead">{t('historyLead')}</p>
      {history.forgotten.value.map((person) => (
        <Notice key={person.id} tone="info">
          <p>{t('historyForgotten', nameOfContact(person) || '—')}</p>
          <button type="button" class="undo" onClick={() => history.undo(person)}>
            {t('undo')}
          </button>
        </Notice>
      ))}
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
          <HistoryItem
            key={person.id}
            person={person}
            entry={history.waiting.value.get(person.id)}
            doors={doors}
            onForget={() => history.forget(person)}
          />
        ))}
      </ul>
      {more > 0 && <p class="hint">{plural('historyMore', more)}</p>}
    </main>
  );
}

function HistoryItem({
  person,
  entry,
  doors: { onPage, onAgain, onOutbox },
  onForget,
}: {
  readonly person: SavedPerson;
  /** Absent once the CRM has the contact. */
  readonly entry: Entry | undefined;
  readonly doors: HistoryDoors;
  readonly onForget: () => void;
}) {
  const { company, contactId, at, url } = person;
  const name = nameOfContact(person);
  const state = entry && wordsFor(entry);
  // A page's address is opened only where it is one of the web.
  const page = url !== undefined && /^https?:\/\//.test(url) ? url : undefined;
  return (
    <li class="outbox-item" data-state={entry?.state.kind ?? 'sent'}>
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
        {state && (
          <p>
            <strong>{state.title}.</strong> {state.text}
          </p>
        )}
        {page && (
          <p class="hint">
            <bdi>{page}</bdi>
          </p>
        )}
        <div class="actions">
          <button type="button" class="quiet again" onClick={() => onAgain(person.id)}>
            {t('historyAgain')}
            <span class="visually-hidden"> {name}</span>
          </button>
          {page && (
            <button type="button" class="quiet page" onClick={() => onPage(page)}>
              {t('historyPage')}
            </button>
          )}
          {entry ? (
            <button type="button" class="quiet waiting" onClick={onOutbox}>
              {t('outboxTitle')}
            </button>
          ) : (
            <button type="button" class="quiet forget" onClick={onForget}>
              {t('historyForget')}
              <span class="visually-hidden"> {name}</span>
            </button>
          )}
        </div>
      </div>
    </li>
  );
}
