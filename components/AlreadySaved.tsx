import { useSignal } from '@preact/signals';
import type { Known } from '../lib/acquaintance.ts';
import { nameOfContact } from '../lib/entry.ts';
import { t } from '../lib/i18n.ts';
import { contactIdOf, savedWords } from '../lib/saved-mark.ts';
import { Notice } from './Notice.tsx';

/** This person was saved before: when, with which id, and what became of it. Saving again makes another contact, and says so. */
export function AlreadySaved({
  known,
  onUpdate,
}: {
  readonly known: Known;
  readonly onUpdate: (contactId: string) => void;
}) {
  const isOpen = useSignal(false);
  const { person, entry } = known;
  const state = entry?.state;
  const contactId = contactIdOf(known);
  const name = nameOfContact(person);
  return (
    <Notice tone={contactId || !state ? 'info' : 'warning'}>
      <p>{savedWords(known)}</p>
      {isOpen.value && (
        <dl class="ids">
          <div>
            <dt>{t('savedAs')}</dt>
            <dd>
              <bdi>{[name, person.company].filter(Boolean).join(' · ') || '—'}</bdi>
            </dd>
          </div>
          {person.url && (
            <div>
              <dt>{t('savedFrom')}</dt>
              <dd>
                <bdi>{person.url}</bdi>
              </dd>
            </div>
          )}
        </dl>
      )}
      <button
        type="button"
        class="quiet"
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        {t('showEarlier')}
      </button>
      {contactId && (
        <button type="button" class="quiet update" onClick={() => onUpdate(contactId)}>
          {t('updateEarlier')}
        </button>
      )}
    </Notice>
  );
}
