import { useContext } from 'preact/hooks';
import type { Draft } from '../lib/draft.ts';
import { t } from '../lib/i18n.ts';
import { SelectField, TextField } from './Field.tsx';
import { contactTypes, levels, regionOptions } from './options.ts';
import { Recently } from './recently.ts';

/** A field of one value, with the control that its values ask for. */
export function SingleField({ draft, field }: { readonly draft: Draft; readonly field: string }) {
  const form = draft.form.value;
  const recents = useContext(Recently);
  const shared = { draft, path: [field] };
  switch (field) {
    case 'firstName':
    case 'lastName':
    case 'jobTitle':
      return <TextField {...shared} label={t(field)} value={form[field]} />;
    case 'company':
    case 'team':
    case 'group':
      return <TextField {...shared} label={t(field)} value={form[field]} suggestions={recents[field]} />;
    case 'birthDate':
      return <TextField {...shared} label={t(field)} value={form.birthDate} type="date" />;
    case 'type':
      return <SelectField {...shared} label={t('type')} value={form.type} options={contactTypes()} />;
    case 'level':
      return <SelectField {...shared} label={t('level')} value={form.level} options={levels()} />;
    case 'language':
      return (
        <SelectField {...shared} label={t('language')} value={form.language} options={regionOptions('language')} />
      );
    default:
      return null; // the plan holds the form's own fields and no other
  }
}
