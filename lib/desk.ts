import { Acquaintance, type Foreseen, foresee } from './acquaintance.ts';
import { type Capture, type Person, parseCapture } from './capture.ts';
import { loadAccount, onSettingsChanged } from './connection.ts';
import type { Change } from './crm-compare.ts';
import type { Draft } from './draft.ts';
import { type KeptDraft, openDraft } from './draft-keeper.ts';
import { DraftStore } from './draft-store.ts';
import { emptyForm, type Seed } from './empty-form.ts';
import { canUndo, type Entry } from './entry.ts';
import { fitSeed } from './fit-seed.ts';
import { identityKeys } from './identity-keys.ts';
import { forgetSaved, recordSaved, type SavedPerson } from './ledger.ts';
import type { StoredForm } from './open-stored.ts';
import type { OutboxDoor } from './outbox-door.ts';
import { watchOutbox } from './outbox-signals.ts';
import { draftKey } from './page-key.ts';
import { PeopleQueue } from './people-queue.ts';
import { settingsAt } from './presets.ts';
import { type Pointed, pointedAt, understand } from './reader.ts';
import { rememberRecents } from './recents.ts';
import { internationalise } from './review-phones.ts';
import { rivalsOf } from './rivals.ts';
import { rulesOf } from './rules.ts';
import { markTab } from './saved-mark.ts';
import { seedForm } from './seed.ts';
import { loadSettings, type Settings } from './settings.ts';
import type { Stage } from './stage.ts';
import { profileUrlOf, type Subject } from './subject.ts';

/** The form of a page; what the ledger is asked of it, and what was saved from it where that can still be undone. */
export interface OpenedForm {
  readonly kept: KeptDraft;
  readonly foreseen?: Foreseen | undefined;
  readonly saved?: Entry | undefined;
}

/** What a review works with once the page is read: readers of names, drafts, people in turn, the outbox. */
export class Desk {
  readonly outbox: OutboxDoor;
  readonly queue = new PeopleQueue();
  // Known before it is needed: a save asks nobody anything.
  #account = loadAccount();

  readonly #settings = loadSettings();
  /** What a page's script answered, once it is checked. */
  readonly parseCapture = parseCapture;

  constructor(outbox: OutboxDoor) {
    this.outbox = outbox;
    onSettingsChanged(() => {
      this.#account = loadAccount();
    });
  }

  /** The settings that hold for contacts from this page. */
  async settingsFor(url: string | undefined): Promise<Settings> {
    return settingsAt(await this.#settings, url);
  }

  /** Calls `changed` after each change of the outbox. */
  watch(changed: () => void): void {
    watchOutbox(changed);
  }

  /** A contact as it stands in the outbox. While it is on the wire, its sender is watched over. */
  async follow(id: string): Promise<Entry | undefined> {
    const entry = await this.outbox.get(id);
    if (entry?.state.kind === 'sending') void this.outbox.guard(id);
    return entry;
  }

  /** The page, with what is seen of it read too. */
  async understand(capture: Capture | undefined, settings: Settings): Promise<Capture | undefined> {
    return understand(capture, settings.defaults.country || undefined);
  }

  /** Whom the user means. */
  async pointedAt({ intent, capture, settings }: Subject): Promise<Pointed> {
    return pointedAt(intent, capture, settings.defaults.country || undefined);
  }

  /**
   * The form of the person, or an empty one. What an earlier visit made of it comes back, unless it was saved: then only
   * a contact that the CRM refused does, with what was refused.
   */
  async openForm(person: Person | undefined, subject: Subject): Promise<OpenedForm> {
    const { place, capture, intent, settings } = subject;
    const blank = emptyForm(settings);
    let foreseen: Foreseen | undefined;
    const read = () => {
      const bare: Seed = person ? seedForm(capture?.locale, person, settings) : { form: blank, sources: {}, links: [] };
      const fitted = fitSeed(bare, settings, { person, ...place });
      const seed = person ? { ...fitted, rivals: rivalsOf(person, fitted.form, capture?.locale) } : fitted;
      const carried = this.queue.carry(seed);
      foreseen = foresee(carried.form, profileUrlOf(subject));
      return { seed: carried, rules: rulesOf(settings, seed.form) };
    };
    const key = draftKey(place.url, intent, person, this.queue.people.peek() !== undefined);
    const kept = await openDraft(new DraftStore(settings.keepsDrafts, blank), { key, place }, read, (draft) =>
      this.readPhones(draft, subject),
    );
    const entry = kept.isKnown ? await this.outbox.get(kept.draft.id.peek()) : undefined;
    if (entry?.state.kind === 'rejected') kept.draft.refuse(entry.state.reply.message ?? '');
    else if (entry && canUndo(entry)) return { kept, foreseen, saved: entry };
    else if (entry) {
      await kept.discard();
      return this.openForm(person, subject);
    }
    if (!kept.isResumed) void this.readPhones(kept.draft, subject);
    return { kept, foreseen };
  }

  /** The form of a contact that was saved from this device: to be mended in its place, or as a new one. */
  async openStored(id: string, how: 'mend' | 'again'): Promise<StoredForm | undefined> {
    const { openStored } = await import('./open-stored.ts');
    return openStored(this.outbox, id, how, (url) => this.settingsFor(url));
  }

  /** Whether the person in the form was saved before. */
  acquaintance(draft: Draft, subject: Subject, foreseen?: Foreseen): Acquaintance {
    return new Acquaintance(draft, profileUrlOf(subject), this.outbox, foreseen);
  }

  /** Marks the tab where its person was saved. */
  mark(tabId: number | undefined, stage: Stage): void {
    if (tabId !== undefined) void markTab(tabId, stage);
  }

  /** Gives the draft's phones their country code. */
  readPhones(draft: Draft, { place, capture, settings }: Subject): Promise<void> {
    return internationalise(draft, {
      url: place.url,
      locale: capture?.locale,
      country: capture?.country,
      defaults: settings.defaults,
    });
  }

  /** Keeps the form's contact for the CRM; `undefined` where an error stands at a control. */
  async save({ draft }: KeptDraft, subject: Subject): Promise<Entry | undefined> {
    const isLocal = ({ phone }: { phone: string }) => phone !== '' && !phone.startsWith('+');
    if (draft.form.peek().phones.some(isLocal)) await this.readPhones(draft, subject);
    const contact = draft.attempt();
    if (!contact) return undefined;
    const entry = await this.#keep(draft, subject, { contact });
    await this.#remember(entry, draft, subject, { id: entry.id });
    this.queue.saved(draft.form.peek());
    void rememberRecents(draft.form.peek());
    return (await this.outbox.get(entry.id)) ?? entry;
  }

  /** Keeps a change of a contact that the CRM has. */
  async saveUpdate({ draft }: KeptDraft, subject: Subject, { body, update }: Change): Promise<Entry> {
    const entry = await this.#keep(draft, subject, { contact: body, update });
    const { contactId } = update;
    // The contact is there, whatever becomes of the change.
    await this.#remember(entry, draft, subject, { id: `crm ${contactId}`, contactId });
    return (await this.outbox.get(entry.id)) ?? entry;
  }

  async #keep(draft: Draft, { place, settings }: Subject, what: Pick<Entry, 'contact' | 'update'>): Promise<Entry> {
    const createdAt = Date.now();
    const { undoSeconds } = settings;
    const entry: Entry = {
      ...what,
      id: draft.id.peek(),
      createdAt,
      source: { url: place.url, title: place.title },
      account: await this.#account,
      state: { kind: 'queued' },
      ...(undoSeconds > 0 && { notBefore: createdAt + undoSeconds * 1000 }),
    };
    await this.outbox.enqueue(entry);
    return entry;
  }

  /** Whom the form is of, to be known again. */
  #remember(
    { createdAt: at, contact, source: { url } }: Entry,
    draft: Draft,
    subject: Subject,
    ids: Pick<SavedPerson, 'id' | 'contactId'>,
  ): Promise<void> {
    const { firstName, lastName, company } = contact;
    const person = { ...ids, at, firstName, lastName, company, url };
    return recordSaved(person, identityKeys(draft.form.peek(), profileUrlOf(subject)));
  }

  /** Takes a saved contact back, wholly, while it has not left; answers whether it was in time. */
  async undoSave(id: string): Promise<boolean> {
    const [{ Outbox }, { undoSave }] = await Promise.all([import('./outbox.ts'), import('./outbox-actions.ts')]);
    if (!(await undoSave(new Outbox(), id))) return false;
    await forgetSaved(id);
    this.queue.unsaved();
    return true;
  }
}
