import type { FieldError } from '../lib/contact-errors.ts';
import { t } from '../lib/i18n.ts';

/** What is wrong at a field, in words. */
export const errorText = ({ code, limit }: FieldError): string =>
  limit === undefined ? t(`error_${code}`) : t(`error_${code}`, limit);
