import { findEmails } from '../text/email.ts';
import { decodePercent } from '../text/percent.ts';
import type { Facts, LineLink } from './fact.ts';
import { isSameNumber } from './same-number.ts';

/** Takes what a link of a line says: it is surer than what is written over it. */
export function takeLink({ href, text }: LineLink, quote: string, facts: Facts): void {
  if (/^mailto:/i.test(href)) {
    for (const { email } of findEmails(decodePercent(href.slice(7).split('?')[0] ?? ''))) {
      if (!facts.emails.some(({ value }) => value.toLowerCase() === email.toLowerCase()))
        facts.emails.push({ value: email, quote, type: undefined });
    }
  } else if (/^(?:tel|sms|callto):/i.test(href))
    takePhone(decodePercent(href.replace(/^\w+:/, '')), text || quote, facts);
  else if (!facts.links.some(({ value }) => value === href)) facts.links.push({ value: href, quote });
}

/** A number behind a link replaces the same one as it is written: it has the country. */
function takePhone(written: string, quote: string, { phones, faxes }: Facts): void {
  const phone = written.replace(/[;,p].*$/i, '').replace(/[^\d+]/g, '');
  if (faxes.some((fax) => isSameNumber(fax, phone))) return;
  const known = phones.findIndex(({ value }) => isSameNumber(value, phone));
  const fact = phones[known];
  if (fact) phones[known] = { ...fact, value: phone.startsWith('+') ? phone : fact.value };
  else if (phone.replace(/\D/g, '').length > 4) phones.push({ value: phone, type: undefined, label: undefined, quote });
}
