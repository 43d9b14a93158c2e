import { t } from '../lib/i18n.ts';
import type { Review, Stage } from '../lib/review.ts';
import { Icon } from './Icon.tsx';
import { lazy } from './lazy.tsx';
import { Notice } from './Notice.tsx';
import { FORM_ID, ReviewForm } from './ReviewForm.tsx';

const BreakageReport = lazy(() => import('./BreakageReport.tsx').then((module) => module.BreakageReport));
const DeliveryCard = lazy(() => import('./DeliveryCard.tsx').then((module) => module.DeliveryCard));
const PersonPicker = lazy(() => import('./PersonPicker.tsx').then((module) => module.PersonPicker));

/** The whole review: where it is from, the form or what came of it, and the one button that saves. */
export function ReviewScreen({ review, onSettings }: { readonly review: Review; readonly onSettings: () => void }) {
  const stage = review.stage.value;
  const settings = review.settings.value;
  if (!settings || stage.kind === 'reading') return null;
  return (
    <>
      <header>
        <h1>{t(stage.kind === 'kept' ? 'extensionName' : 'newContact')}</h1>
        <button
          type="button"
          class="quiet icon-button"
          aria-label={t('openSettings')}
          title={t('openSettings')}
          onClick={onSettings}
        >
          <Icon name="settings" />
        </button>
      </header>
      <PageLine url={review.place.value.url} title={review.place.value.title} />
      <main>
        <Stages review={review} stage={stage} onSettings={onSettings} />
      </main>
      {stage.kind === 'form' && <SaveBar isSaving={review.isSaving.value} failure={review.saveFailure.value} />}
    </>
  );
}

function Stages({
  review,
  stage,
  onSettings,
}: {
  review: Review;
  stage: Exclude<Stage, { kind: 'reading' }>;
  onSettings: () => void;
}) {
  const settings = review.settings.value;
  switch (stage.kind) {
    case 'choosing':
      return <PersonPicker people={stage.people} onChoose={(person) => review.choose(person)} />;
    case 'form':
      return (
        <>
          {stage.notice && <Notice tone="info">{t(stage.notice)}</Notice>}
          {settings && <ReviewForm draft={stage.draft} settings={settings} onSave={() => review.save()} />}
          {review.capture.value && <BreakageReport capture={review.capture.value} />}
        </>
      );
    case 'kept':
      return <DeliveryCard entry={stage.entry} onMend={() => review.mend()} onSettings={onSettings} />;
  }
}

/** The page the contact is from: as text, never as a link. */
function PageLine({ url, title }: { readonly url: string | undefined; readonly title: string | undefined }) {
  if (!url) return null;
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : url;
  return (
    <p class="page-line" title={url}>
      <bdi class="host">{host || url}</bdi>
      {title && <bdi>{title}</bdi>}
    </p>
  );
}

function SaveBar({ isSaving, failure }: { readonly isSaving: boolean; readonly failure: string | undefined }) {
  return (
    <footer>
      {failure && (
        <Notice tone="warning">
          {t('saveFailed')} <bdi class="server-words">{failure}</bdi>
        </Notice>
      )}
      <button type="submit" form={FORM_ID} class="primary" disabled={isSaving}>
        {t('save')}
        <kbd>{/Mac/.test(navigator.platform) ? '⌘↵' : 'Ctrl+↵'}</kbd>
      </button>
    </footer>
  );
}
