import { findEmails } from '../text/email.ts';
import { isJobTitle } from '../text/job-title.ts';
import type { LabelKind } from '../text/labels.ts';
import { nameScore } from '../text/person-name.ts';
import type { labelOf } from '../text/segments.ts';
import type { PhoneFact } from './fact.ts';

/** Labels before a number to call. */
export const PHONE_KINDS: ReadonlySet<LabelKind> = new Set(['phone', 'mobile', 'direct', 'switchboard', 'home']);

/** What a label tells of the number behind it. */
export const PHONE_TYPES: Partial<Record<LabelKind, PhoneFact['type']>> = {
  mobile: 'Mobile',
  home: 'Home',
  direct: 'Work',
  switchboard: 'Work',
};

/** The kind of the label above, if what stands here is of that kind. A word without a colon may be no label at all. */
export function awaited(label: ReturnType<typeof labelOf>, value: string): LabelKind | undefined {
  if (label === undefined || value === '') return undefined;
  const { kind, isSure } = label;
  if (PHONE_KINDS.has(kind) || kind === 'fax') return value.replace(/\D/g, '').length > 4 ? kind : undefined;
  if (kind === 'email') return findEmails(value).length > 0 ? kind : undefined;
  if (kind === 'web') return /\S\.\S/.test(value) ? kind : undefined;
  if (kind === 'name' || kind === 'otherPerson' || kind === 'officer')
    return nameScore(value) >= 0.5 ? kind : undefined;
  if (kind === 'title') return isSure || isJobTitle(value) ? kind : undefined;
  if (kind === 'birthday' || kind === 'address' || kind === 'ignore')
    return isSure || /\d/.test(value) ? kind : undefined;
  return isSure ? kind : undefined;
}

const BOTH = /^(?:tel|phone|telefon|電話)\S{0,8}\s{0,2}[/／&・+]\s{0,2}(?:fax|telefax|ファックス|ＦＡＸ)/iu;

/** `TEL / FAX`: the first number is the phone's. */
export const isPhoneAndFax = (label: string): boolean => BOTH.test(label);
