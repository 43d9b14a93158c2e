import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Draft } from '../lib/draft.ts';
import type { PlannedField } from '../lib/form-plan.ts';
import { plural, t } from '../lib/i18n.ts';
import type { Settings } from '../lib/settings.ts';
import { FormFields } from './FormFields.tsx';
import { Icon } from './Icon.tsx';

/**
 * What not every contact has. Folded, and opened where an error or a value that was read waits in it. Its controls are drawn
 * right after the form is seen: they are two thirds of it, and nobody sees them yet.
 */
export function MoreFields({
  draft,
  settings,
  fields,
}: {
  readonly draft: Draft;
  readonly settings: Settings;
  readonly fields: readonly PlannedField[];
}) {
  const isFolded = (name: string) => fields.some(({ field }) => name === field || name.startsWith(`${field}.`));
  const hasError = [...Object.keys(draft.errors.value), ...Object.keys(draft.refusals.value)].some(isFolded);
  const isDrawn = useSignal(false);
  useEffect(() => {
    isDrawn.value = true;
  }, []);
  const count = Object.keys(draft.sources.value).filter(isFolded).length;
  if (fields.every(({ state }) => state === 'hidden') && draft.links.value.length === 0) return null;
  return (
    <details class="more" open={hasError || undefined} aria-busy={!isDrawn.value || undefined}>
      <summary>
        <Icon name="more" />
        {t('moreFields')}
        {count > 0 && <span class="count">{plural('moreFieldsFilled', count)}</span>}
      </summary>
      {(isDrawn.value || hasError) && <FormFields draft={draft} settings={settings} fields={fields} />}
      <OtherLinks links={draft.links.value} />
    </details>
  );
}

/** Addresses that the API has no field for. Shown as text: a page's link is never followed from here. */
function OtherLinks({ links }: { links: readonly string[] }) {
  if (links.length === 0) return null;
  return (
    <section class="links">
      <h3>{t('otherLinks')}</h3>
      <p class="hint">{t('otherLinksHint')}</p>
      <ul>
        {links.map((link) => (
          <li key={link}>
            <bdi>{link}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}
