import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Draft } from '../lib/draft.ts';
import { controlOf } from '../lib/form-fields.ts';
import { errorText } from './error-text.ts';
import { helpId, Planned } from './planned.ts';

interface Described {
  readonly id: string;
  readonly 'aria-required': boolean | undefined;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** A label, a control, what it is for and what is wrong with it. */
export function Labelled({
  draft,
  name,
  label,
  isLabelHidden,
  isSourced,
  children,
}: {
  readonly draft: Draft;
  readonly name: string;
  readonly label: string;
  readonly isLabelHidden?: boolean | undefined;
  /** A sentence tells where the value is from, under the id that ends in `-source`. */
  readonly isSourced?: boolean | undefined;
  readonly children: (described: Described) => ComponentChildren;
}) {
  const error = draft.errors.value[name];
  const words = error ? errorText(error) : draft.refusals.value[name];
  const id = `field-${name}`;
  const planned = useContext(Planned);
  // Of a list the first row's own control stands for the whole.
  const isMain = planned !== undefined && controlOf(planned.field).join('.') === name;
  const help = planned?.help !== undefined || planned?.state === 'locked' ? helpId(planned.field) : undefined;
  const describedBy = [words && `${id}-error`, isMain && help, isSourced && `${id}-source`].filter(Boolean).join(' ');
  return (
    <div class={`field${words ? ' is-wrong' : ''}`}>
      <label for={id} class={isLabelHidden ? 'visually-hidden' : undefined}>
        {label}
      </label>
      <div class="control">
        {children({
          id,
          'aria-required': (isMain && planned?.isRequired) || undefined,
          'aria-invalid': words !== undefined,
          'aria-describedby': describedBy || undefined,
        })}
      </div>
      {words && (
        <p class="error" id={`${id}-error`}>
          {words}
        </p>
      )}
    </div>
  );
}
