import type { Signal } from '@preact/signals';
import type { Draft } from '../lib/draft.ts';
import { plural, t } from '../lib/i18n.ts';
import { offersFor } from '../lib/offers.ts';
import { sourceKind } from '../lib/source-kind.ts';
import { Icon } from './Icon.tsx';

/** A quiet sign of where a value came from, and how many others there are; opens the menu of them. */
export function SourceMark({
  draft,
  name,
  label,
  isOpen,
}: {
  readonly draft: Draft;
  readonly name: string;
  readonly label: string;
  readonly isOpen: Signal<boolean>;
}) {
  const origin = draft.sources.value[name];
  const { length } = offersFor(draft, name);
  const kind = origin && sourceKind(origin);
  const words = [kind && t(`source_${kind}`), length > 0 && plural('otherValues', length)].filter(Boolean).join(' ');
  return (
    <>
      <button
        type="button"
        class={`mark${kind ? ` ${kind}` : ''}`}
        // The field's own Alt+↓ opens the same menu: a stop at each field would double the way through the form.
        tabIndex={-1}
        aria-label={`${label}: ${words}`}
        title={words}
        aria-haspopup="menu"
        aria-expanded={isOpen.value}
        onClick={() => {
          isOpen.value = !isOpen.value;
        }}
      >
        <Icon name={kind ?? 'edited'} />
        {/* Drawn, and not written: the name says it in words, which some languages have without a digit. */}
        {length > 0 && <span class="mark-count" data-count={length} />}
      </button>
      <span id={`field-${name}-source`} class="visually-hidden">
        {words}
      </span>
    </>
  );
}
