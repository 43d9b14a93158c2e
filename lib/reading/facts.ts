import { isNamedStreet } from '../text/address/words.ts';
import { narrow } from '../text/clean.ts';
import { findEmails, NO_REPLY } from '../text/email.ts';
import { isFieldOfWork } from '../text/field-of-work.ts';
import { isJobTitle } from '../text/job-title.ts';
import type { LabelKind } from '../text/labels.ts';
import { isTitleOfName } from '../text/name-parts.ts';
import { isNamedOtherwise } from '../text/not-a-phone.ts';
import { organisationScore } from '../text/organisation.ts';
import { findPhones, type IsPossible, repairDigits } from '../text/phones.ts';
import { kindOfLabel, labelOf, segmentsOf } from '../text/segments.ts';
import { findWebLinks, toAddress } from '../text/web-links.ts';
import { awaited, isPhoneAndFax, PHONE_KINDS, PHONE_TYPES } from './awaited.ts';
import type { Facts, TextLine } from './fact.ts';
import { isNetwork, socialOfLabel, writtenHandles } from './labelled-social.ts';
import { takeLink } from './line-links.ts';
import { isLoneLabel } from './lone-label.ts';
import { officerOf } from './officer.ts';
import { repairLetters } from './repair-letters.ts';
import { isSameNumber } from './same-number.ts';
import { hasName } from './spans.ts';

/** Reads lines, one after the other. A label that stands alone is the next line's. */
export function factsOf(lines: readonly TextLine[], isPossible: IsPossible): Facts {
  const facts: Facts = { labelled: new Map(), emails: [], phones: [], faxes: [], links: [], socials: [], plain: [] };
  let pending: ReturnType<typeof labelOf>;
  let announced: ReturnType<typeof labelOf>;
  let isOther = false;
  const isCard = lines.length <= 12 && lines.some(({ hint }) => hint === 'name');
  const texts = lines.map((line) => narrow(line.text));
  const labels = texts.map((text) => (text === '' ? undefined : labelOf(text)));
  // Where labels stand above their values, they need no colon.
  const isForm = labels.filter((label) => label !== undefined).length >= 3;
  for (const [index, line] of lines.entries()) {
    const text = texts[index] ?? '';
    if (text === '' || line.isHeading) isOther = false;
    // A heading needs no colon to announce who stands below it.
    const headed = line.isHeading ? labelOf(`${text}:`) : undefined;
    const isAnnounced = headed !== undefined && (headed.kind === 'officer' || headed.kind === 'name');
    const alone = line.label === undefined ? (isAnnounced ? headed : labels[index]) : undefined;
    if (alone && !line.hint) {
      if (alone.kind === 'otherPerson') isOther = true;
      pending = isForm ? { ...alone, isSure: true } : alone;
      for (const link of line.links ?? []) takeLink(link, line.text.slice(0, 300), facts);
      continue;
    }
    const ofPage = line.label === undefined ? undefined : kindOfLabel(line.label);
    for (const [place, segment] of segmentsOf(text).entries()) {
      const isBare = segment.kind === 'text' && place === 0;
      const kind = (isBare ? (ofPage ?? awaited(pending, segment.value)) : undefined) ?? segment.kind;
      if (kind === 'officer' && isJobTitle(segment.value) && !hasName(segment.value)) {
        // `Vertreten durch die Geschäftsführerin:`, and the name on the next line.
        announced = {
          kind,
          label: segment.value.replace(/^(?:die|den|der|das|the|le|la|el|il)\s|[:：]\s*$/giu, ''),
          isSure: true,
        };
        continue;
      }
      // `Director: Tax & Estates` is what somebody directs.
      if (
        (kind === 'officer' || kind === 'otherPerson') &&
        isFieldOfWork(segment.value) &&
        isJobTitle(segment.label) &&
        !hasName(segment.value)
      ) {
        takePlain(text, line, index);
        continue;
      }
      if (kind === 'otherPerson' || kind === 'officer') isOther = true;
      // `Persönlich haftende Gesellschafterin: Falk Verwaltungs-GmbH`: who stands for that one comes below.
      const isCompany = () => organisationScore(segment.value.split(',')[0] ?? '') === 1;
      if (kind === 'officer' && !facts.labelled.has(kind) && !isCompany())
        facts.labelled.set(kind, officerOf(segment, pending, line, index));
      // Behind somebody else's name come that one's numbers.
      if (!isOther)
        take(kind, segment.value, isBare && line.label !== undefined ? line.label : segment.label, line, index);
    }
    // `Head of Purchasing` beside a name and its numbers, as lists of terms have it.
    if (isCard && line.label !== undefined && ofPage === undefined && isJobTitle(line.label))
      facts.plain.push({ text: line.label, line: index, hint: 'title', isHeading: false });
    if (ofPage === 'otherPerson') isOther = false;
    else if (text !== '') pending = announced;
    announced = undefined;
    for (const link of isOther ? [] : (line.links ?? [])) takeLink(link, line.text.slice(0, 300), facts);
    // A person in one line takes no more than the line.
    if (isOther && !pending) isOther = false;
  }
  return facts;

  function take(kind: LabelKind | 'text', value: string, label: string, line: TextLine, index: number): void {
    const quote = line.text.slice(0, 300);
    // `Contact: Ada Marr, Operations Lead, Kelp Co-op`: a line of its own behind the label.
    const isLine = kind === 'name' && value.split(/[,;，、]/).length > 2;
    if (kind === 'text' || isLine) takePlain(value, line, index);
    else if (kind === 'fax' && isPhoneAndFax(label)) {
      const [own = '', ...faxes] = value.split(/\s*[/／|]\s*/);
      takePhones('phone', own, line, index);
      for (const fax of faxes) takePhones('fax', fax, line, index);
    } else if (PHONE_KINDS.has(kind) || kind === 'fax') takePhones(kind, value, line, index);
    else if (kind === 'email') {
      const found = findEmails(value.replace(/\.c0m(?![\p{L}\p{N}])/giu, '.com')).filter(
        ({ email }) => !NO_REPLY.test(email),
      );
      if (found.length === 0) takePlain(value, line, index);
      const type = /private|personal|privat|personnel|perso\b/i.test(label) ? ('Personal' as const) : undefined;
      for (const { email } of found) facts.emails.push({ value: email, type, quote });
    } else if (kind === 'web') {
      const written = findWebLinks(value);
      const address = toAddress(value.split(/\s/)[0] ?? '');
      for (const { url } of written) facts.links.push({ value: url, quote });
      if (written.length === 0 && address !== undefined) facts.links.push({ value: address, quote });
    } else if (isNetwork(kind)) {
      const social = socialOfLabel(kind, value);
      // Who is called there is called there too.
      if (social?.key === 'WhatsApp') takePhones('mobile', value, line, index);
      if (social) facts.socials.push({ ...social, quote });
      else for (const { url } of findWebLinks(value)) facts.links.push({ value: url, quote });
    } else if (kind === 'title' && isTitleOfName(value)) return;
    else if (kind === 'ignore') {
      // What is left out ends with its sentence: `Order 4155550132. Questions? Call 415.555.0190`.
      const next = /^[^.!?。]{0,40}[.!?。]\s{1,3}(?=[\p{Lu}\p{Lo}])(.*)/su.exec(value)?.[1];
      if (next) takePlain(next, line, index);
    } else if (!facts.labelled.has(kind) && value !== '')
      facts.labelled.set(kind, { value, label, quote, line: index });
  }

  function takePhones(kind: LabelKind, value: string, line: TextLine, index: number): void {
    const quote = line.text.slice(0, 300);
    const phones = findPhones(repairDigits(value), isPossible);
    if (phones.length === 0) {
      if (kind !== 'fax') takePlain(value, line, index);
      return;
    }
    for (const { phone } of phones) {
      if (kind === 'fax') facts.faxes.push(phone);
      else if (!facts.phones.some((known) => isSameNumber(known.value, phone)))
        facts.phones.push({ value: phone, type: PHONE_TYPES[kind], label: kind, quote });
      if (/whatsapp/i.test(value)) facts.socials.push({ key: 'WhatsApp', value: phone, quote });
    }
    const rest = value.slice(0, phones[0]?.index ?? 0);
    if (/\p{L}{3}/u.test(rest)) takePlain(rest, line, index);
    // What is written behind a number, without a label: `tel. 0171 234567, ada@example.org`.
    const last = phones.at(-1);
    const behind = last ? value.slice(last.index + last.length) : '';
    if (/@|www\.|\.(?:com|org|net)\b/i.test(behind)) takePlain(behind, line, index);
  }

  /** What stands without a label: addresses of every kind, and the words between them. */
  function takePlain(value: string, line: TextLine, index: number): void {
    const quote = line.text.slice(0, 300);
    let rest = repairLetters(value);
    const cut = (at: number, length: number) => {
      rest = `${rest.slice(0, at)}${'\uFFFC'.repeat(length)}${rest.slice(at + length)}`;
    };
    for (const { key, value: handle, index: at, length } of writtenHandles(rest)) {
      facts.socials.push({ key, value: handle, quote });
      cut(at, length);
    }
    for (const { email, index: at, length } of findEmails(rest)) {
      // `[cid:image001.png@01DB2F3A]` is a picture, not an address.
      if (!/cid:\S*$/i.test(rest.slice(0, at)) && !NO_REPLY.test(email))
        facts.emails.push({ value: email, quote, type: undefined });
      cut(at, length);
    }
    for (const { url, index: at, length } of findWebLinks(rest)) {
      facts.links.push({ value: url, quote });
      cut(at, length);
    }
    // Under a label that we do not know bare digits are the number of anything.
    const isUnknown = line.label !== undefined && kindOfLabel(line.label) === undefined;
    const found = findPhones(rest, isPossible).filter(
      ({ phone, isBare, index: at }) =>
        (!isBare || (!isUnknown && isPossible(phone))) && !isNamedOtherwise(narrow(rest).slice(0, at)),
    );
    for (const { phone, index: at, length } of found) {
      const isWhatsApp = /^\s?[(（]?\s?whats\s?app/i.test(rest.slice(at + length, at + length + 16));
      if (!facts.phones.some((known) => isSameNumber(known.value, phone)))
        facts.phones.push({ value: phone, label: undefined, quote, type: isWhatsApp ? 'Mobile' : undefined });
      if (isWhatsApp) facts.socials.push({ key: 'WhatsApp', value: phone, quote });
      cut(at, length);
    }
    // Words behind a label that we do not know are nobody's name or title.
    if (isUnknown && !isNamedStreet(rest)) return;
    for (const part of rest.split(/\s*[|｜]?\s*\uFFFC+\s*/)) {
      const text = part.replace(EDGES, '').replace(REMAINS, '').trim();
      // A line of its own for the postal code is the beginning of an address.
      if (
        (/\p{L}/u.test(text) || /^〒\s?\d{3}-\d{4}$/.test(text)) &&
        labelOf(text)?.isSure !== true &&
        !isLoneLabel(text)
      )
        facts.plain.push({ text, line: index, hint: line.hint, isHeading: line.isHeading });
    }
  }
}

const EDGES = /^[\s,;|·•–—:：]+|[\s,;|·•–—:：(（[]+$/gu;
const REMAINS = /^[)）\]]\s*|^\(?whats\s?app\)?$/giu;
