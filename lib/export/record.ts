import type { Contact } from '../contact.ts';
import type { Entry } from '../entry.ts';
import { listSaved, type SavedPerson } from '../ledger.ts';
import type { Outbox } from '../outbox.ts';

/** One contact as it leaves the device: what was reviewed, where it is from, and how far it came. No token, nor its hash. */
export interface ExportedContact {
  /** The entry's own; two people with one e-mail address stay two. */
  readonly id: string;
  /** Of those that were sent only what names the person is kept on the device. */
  readonly contact: Partial<Contact>;
  readonly sourceUrl?: string | undefined;
  readonly sourceTitle?: string | undefined;
  /** ISO 8601, UTC. */
  readonly capturedAt: string;
  /** `draft`: never saved; `history`: left the outbox; the others are the entry's states. */
  readonly state: Entry['state']['kind'] | 'draft' | 'history';
  /** The CRM's id, where the contact is there. */
  readonly contactId?: string | undefined;
  readonly sentAt?: string | undefined;
}

const isoDate = (milliseconds: number) => new Date(milliseconds).toISOString();

/** Everything kept on this device, the oldest first: the outbox, and of the history whoever is not in it any more. */
export async function exportedAll(outbox: Pick<Outbox, 'list'>): Promise<readonly ExportedContact[]> {
  const [entries, people] = await Promise.all([outbox.list(), listSaved(Number.POSITIVE_INFINITY)]);
  const ids = new Set(entries.map(({ id }) => id));
  const past = people.filter(({ id }) => !ids.has(id));
  return [...past.map(exportedPerson), ...entries.map(exportedEntry)].sort((one, other) =>
    one.capturedAt < other.capturedAt ? -1 : 1,
  );
}

function exportedPerson({ id, at, firstName, lastName, company, url, contactId }: SavedPerson): ExportedContact {
  const named = Object.entries({ firstName, lastName, company }).filter(([, value]) => value !== undefined);
  return {
    id,
    contact: Object.fromEntries(named),
    sourceUrl: url,
    capturedAt: isoDate(at),
    state: 'history',
    ...(contactId !== undefined && { contactId }),
  };
}

/** The contact of a form, saved or not. */
export const exportedDraft = (id: string, contact: Contact, { url, title }: Entry['source']): ExportedContact => ({
  id,
  contact,
  sourceUrl: url,
  sourceTitle: title,
  capturedAt: isoDate(Date.now()),
  state: 'draft',
});

export function exportedEntry({ id, contact, source, createdAt, state }: Entry): ExportedContact {
  return {
    id,
    contact,
    sourceUrl: source.url,
    sourceTitle: source.title,
    capturedAt: isoDate(createdAt),
    state: state.kind,
    ...(state.kind === 'sent' && { contactId: state.contactId, sentAt: isoDate(state.at) }),
  };
}
