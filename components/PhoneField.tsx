import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { Draft } from '../lib/draft.ts';
import { t } from '../lib/i18n.ts';
import { TextField } from './Field.tsx';
import { PhoneCountry } from './PhoneCountry.tsx';

/** What knows the numbers of the world: large, and loaded once there is a number. */
export type PhoneTools = typeof import('../lib/phone-typing.ts');
const tools = signal<PhoneTools | undefined>(undefined);

async function loadTools(): Promise<void> {
  tools.value ??= await import('../lib/phone-typing.ts');
}

/** A phone with its country, grouped while it is typed. */
export function PhoneField({
  draft,
  index,
  phone,
  country,
}: {
  readonly draft: Draft;
  readonly index: number;
  readonly phone: string;
  /** Assumed for what is typed without a country code. */
  readonly country: string | undefined;
}) {
  const path = ['phones', index, 'phone'];
  useEffect(() => {
    if (phone !== '') void loadTools();
  }, [phone !== '']);
  return (
    <TextField
      draft={draft}
      path={path}
      label={t('phone', index + 1)}
      value={phone}
      type="tel"
      placeholder="+852 9466 7788"
      isLabelHidden
      onText={(text, input) => {
        // In the middle of a number, grouping would move the caret from under the user's hand.
        const isAtEnd = input.selectionStart === text.length && text.length > phone.length;
        draft.set(path, isAtEnd && tools.value ? tools.value.formatTyped(text, country) : text);
      }}
    >
      <PhoneCountry draft={draft} index={index} phone={phone} tools={tools.value} onNeed={() => void loadTools()} />
    </TextField>
  );
}
