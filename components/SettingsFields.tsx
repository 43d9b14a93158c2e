import type { JSX } from 'preact';
import type { SettingsForm } from '../lib/settings-form.ts';
import { SettingsControl } from './SettingsControl.tsx';

interface Common {
  readonly form: SettingsForm;
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** One line to type into. */
export function SettingsText({
  value,
  type = 'text',
  placeholder,
  onValue,
  ...common
}: Common & {
  readonly value: string;
  readonly type?: 'text' | 'password';
  readonly placeholder?: string | undefined;
  readonly onValue: (value: string) => void;
}) {
  return (
    <SettingsControl {...common}>
      {(described) => (
        <input
          {...described}
          {...({ type } as { type: 'text' })}
          value={value}
          placeholder={placeholder}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          onInput={(event) => onValue(event.currentTarget.value)}
        />
      )}
    </SettingsControl>
  );
}

/** One choice of a few. */
export function SettingsSelect<Value extends string>({
  value,
  options,
  onValue,
  ...common
}: Common & {
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly onValue: (value: Value) => void;
}): JSX.Element {
  return (
    <SettingsControl {...common}>
      {(described) => (
        <select
          {...described}
          value={value}
          // The control offers the options' values and nothing else.
          onChange={(event) => onValue(event.currentTarget.value as Value)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </SettingsControl>
  );
}

/** Yes or no. */
export function SettingsCheck({
  label,
  isChecked,
  onChange,
  ...common
}: Common & { readonly isChecked: boolean; readonly onChange: (isChecked: boolean) => void }) {
  return (
    <SettingsControl {...common} label={label}>
      {(described) => (
        <input
          {...described}
          type="checkbox"
          checked={isChecked}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      )}
    </SettingsControl>
  );
}
