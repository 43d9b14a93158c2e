import type { Signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { Origin } from '../lib/capture.ts';
import type { Draft } from '../lib/draft.ts';
import type { Rival } from '../lib/empty-form.ts';
import { t } from '../lib/i18n.ts';
import { offersFor } from '../lib/offers.ts';
import { sourceKind } from '../lib/source-kind.ts';
import { focusControl } from './focus.ts';

/** Where a value came from, in the page's own words, and what else the page says: taken with a click or a key. */
export function SourceMenu({
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
  const box = useRef<HTMLFieldSetElement>(null);
  const origin = draft.sources.value[name];
  const offers = offersFor(draft, name);
  const items = () => [...(box.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
  const close = () => {
    isOpen.value = false;
    focusControl(name);
  };
  useEffect(() => {
    (items()[0] ?? box.current)?.focus();
    box.current?.scrollIntoView({ block: 'nearest' });
    // Only once: the keyboard moves by the user's hand from here.
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement); // −1 where it is none of them
    const places: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 };
    const place = places[event.key];
    if (place !== undefined && all.length > 0) all[(place + all.length) % all.length]?.focus();
    // Escape would close the whole popup.
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <fieldset
      class="source-menu"
      ref={box}
      tabIndex={-1}
      aria-label={t('sourceMenu', label)}
      onKeyDown={onKeyDown}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && box.current?.contains(relatedTarget)) return;
        isOpen.value = false;
      }}
    >
      {origin && <OriginLine origin={origin} />}
      {offers.length > 0 ? (
        <div role="menu" aria-label={t('takeInstead')}>
          {offers.map((rival) => (
            <button
              type="button"
              role="menuitem"
              key={wordsOf(rival)}
              onClick={() => {
                draft.take(rival);
                close();
              }}
            >
              <bdi>{wordsOf(rival)}</bdi>
              {rival.origin && <OriginLine origin={rival.origin} />}
            </button>
          ))}
        </div>
      ) : (
        <p class="hint">{t('noOtherValues')}</p>
      )}
    </fieldset>
  );
}

const wordsOf = ({ values }: Rival) => Object.values(values).flat().filter(Boolean).join(' · ');

/** The kind of the source, who read it where, and the line it stood in. */
function OriginLine({ origin }: { readonly origin: Origin }) {
  return (
    <span class="origin">
      {t(`source_${sourceKind(origin)}`)}{' '}
      <bdi>
        ({origin.reader}: {origin.place})
      </bdi>
      {origin.quote && <q>{origin.quote}</q>}
    </span>
  );
}
