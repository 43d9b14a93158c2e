import type { CrmLook, CrmState } from '../lib/crm-look.ts';
import type { CustomFieldDefinition } from '../lib/fields.ts';
import { t } from '../lib/i18n.ts';
import { valueIn } from '../lib/listed.ts';
import { idOfListed, type Listed } from '../lib/match.ts';
import { CrmComparison } from './CrmComparison.tsx';
import { Notice } from './Notice.tsx';

/** What the CRM has of the person in the form: nobody, some to choose from, or one of them beside the form. */
export function CrmScreen({
  look,
  customFields,
  isSaving,
  onCompare,
  onUpdate,
  onBack,
}: {
  readonly look: CrmLook;
  readonly customFields: readonly CustomFieldDefinition[];
  readonly isSaving: boolean;
  readonly onCompare: (listed: Listed) => void;
  readonly onUpdate: () => void;
  readonly onBack: () => void;
}) {
  const state = look.state.value;
  return (
    <section class="crm" data-crm={state.kind} aria-busy={state.kind === 'looking'}>
      {state.kind === 'comparing' ? (
        <CrmComparison look={look} state={state} customFields={customFields} isSaving={isSaving} onUpdate={onUpdate} />
      ) : (
        <Findings look={look} state={state} onCompare={onCompare} />
      )}
      <button type="button" class="quiet back" onClick={onBack}>
        {t('backToForm')}
      </button>
    </section>
  );
}

function Findings({
  look,
  state,
  onCompare,
}: {
  readonly look: CrmLook;
  readonly state: Exclude<CrmState, { kind: 'comparing' }>;
  readonly onCompare: (listed: Listed) => void;
}) {
  switch (state.kind) {
    case 'looking':
      return <Notice tone="waiting">{t('crmLooking')}</Notice>;
    case 'problem':
      return (
        <>
          <Notice tone="warning">{t(`crm_${state.problem}`)}</Notice>
          <button type="button" onClick={() => look.look()}>
            {t('crmAgain')}
          </button>
        </>
      );
    case 'found':
      if (state.contacts.length === 0) return <Notice tone="info">{t('crmNone')}</Notice>;
      return (
        <>
          <h2>{t('crmFound')}</h2>
          <ul class="outbox">
            {state.contacts.map((listed) => (
              <FoundContact key={idOfListed(listed)} listed={listed} onCompare={onCompare} />
            ))}
          </ul>
        </>
      );
  }
}

function FoundContact({
  listed,
  onCompare,
}: {
  readonly listed: Listed;
  readonly onCompare: (listed: Listed) => void;
}) {
  const name = [valueIn(listed, 'firstName'), valueIn(listed, 'lastName')].filter(Boolean).join(' ') || '—';
  const about = ['jobTitle', 'company', 'emails.Work', 'phones.Mobile'].map((field) => valueIn(listed, field));
  return (
    <li class="outbox-item">
      <div>
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <p>
          <bdi>{about.filter(Boolean).join(' · ')}</bdi>
        </p>
        <p class="hint">
          {t('contactId')} <code>{idOfListed(listed)}</code>
        </p>
        <button type="button" class="compare" onClick={() => onCompare(listed)}>
          {t('crmCompare')}
          <span class="visually-hidden"> {name}</span>
        </button>
      </div>
    </li>
  );
}
