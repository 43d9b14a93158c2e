import { labelOf } from '../text/segments.ts';
import { PHONE_KINDS } from './awaited.ts';

/** `電話` before `Tel:`, what a number left behind. */
export const isLoneLabel = (text: string) => {
  if (
    /^(?:in|vcard|v-card|(?:download )?vcf|youtube|x|tiktok|pinterest|call|e-?mail(?: me)?|message|bio|read more|view profile|more|mehr|profil|profile|website|cv|pdf)$/i.test(
      text,
    )
  )
    return true;
  const label = labelOf(text);
  return (
    label !== undefined &&
    (PHONE_KINDS.has(label.kind) ||
      /^(?:fax|email|web|whatsapp|wechat|line|linkedin|xing|github|twitter|facebook|instagram|telegram)$/.test(
        label.kind,
      ))
  );
};
