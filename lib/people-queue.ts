import { createModel, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Person } from './capture.ts';
import type { ContactForm } from './contact.ts';
import type { Seed } from './empty-form.ts';
import { identityOf, pageKey } from './page-key.ts';
import { numberOf, recordOf } from './record.ts';

/** The people that were chosen on one page, and which of them is under review. */
export interface People {
  readonly people: readonly Person[];
  /** Counted from 0. */
  readonly at: number;
}

const PREFIX = 'people:';

/** What one contact of a page has in common with the next: who it is for, and how it is filed. */
const CARRIED = ['type', 'level', 'team', 'group'] as const;

/** People reviewed one after the other. Where it stands is kept in memory, so that a closed popup goes on where it was. */
export const PeopleQueue = createModel(() => {
  const queue = signal<People | undefined>(undefined);
  let key = '';
  let last: ContactForm | undefined;

  function move(next: People | undefined): void {
    queue.value = next;
    remember(next);
  }

  /** Who is still to come, for the next visit to the page. */
  function remember(next: People | undefined): void {
    const { session } = browser.storage;
    const rest = next && next.at < next.people.length ? { names: next.people.map(identityOf), at: next.at } : undefined;
    void (rest ? session.set({ [PREFIX + key]: rest }) : session.remove(PREFIX + key));
  }

  return {
    people: queue,

    begin(url: string | undefined, people: readonly Person[]): void {
      key = pageKey(url);
      move({ people, at: 0 });
    },

    /** Goes on where an earlier visit to the page was, with the people as they stand there now. */
    async resume(url: string | undefined, present: readonly Person[]): Promise<Person | undefined> {
      key = pageKey(url);
      const stored = recordOf((await browser.storage.session.get(PREFIX + key))[PREFIX + key]);
      const { names } = stored;
      if (!Array.isArray(names)) return undefined;
      const people = present.filter((person) => names.includes(identityOf(person)));
      // Whoever has left the page meanwhile is left out, also of the count.
      const reviewed = names.slice(0, numberOf(stored.at) ?? 0);
      const at = people.filter((person) => reviewed.includes(identityOf(person))).length;
      if (at >= people.length) return undefined;
      queue.value = { people, at };
      return people[at];
    },

    /** The next of them; `undefined` after the last. */
    next(): Person | undefined {
      const current = queue.peek();
      if (!current) return undefined;
      const at = current.at + 1;
      if (at >= current.people.length) return undefined;
      move({ ...current, at });
      return current.people[at];
    },

    /** Leaves the page; where the people stand is kept for the next visit to it. */
    leave(): void {
      queue.value = undefined;
      last = undefined;
    },

    end(): void {
      move(undefined);
      last = undefined;
    },

    /** The form of one of them was saved: the next begins as it was filed, and with its company where it has none. */
    saved(form: ContactForm): void {
      const current = queue.peek();
      if (!current) return;
      last = form;
      // A closed popup shall not come back to somebody who is saved.
      remember({ ...current, at: current.at + 1 });
    },

    /** The save was undone: a later visit begins with them again. */
    unsaved(): void {
      remember(queue.peek());
    },

    /** The seed with what is carried over from the one saved before. */
    carry(seed: Seed): Seed {
      if (!last || !queue.peek()) return seed;
      const form = { ...seed.form };
      for (const field of CARRIED) Object.assign(form, { [field]: last[field] });
      if (form.company === '') form.company = last.company;
      return { ...seed, form };
    },
  };
});
