import type { ContactBody } from './contact.ts';
import { type KeptDraft, openDraft } from './draft-keeper.ts';
import { DraftStore } from './draft-store.ts';
import { emptyForm } from './empty-form.ts';
import { type Entry, isMendable } from './entry.ts';
import { formOfContact } from './form-of-contact.ts';
import { loadSaved } from './ledger.ts';
import type { OutboxDoor } from './outbox-door.ts';
import { rulesOf } from './rules.ts';
import type { Settings } from './settings.ts';

/** The form of a contact that was saved before. */
export interface StoredForm {
  readonly kept: KeptDraft;
  readonly source: Entry['source'];
  readonly settings: Settings;
}

/**
 * The form of a contact that was saved from this device. `mend`: one that waits, under its own id, so that saving it replaces it
 * there. `again`: as a new contact, of what is left of it here; once the CRM has it that is the name and the company.
 */
export async function openStored(
  outbox: OutboxDoor,
  id: string,
  how: 'mend' | 'again',
  settingsFor: (url: string | undefined) => Promise<Settings>,
): Promise<StoredForm | undefined> {
  const entry = await outbox.get(id);
  const found = how === 'mend' ? mendable(entry) : await remembered(id, entry);
  if (!found) return undefined;
  const { contact, source } = found;
  const settings = await settingsFor(source.url);
  const blank = emptyForm(settings);
  const seed = { form: formOfContact(contact, blank, settings.customFields), sources: {}, links: [] };
  const kept = await openDraft(
    new DraftStore(settings.keepsDrafts, blank),
    { key: `${how} ${id}`, place: source },
    () => ({ seed, rules: rulesOf(settings, seed.form) }),
    () => Promise.resolve(),
  );
  if (how === 'mend') kept.draft.id.value = id;
  if (how === 'mend' && entry?.state.kind === 'rejected') kept.draft.refuse(entry.state.reply.message ?? '');
  return { kept, source, settings };
}

const mendable = (entry: Entry | undefined) => (entry && isMendable(entry.state) ? entry : undefined);

async function remembered(
  id: string,
  entry: Entry | undefined,
): Promise<{ readonly contact: ContactBody; readonly source: Entry['source'] } | undefined> {
  if (entry) return entry;
  const person = await loadSaved(id);
  if (!person) return undefined;
  const { firstName, lastName, company, url } = person;
  return { contact: { firstName, lastName, company }, source: { url } };
}
