import type { Contact } from '../contact.ts';
import type { Entry } from '../entry.ts';

/** One contact as it leaves the device: what was reviewed, where it is from, and how far it came. No token, nor its hash. */
export interface ExportedContact {
  /** The entry's own; two people with one e-mail address stay two. */
  readonly id: string;
  readonly contact: Contact;
  readonly sourceUrl?: string | undefined;
  readonly sourceTitle?: string | undefined;
  /** ISO 8601, UTC. */
  readonly capturedAt: string;
  /** `draft`: never saved; the others are the entry's states. */
  readonly state: Entry['state']['kind'] | 'draft';
  /** The CRM's id, where the contact is there. */
  readonly contactId?: string | undefined;
  readonly sentAt?: string | undefined;
}

const isoDate = (milliseconds: number) => new Date(milliseconds).toISOString();

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
