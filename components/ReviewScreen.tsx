import { useEffect } from 'preact/hooks';
import type { Known } from '../lib/acquaintance.ts';
import type { Draft } from '../lib/draft.ts';
import { type MessageKey, t } from '../lib/i18n.ts';
import type { Review } from '../lib/review.ts';
import type { Stage } from '../lib/stage.ts';
import { AlreadySaved } from './AlreadySaved.tsx';
import { DraftNotice } from './DraftNotice.tsx';
import type { Doors } from './doors.ts';
import { FORM_ID } from './focus.ts';
import { onDragOver, onDrop, onPaste } from './given-text.ts';
import { lazy } from './lazy.tsx';
import { Notice } from './Notice.tsx';
import { ReviewForm } from './ReviewForm.tsx';
import { ReviewHeader } from './ReviewHeader.tsx';
import { compare, focusFirst, isMac, onKey, save } from './shortcuts.ts';

const BreakageReport = lazy(() => import('./BreakageReport.tsx').then((module) => module.BreakageReport));
const CrmScreen = lazy(() => import('./CrmScreen.tsx').then((module) => module.CrmScreen));
const DeliveryCard = lazy(() => import('./DeliveryCard.tsx').then((module) => module.DeliveryCard));
const ExportOne = lazy(() => import('./ExportOne.tsx').then((module) => module.ExportOne));
const GivenNotice = lazy(() => import('./GivenNotice.tsx').then((module) => module.GivenNotice));
const PersonPicker = lazy(() => import('./PersonPicker.tsx').then((module) => module.PersonPicker));
const PeopleLine = lazy(() => import('./PeopleLine.tsx').then((module) => module.PeopleLine));

const TITLES = {
  choosing: 'newContact',
  form: 'newContact',
  crm: 'lookInCrm',
  kept: 'extensionName',
} as const satisfies Record<string, MessageKey>;

/** The whole review: where it is from, the form or what came of it, and the one button that saves. */
export function ReviewScreen({ review, doors }: { readonly review: Review; readonly doors: Doors }) {
  const stage = review.stage.value;
  const settings = review.settings.value;
  const draft = stage.kind === 'form' ? stage.kept.draft : undefined;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(review, event);
    const paste = (event: ClipboardEvent) => onPaste(review, event);
    const drop = (event: DragEvent) => onDrop(review, event);
    document.addEventListener('keydown', listener);
    document.addEventListener('paste', paste);
    document.addEventListener('drop', drop);
    document.addEventListener('dragover', onDragOver);
    return () => {
      document.removeEventListener('keydown', listener);
      document.removeEventListener('paste', paste);
      document.removeEventListener('drop', drop);
      document.removeEventListener('dragover', onDragOver);
    };
  }, [review]);
  useEffect(() => {
    if (draft) focusFirst(draft);
  }, [draft]);
  if (!settings || stage.kind === 'reading') return null;
  return (
    <>
      <ReviewHeader title={t(TITLES[stage.kind])} doors={doors}>
        <PageLine url={review.place.value.url} title={review.place.value.title} />
      </ReviewHeader>
      <main>
        {review.people.value && stage.kind !== 'choosing' && <PeopleLine review={review} />}
        <Stages review={review} stage={stage} onSettings={doors.onSettings} />
      </main>
      {stage.kind === 'form' && (
        <SaveBar
          review={review}
          draft={stage.kept.draft}
          known={stage.acquaintance?.known.value}
          isSaving={review.isSaving.value}
          failure={review.saveFailure.value}
        />
      )}
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
      return <PersonPicker people={stage.people} onChoose={(people) => review.choose(people)} />;
    case 'form':
      return (
        <>
          {stage.notice && <Notice tone="info">{t(stage.notice)}</Notice>}
          <DraftNotice kept={stage.kept} />
          {settings && <ReviewForm draft={stage.kept.draft} settings={settings} onSave={() => void save(review)} />}
          <button type="button" class="quiet look-in-crm" onClick={() => review.lookInCrm()}>
            {t('lookInCrm')}
          </button>
          <ExportOne draft={stage.kept.draft} place={review.place.value} />
          {review.capture.value && <BreakageReport capture={review.capture.value} />}
        </>
      );
    case 'crm':
      return (
        <CrmScreen
          look={stage.look}
          customFields={settings?.customFields ?? []}
          isSaving={review.isSaving.value}
          onCompare={(listed) => compare(review, stage.look, listed)}
          onUpdate={() => void review.update()}
          onBack={() => review.leaveCrm()}
        />
      );
    case 'kept':
      return (
        <>
          <DeliveryCard
            entry={stage.entry}
            onMend={() => review.mend()}
            onUndo={() => void review.undoSave()}
            onAnother={() => review.another()}
            onSettings={onSettings}
          />
          <ExportOne draft={stage.kept.draft} place={review.place.value} />
        </>
      );
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

function SaveBar({
  review,
  draft,
  known,
  isSaving,
  failure,
}: {
  readonly review: Review;
  readonly draft: Draft;
  readonly known: Known | undefined;
  readonly isSaving: boolean;
  readonly failure: string | undefined;
}) {
  return (
    <footer>
      {review.given.value && (
        <GivenNotice
          given={review.given.value}
          onUndo={() => {
            draft.undo();
            review.given.value = undefined;
          }}
        />
      )}
      {known && <AlreadySaved known={known} onUpdate={(contactId) => void review.lookInCrm(contactId)} />}
      {failure && (
        <Notice tone="warning">
          {t('saveFailed')} <bdi class="server-words">{failure}</bdi>
        </Notice>
      )}
      <button type="submit" form={FORM_ID} class="primary" disabled={isSaving}>
        {t(known ? 'saveAnother' : 'save')}
        <kbd>{isMac ? '⌘↵' : 'Ctrl+↵'}</kbd>
      </button>
    </footer>
  );
}
