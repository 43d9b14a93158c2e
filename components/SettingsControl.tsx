import type { ComponentChildren } from 'preact';
import { t } from '../lib/i18n.ts';
import type { SettingsForm } from '../lib/settings-form.ts';

interface Described {
  readonly id: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
}

/** A control of the settings page with its label, what it is for, and what is wrong with it. */
export function SettingsControl({
  form,
  name,
  label,
  hint,
  children,
}: {
  readonly form: SettingsForm;
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly children: (described: Described) => ComponentChildren;
}) {
  const problem = form.problems.value[name];
  const id = `setting-${name}`;
  const isLocked = form.isLocked(name);
  const words = isLocked ? t('setByOrganisation') : hint;
  const described = [problem && `${id}-error`, words && `${id}-hint`].filter(Boolean).join(' ') || undefined;
  return (
    <div class={`field${problem ? ' is-wrong' : ''}`}>
      <label for={id}>{label}</label>
      {children({ id, name, disabled: isLocked, 'aria-invalid': problem !== undefined, 'aria-describedby': described })}
      {problem && (
        <p class="error" id={`${id}-error`}>
          {t(problem)}
        </p>
      )}
      {words && (
        <p class="hint" id={`${id}-hint`}>
          {words}
        </p>
      )}
    </div>
  );
}
