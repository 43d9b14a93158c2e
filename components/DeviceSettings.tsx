import { useEffect, useState } from 'preact/hooks';
import { DeviceSection } from '../lib/device-section.ts';
import { t } from '../lib/i18n.ts';
import { Notice } from './Notice.tsx';

/** What this device keeps: where the token is, the way to sign out, and the way to leave nothing behind. */
export function DeviceSettings({
  isTokenSet,
  onSignedOut,
  onDeleted,
}: {
  /** The organisation set the token: it is not kept here, and nobody can sign out of it. */
  readonly isTokenSet: boolean;
  readonly onSignedOut: () => void;
  readonly onDeleted: () => void;
}) {
  const [device] = useState(() => new DeviceSection());
  useEffect(() => void device.open(), [device]);
  return (
    <section>
      <h2>{t('deviceTitle')}</h2>
      {!isTokenSet && (
        <>
          <div class="field">
            <label for="forgets-token">{t('forgetsToken')}</label>
            <input
              id="forgets-token"
              type="checkbox"
              aria-describedby="forgets-token-hint"
              checked={device.place.value === 'memory'}
              onChange={(event) => device.keepTokenIn(event.currentTarget.checked ? 'memory' : 'device')}
            />
            <p class="hint" id="forgets-token-hint">
              {t('forgetsTokenHint')}
            </p>
          </div>
          {device.isSignedIn.value && (
            <div class="actions">
              <button type="button" class="sign-out" onClick={() => device.signOut().then(onSignedOut)}>
                {t('signOut')}
              </button>
            </div>
          )}
        </>
      )}
      {device.isAsking.value ? (
        <Notice tone="warning">
          <p>{t('deleteEverythingSure')}</p>
          <div class="actions">
            <button type="button" class="delete-everything" onClick={() => device.deleteEverything().then(onDeleted)}>
              {t('deleteEverythingYes')}
            </button>
            <button
              type="button"
              onClick={() => {
                device.isAsking.value = false;
              }}
            >
              {t('cancel')}
            </button>
          </div>
        </Notice>
      ) : (
        <div class="actions">
          <button
            type="button"
            class="ask-to-delete"
            onClick={() => {
              device.isAsking.value = true;
            }}
          >
            {t('deleteEverything')}
          </button>
        </div>
      )}
    </section>
  );
}
