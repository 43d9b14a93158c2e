import { CODE } from './cinnox-reply.ts';
import type { Learned } from './connection.ts';
import type { ContactBody } from './contact.ts';
import type { Delivery } from './delivery.ts';
import type { ListFormat } from './fields.ts';

const LISTS = ['phones', 'emails', 'addresses', 'socialContacts'] as const;
/** How a list field stands in the body: the page says "object", a sibling of it shows arrays. */
export type ListForm = 'object' | 'array';

/** `auto` begins with what this tenant took before, else with what the page says: one entry is a bare object. */
export function firstForm(format: ListFormat, learned: Learned): ListForm {
  return format === 'auto' ? (learned.listForm ?? 'object') : format;
}

/** The body. In the form `object` a single entry stands bare; several are an array in either form (the page knows no other). */
export function requestBody(contact: ContactBody, form: ListForm): string {
  const lists = LISTS.flatMap((list) => {
    const entries = contact[list];
    return entries ? [[list, form === 'object' && entries.length === 1 ? entries[0] : entries]] : [];
  });
  return JSON.stringify({ ...contact, ...Object.fromEntries(lists) });
}

/** Whether a refusal may be about the list form, and the other form would be another body. */
export function isFormDoubtful(delivery: Delivery, contact: ContactBody, form: ListForm, other: ListForm): boolean {
  if (delivery.outcome !== 'rejected' || requestBody(contact, form) === requestBody(contact, other)) return false;
  const { code, message = '' } = delivery.reply;
  const namesOther = Object.keys(contact).some((field) => !isList(field) && namesField(delivery, field));
  return namesList(delivery) || (!namesOther && (code === CODE.wrongParameter || /param/i.test(message)));
}

/** Whether the server's words are about one of the list fields. */
export const namesList = (delivery: Delivery) => LISTS.some((list) => namesField(delivery, list));

const isList = (field: string) => (LISTS as readonly string[]).includes(field);

const namesField = (delivery: Delivery, field: string) =>
  delivery.outcome === 'rejected' && (delivery.reply.message ?? '').toLowerCase().includes(field.toLowerCase());
