import { useSignal } from '@preact/signals';
import type { Draft } from '../lib/draft.ts';
import { language, t } from '../lib/i18n.ts';
import { regionName } from '../lib/regions.ts';
import { regionOptions } from './options.ts';
import type { PhoneTools } from './PhoneField.tsx';

/** The country of a phone by its code, to choose another. One that was only assumed says so. */
export function PhoneCountry({
  draft,
  index,
  phone,
  tools,
  onNeed,
}: {
  readonly draft: Draft;
  readonly index: number;
  readonly phone: string;
  readonly tools: PhoneTools | undefined;
  readonly onNeed: () => void;
}) {
  // Two hundred names for each phone are made when somebody wants to choose.
  const isWanted = useSignal(false);
  const guess = draft.assumed.value.get(phone);
  const country = guess?.country ?? (phone === '' ? undefined : tools?.countryOfPhone(phone));
  const name = country && regionName('region', country, language());
  const title = name ? t(guess ? 'countryAssumed' : 'countryIs', name) : t('countryUnknown');
  const want = () => {
    isWanted.value = true;
    onNeed();
  };
  return (
    <span class={`phone-country${guess ? ' assumed' : ''}`} title={title}>
      <span aria-hidden="true">{country ?? '–'}</span>
      <select
        aria-label={`${t('phoneCountry', index + 1)}: ${title}`}
        value={country ?? ''}
        onFocus={want}
        onPointerDown={want}
        onChange={({ currentTarget }) => {
          const chosen = currentTarget.value;
          if (tools && chosen)
            draft.set(['phones', index, 'phone'], tools.phoneInCountry(guess?.written ?? phone, chosen));
        }}
      >
        {isWanted.value
          ? regionOptions('region').map(({ value, text }) => (
              <option key={value} value={value} selected={value === (country ?? '')}>
                {text}
              </option>
            ))
          : name && <option value={country}>{name}</option>}
      </select>
    </span>
  );
}
