import { batch, computed, createModel, signal } from '@preact/signals';
import type { Entry } from './entry.ts';
import { forgetSaved, listSaved, restoreSaved, type SavedPerson } from './ledger.ts';
import type { OutboxReader } from './outbox-reader.ts';
import { watchOutbox } from './outbox-signals.ts';

/** People the list shows at the most; the filter looks through all of them. */
const SHOWN = 200;
const MOST = 10_000;
/** Contacts of each kind whose state is looked up; a longer queue is told by its numbers, in its own list. */
const WAITING = 500;

/** Whom this device saved, and how each contact stands: to search, to go back to, to begin anew, to forget. */
export const History = createModel((outbox: OutboxReader) => {
  const people = signal<readonly SavedPerson[] | undefined>(undefined);
  const waiting = signal<ReadonlyMap<string, Entry>>(new Map());
  const forgotten = signal<readonly SavedPerson[]>([]);
  const filter = signal('');
  const found = computed(() => {
    const words = folded(filter.value).split(/\s+/);
    return (people.value ?? []).filter((person) => {
      const text = folded([person.firstName, person.lastName, person.company, person.contactId].join(' '));
      return words.every((word) => text.includes(word));
    });
  });

  async function read(): Promise<void> {
    const [listed, entries] = await Promise.all([
      listSaved(MOST),
      outbox.list(['queued', 'sending', 'rejected', 'unknown', 'blocked'], WAITING),
    ]);
    batch(() => {
      people.value = listed;
      waiting.value = new Map(entries.map((entry) => [entry.id, entry]));
    });
  }

  return {
    isRead: computed(() => people.value !== undefined),
    filter,
    all: computed(() => people.value?.length ?? 0),
    shown: computed(() => found.value.slice(0, SHOWN)),
    found: computed(() => found.value.length),
    /** Contacts that the CRM does not have yet, by their ids. */
    waiting,
    /** Who was forgotten since the list was opened: each can be put back. */
    forgotten,

    async open(): Promise<void> {
      watchOutbox(() => void read());
      await read();
    },

    /** Forgets somebody on this device; in the CRM they stay. */
    async forget(person: SavedPerson): Promise<void> {
      await forgetSaved(person.id);
      forgotten.value = [...forgotten.value, person];
      await read();
    },

    async undo(person: SavedPerson): Promise<void> {
      await restoreSaved(person);
      forgotten.value = forgotten.value.filter(({ id }) => id !== person.id);
      await read();
    },
  };
});

export type History = InstanceType<typeof History>;

/** Case and marks aside: "Zoe" finds Zoë. */
const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
