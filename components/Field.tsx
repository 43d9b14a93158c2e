import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import type { Draft, Path } from '../lib/draft.ts';
import { nameOf } from '../lib/draft.ts';
import { t } from '../lib/i18n.ts';
import { offersFor } from '../lib/offers.ts';
import { Labelled } from './Labelled.tsx';
import { lazy } from './lazy.tsx';
import { SourceMark } from './SourceMark.tsx';

const SourceMenu = lazy(() => import('./SourceMenu.tsx').then((module) => module.SourceMenu));

interface FieldProps {
  readonly draft: Draft;
  /** The control's place; joined by dots, its name. */
  readonly path: Path;
  readonly label: string;
  readonly value: string;
  readonly type?: 'text' | 'email' | 'tel' | 'date' | 'time' | 'url';
  readonly placeholder?: string;
  /** In a row the label is read to screen readers only: the row's heading says it to the others. */
  readonly isLabelHidden?: boolean;
  /** Characters the API takes; how many there are is told when they become many. */
  readonly limit?: number | undefined;
  /** What this device used before. */
  readonly suggestions?: readonly string[] | undefined;
  /** What is done with the text instead of setting it as it is. */
  readonly onText?: ((text: string, input: HTMLInputElement) => void) | undefined;
  /** What stands in the control's line beside it. */
  readonly children?: ComponentChildren;
}

/** One line to type into, with its label above, its error below, and where its value came from at its end. */
export function TextField({ draft, path, label, value, type = 'text', children, ...options }: FieldProps) {
  const { placeholder, isLabelHidden, limit, suggestions = [], onText } = options;
  const name = nameOf(path);
  const isMenuOpen = useSignal(false);
  const isSourced = name in draft.sources.value || offersFor(draft, name).length > 0;
  const list = suggestions.length > 0 ? `list-${name}` : undefined;
  const length = limit !== undefined && value.length > limit * 0.8 ? value.length : undefined;
  return (
    <Labelled draft={draft} name={name} label={label} isLabelHidden={isLabelHidden} isSourced={isSourced}>
      {(described) => (
        <>
          {children}
          <input
            {...described}
            name={name}
            // `tel` and `email` bring the right keyboard; their checks are the schema's. The JSX types allow each role
            // with some types only, and know no choice between them.
            {...({ type } as { type: 'text' })}
            value={value}
            placeholder={placeholder}
            list={list}
            autocomplete="off"
            spellcheck={false}
            dir="auto"
            aria-keyshortcuts="Alt+ArrowDown"
            onInput={({ currentTarget }) => {
              if (onText) onText(currentTarget.value, currentTarget);
              else draft.set(path, currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown' || !event.altKey) return;
              event.preventDefault();
              isMenuOpen.value = true;
            }}
            // A date control hands out nothing for 31 February: only its validity tells that something was typed.
            onBlur={(event) => draft.touch(path, event.currentTarget.validity.badInput)}
          />
          {list && (
            <datalist id={list}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          )}
          {isSourced && <SourceMark draft={draft} name={name} label={label} isOpen={isMenuOpen} />}
          {isMenuOpen.value && <SourceMenu draft={draft} name={name} label={label} isOpen={isMenuOpen} />}
          {length !== undefined && limit !== undefined && (
            <p class={`count${length > limit ? ' error' : ''}`}>{t('characters', length, limit)}</p>
          )}
        </>
      )}
    </Labelled>
  );
}

/** One choice of a few. */
export function SelectField({
  draft,
  path,
  label,
  value,
  options,
  isLabelHidden,
}: Omit<FieldProps, 'type' | 'placeholder'> & {
  readonly options: readonly { readonly value: string; readonly text: string }[];
}) {
  const name = nameOf(path);
  return (
    <Labelled draft={draft} name={name} label={label} isLabelHidden={isLabelHidden}>
      {(described) => (
        <select
          {...described}
          name={name}
          value={value}
          onChange={(event) => draft.set(path, event.currentTarget.value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
