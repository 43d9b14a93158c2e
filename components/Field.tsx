import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Draft, Path } from '../lib/draft.ts';
import { nameOf } from '../lib/draft.ts';
import { controlOf } from '../lib/form-fields.ts';
import { errorText } from './error-text.ts';
import { helpId, Planned } from './planned.ts';

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
}

/** One line to type into, with its label above and its error below. */
export function TextField({ draft, path, label, value, type = 'text', placeholder, isLabelHidden }: FieldProps) {
  const name = nameOf(path);
  return (
    <Labelled draft={draft} name={name} label={label} isLabelHidden={isLabelHidden}>
      {(described) => (
        <input
          {...described}
          name={name}
          // `tel` and `email` bring the right keyboard; their checks are the schema's. The JSX types allow each role
          // with some types only, and know no choice between them.
          {...({ type } as { type: 'text' })}
          value={value}
          placeholder={placeholder}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          onInput={(event) => draft.set(path, event.currentTarget.value)}
          // A date control hands out nothing for 31 February: only its validity tells that something was typed.
          onBlur={(event) => draft.touch(path, event.currentTarget.validity.badInput)}
        />
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

interface Described {
  readonly id: string;
  readonly 'aria-required': boolean | undefined;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** A label, a control and what is wrong with it. */
export function Labelled({
  draft,
  name,
  label,
  isLabelHidden,
  children,
}: {
  readonly draft: Draft;
  readonly name: string;
  readonly label: string;
  readonly isLabelHidden?: boolean | undefined;
  readonly children: (described: Described) => ComponentChildren;
}) {
  const error = draft.errors.value[name];
  const words = error ? errorText(error) : draft.refusals.value[name];
  const id = `field-${name}`;
  const planned = useContext(Planned);
  // Of a list the first row's own control stands for the whole.
  const isMain = planned !== undefined && controlOf(planned.field).join('.') === name;
  const help = planned?.help !== undefined || planned?.state === 'locked' ? helpId(planned.field) : undefined;
  const describedBy = [words && `${id}-error`, isMain && help].filter(Boolean).join(' ') || undefined;
  return (
    <div class={`field${words ? ' is-wrong' : ''}`}>
      <label for={id} class={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      {children({
        id,
        'aria-required': (isMain && planned?.isRequired) || undefined,
        'aria-invalid': words !== undefined,
        'aria-describedby': describedBy,
      })}
      {words && (
        <p class="error" id={`${id}-error`}>
          {words}
        </p>
      )}
    </div>
  );
}
