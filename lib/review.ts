import { batch, createModel, signal } from '@preact/signals';
import type { Capture, Person } from './capture.ts';
import { type Account, loadAccount, onSettingsChanged } from './connection.ts';
import { Draft } from './draft.ts';
import { emptyForm, type Seed } from './empty-form.ts';
import type { Entry } from './entry.ts';
import { type Intent, takeIntent } from './intent.ts';
import { type Outbox, watchOutbox } from './outbox.ts';
import { pageCountry } from './page-country.ts';
import { rulesOf } from './rules.ts';
import type { Settings } from './settings.ts';
import { readTab, type TabProblem, type TabReading } from './tab.ts';

/** Why the form is emptier than hoped; each is the name of its message. */
export type ReviewNotice =
  | `tab_${TabProblem}`
  | `page_${Exclude<Capture['state'], 'person' | 'several'>}`
  | 'linkRead'
  | 'selectionEmpty';

/** What the user sees: the page is being read, people to choose from, the form, or a contact that was saved. */
export type Stage =
  | { readonly kind: 'reading' }
  | { readonly kind: 'choosing'; readonly people: readonly Person[] }
  | { readonly kind: 'form'; readonly draft: Draft; readonly notice?: ReviewNotice | undefined }
  | { readonly kind: 'kept'; readonly draft: Draft; readonly entry: Entry };

/** One review, from the user's gesture to the contact on its way. Its life does not own the save: the outbox does. */
export const Review = createModel((outbox: Outbox, tabId: number | undefined) => {
  const stage = signal<Stage>({ kind: 'reading' });
  const place = signal<Pick<TabReading, 'url' | 'title'>>({});
  const settings = signal<Settings | undefined>(undefined);
  const isSaving = signal(false);
  const saveFailure = signal<string | undefined>(undefined);
  const capture = signal<Capture | undefined>(undefined);
  // Known before it is needed: a save asks nobody anything.
  let account: Account | undefined;
  // What knows names and words is not needed for the first paint: it is loaded while the page is read.
  const reader = import('./reader.ts');

  /** Starts a form for the person, or an empty one. */
  async function begin(person: Person | undefined, rules: Settings, notice?: ReviewNotice): Promise<void> {
    const { seedForm, fitSeed } = await reader;
    const bare: Seed = person
      ? seedForm(capture.peek()?.locale, person, rules)
      : { form: emptyForm(rules), sources: {}, links: [] };
    const seed = fitSeed(bare, rules, { person, ...place.peek() });
    const draft = new Draft(seed, rulesOf(rules));
    stage.value = { kind: 'form', draft, notice };
    void internationalise(draft, rules);
  }

  /** Gives the phones that were read their country code. The metadata is large, and loaded after the form is there. */
  async function internationalise(draft: Draft, { defaults }: Settings): Promise<void> {
    const { readPhone } = await import('./phone.ts');
    const { addresses, phones } = draft.form.peek();
    const ofPage = pageCountry(place.peek().url, capture.peek()?.locale);
    const countries = [ofPage, ...addresses.map(({ country }) => country || undefined), defaults.country];
    draft.revisePhones(phones.map(({ phone }) => (phone === '' ? phone : readPhone(phone, countries).phone)));
  }

  async function keep(draft: Draft, rules: Settings): Promise<void> {
    const isLocal = ({ phone }: { phone: string }) => phone !== '' && !phone.startsWith('+');
    if (draft.form.peek().phones.some(isLocal)) await internationalise(draft, rules);
    const contact = draft.attempt();
    if (!contact) return;
    const { url, title } = place.peek();
    const id = draft.id.peek();
    const entry: Entry = {
      id,
      createdAt: Date.now(),
      contact,
      source: { url, title },
      account,
      state: { kind: 'queued' },
    };
    await outbox.enqueue(entry);
    const kept = await outbox.get(id);
    stage.value = { kind: 'kept', draft, entry: kept ?? entry };
  }

  async function refreshAccount(): Promise<void> {
    account = await loadAccount();
  }
  onSettingsChanged(refreshAccount);

  watchOutbox(async () => {
    const current = stage.peek();
    if (current.kind !== 'kept') return;
    const entry = await outbox.get(current.entry.id);
    if (!entry) return;
    if (entry.state.kind === 'rejected') current.draft.refuse(entry.state.reply.message ?? '');
    stage.value = { ...current, entry };
  });

  return {
    stage,
    place,
    /** What the page gave, for the report of what it did not. */
    capture,
    isSaving,
    saveFailure,
    settings,

    /** Reads the tab and what the user pointed at. */
    async open(): Promise<void> {
      const [loaded, intent, reading] = await Promise.all([
        reader.then(({ loadSettings }) => loadSettings()),
        takeIntent(),
        readTab(tabId),
        refreshAccount(),
        outbox.prepare(),
      ]);
      const { pointedAt, settingsAt } = await reader;
      const read = reading.capture;
      const url = reading.url ?? read?.url;
      const rules = settingsAt(loaded, url);
      const people = await pointedAt(intent, read, rules.defaults.country || undefined);
      batch(() => {
        capture.value = read;
        place.value = { url, title: reading.title ?? read?.title };
        settings.value = rules;
      });
      const [first, ...others] = people;
      if (others.length > 0) stage.value = { kind: 'choosing', people };
      else await begin(first, rules, noticeFor(intent, reading, first));
    },

    choose(person: Person | undefined): void {
      const rules = settings.peek();
      if (rules) void begin(person, rules);
    },

    /** Saves the form on this device, once, however often it is called. */
    async save(): Promise<void> {
      const current = stage.peek();
      const rules = settings.peek();
      if (isSaving.peek() || current.kind !== 'form' || !rules) return;
      isSaving.value = true;
      saveFailure.value = undefined;
      try {
        await keep(current.draft, rules);
      } catch (cause) {
        saveFailure.value = String(cause);
      } finally {
        isSaving.value = false;
      }
    },

    /** Back to the form of a contact that was refused. */
    mend(): void {
      const current = stage.peek();
      if (current.kind === 'kept') stage.value = { kind: 'form', draft: current.draft };
    },
  };
});

export type Review = InstanceType<typeof Review>;

function noticeFor(
  intent: Intent | undefined,
  { capture, problem }: TabReading,
  person: Person | undefined,
): ReviewNotice | undefined {
  if (intent?.kind === 'link' && person) return 'linkRead';
  if (intent?.kind === 'selection') return person ? undefined : 'selectionEmpty';
  if (problem) return `tab_${problem}`;
  const state = capture?.state ?? 'none';
  return state === 'person' || state === 'several' ? undefined : `page_${state}`;
}
