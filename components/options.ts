import { CONTACT_TYPES, EMAIL_TYPES, LEVELS, PHONE_TYPES, SOCIAL_KEYS } from '../lib/fields.ts';
import { language, t } from '../lib/i18n.ts';
import { namedRegions } from '../lib/regions.ts';

/** The choices of the form's lists, in the user's language. Called while rendering: the language is the browser's. */
export const phoneTypes = () => PHONE_TYPES.map((value) => ({ value, text: t(`phoneType_${value}`) }));
export const emailTypes = () => EMAIL_TYPES.map((value) => ({ value, text: t(`emailType_${value}`) }));
export const levels = () => LEVELS.map((value) => ({ value, text: t(`level_${value}`) }));
export const contactTypes = () => CONTACT_TYPES.map((value) => ({ value, text: t(`contactType_${value}`) }));

/** Names of networks are the same in every language; Woztell's are channels of that product. */
export const socialKeys = () => SOCIAL_KEYS.map((value) => ({ value, text: value.replace(/^Woztell/, 'Woztell ') }));

const regions = new Map<string, { value: string; text: string }[]>();

/** Countries or languages by their names; the first stands for none. Made once: it sorts two hundred names. */
export function regionOptions(kind: 'region' | 'language'): { value: string; text: string }[] {
  const known = regions.get(kind);
  if (known) return known;
  const named = namedRegions(kind, language()).map(({ code, name }) => ({ value: code, text: name }));
  const options = [{ value: '', text: t('none') }, ...named];
  regions.set(kind, options);
  return options;
}
