import { LIMITS } from '../lib/contact-errors.ts';
import type { Draft } from '../lib/draft.ts';
import type { CustomFieldDefinition } from '../lib/fields.ts';
import { t } from '../lib/i18n.ts';
import { SelectField, TextField } from './Field.tsx';
import { Labelled } from './Labelled.tsx';

const INPUT_TYPE = { Text: 'text', URL: 'url', Date: 'date', Time: 'time' } as const;

/** One of the tenant's own fields, with the control of its type. */
export function CustomField({
  draft,
  definition: { id, label, type, options },
}: {
  draft: Draft;
  definition: CustomFieldDefinition;
}) {
  const path = ['customField', id];
  const value = draft.form.value.customField[id] ?? '';
  const none = { value: '', text: t('none') };
  const shared = { draft, path, label };
  switch (type) {
    case 'Text':
    case 'URL':
    case 'Date':
    case 'Time':
      return (
        <TextField
          {...shared}
          value={String(value)}
          type={INPUT_TYPE[type]}
          limit={type === 'Text' || type === 'URL' ? LIMITS.custom : undefined}
        />
      );
    case 'Picklist':
      return (
        <SelectField
          {...shared}
          value={String(value)}
          options={[none, ...options.map((option) => ({ value: option, text: option }))]}
        />
      );
    case 'Boolean':
      return (
        <SelectField
          {...shared}
          value={String(value)}
          options={[none, { value: 'true', text: t('yes') }, { value: 'false', text: t('no') }]}
        />
      );
    case 'MultiPicklist':
      return <MultipleChoice {...shared} chosen={Array.isArray(value) ? value : []} options={options} />;
  }
}

/** Several of a few, as the browser's own list. */
function MultipleChoice({
  draft,
  path,
  label,
  chosen,
  options,
}: {
  draft: Draft;
  path: string[];
  label: string;
  chosen: readonly string[];
  options: readonly string[];
}) {
  const name = path.join('.');
  return (
    <Labelled draft={draft} name={name} label={label}>
      {(described) => (
        <select
          {...described}
          name={name}
          multiple
          size={Math.min(options.length, 4)}
          onChange={(event) =>
            draft.set(
              path,
              [...event.currentTarget.selectedOptions].map(({ value }) => value),
            )
          }
        >
          {options.map((option) => (
            <option key={option} value={option} selected={chosen.includes(option)}>
              {option}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
