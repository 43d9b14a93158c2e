import type { ContactBody } from './contact.ts';
import { isRecord, numberOf, recordOf, textOf, type UnknownRecord } from './record.ts';

/** One contact of the CRM's list, as the API gives it: field names are those of its list page, not of create. */
export type Listed = UnknownRecord;

/** Milliseconds that the CRM's clock may differ from itself between two of its machines. */
const SKEW = 120_000;

const EMAILS = ['email', 'workEmail', 'personalEmail', 'otherEmail'];
const PHONES = ['mobilePhone', 'workPhone', 'homePhone', 'otherPhone', 'phone'];
const CREATED = ['createdAt', 'createTime', 'createdTime', 'createAt', 'created_at', 'create_time', 'created'];

const same = (value: unknown) => (textOf(value) ?? '').normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
const digits = (value: unknown) => String(textOf(value) ?? numberOf(value) ?? '').replace(/\D/g, '');
const handle = (value: unknown) => same(value).replace(/^.*\/in\/|\/+$|^@/g, '');

export const idOfListed = ({ id }: Listed) => textOf(id) ?? numberOf(id)?.toString();

/**
 * Whether the listed contact is the one that was sent at `since` (the CRM's clock): created no earlier, with the same
 * name, and the same e-mail, phone number or LinkedIn handle; where neither side has any of these, the same company. Where
 * the list tells no time, one of the three must agree. Strict on purpose: a miss costs the user a question, a false hit a contact.
 */
export function isMatch(contact: ContactBody, listed: Listed, since: number): boolean {
  const created = createdAt(listed);
  if (created !== undefined && created < since - SKEW) return false;
  if (same(contact.firstName) !== same(listed.firstName) || same(contact.lastName) !== same(listed.lastName))
    return false;
  const ours = identifiersOf(contact);
  const theirs = identifiersOfListed(listed);
  if (ours.size > 0 && theirs.size > 0) return [...ours].some((one) => theirs.has(one));
  return (
    ours.size === theirs.size &&
    created !== undefined &&
    same(contact.company) === same(listed.companyName ?? listed.company)
  );
}

function identifiersOf({ emails = [], phones = [], socialContacts = [] }: ContactBody): Set<string> {
  const linkedin = socialContacts.filter(({ key }) => key === 'LinkedIn');
  return new Set(
    [
      ...emails.map(({ email }) => same(email)),
      ...phones.map(({ phone }) => digits(phone)),
      ...linkedin.map(({ value }) => handle(value)),
    ].filter(Boolean),
  );
}

function identifiersOfListed(listed: Listed): Set<string> {
  return new Set(
    [
      ...EMAILS.map((key) => same(listed[key])),
      ...PHONES.map((key) => digits(listed[key])),
      handle(listed.linkedin),
    ].filter(Boolean),
  );
}

/** When the CRM created it, in epoch milliseconds: it may say so in ISO 8601, in seconds or in milliseconds. */
function createdAt(listed: Listed): number | undefined {
  const value = CREATED.map((key) => listed[key]).find((found) => found !== undefined && found !== null);
  const text = textOf(value);
  const number = numberOf(value) ?? (text && /^\d{9,}$/.test(text) ? Number(text) : undefined);
  if (number !== undefined) return number < 1e11 ? number * 1000 : number;
  const parsed = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(parsed) ? undefined : parsed;
}

/** The contacts in a reply of the list, wherever they stand in it: its envelope is not documented. */
export function contactsIn(body: unknown): readonly Listed[] | undefined {
  if (Array.isArray(body)) return body.filter(isRecord);
  const { result, data, contacts, list, items } = recordOf(body);
  for (const part of [contacts, list, items, result, data]) {
    if (part === undefined) continue;
    const found = contactsIn(part);
    if (found) return found;
  }
  return undefined;
}
