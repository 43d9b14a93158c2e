import { computed, createModel, signal } from '@preact/signals';
import { forgetSaved, listSaved, type SavedPerson } from './ledger.ts';

/** People the list shows at the most; the filter looks through all of them. */
const SHOWN = 200;
const MOST = 10_000;

/** Whom this device saved: to search, to go back to their page, to forget. */
export const History = createModel(() => {
  const people = signal<readonly SavedPerson[] | undefined>(undefined);
  const filter = signal('');
  const found = computed(() => {
    const words = folded(filter.value).split(/\s+/);
    return (people.value ?? []).filter((person) => {
      const text = folded([person.firstName, person.lastName, person.company, person.contactId].join(' '));
      return words.every((word) => text.includes(word));
    });
  });

  return {
    isRead: computed(() => people.value !== undefined),
    filter,
    all: computed(() => people.value?.length ?? 0),
    shown: computed(() => found.value.slice(0, SHOWN)),
    found: computed(() => found.value.length),

    async open(): Promise<void> {
      people.value = await listSaved(MOST);
    },

    /** Forgets somebody on this device; in the CRM they stay. */
    async forget(id: string): Promise<void> {
      await forgetSaved(id);
      people.value = people.value?.filter((person) => person.id !== id);
    },
  };
});

export type History = InstanceType<typeof History>;

/** Case and marks aside: "Zoe" finds Zoë. */
const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
