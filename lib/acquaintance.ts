import { computed, createModel, effect, signal } from '@preact/signals';
import type { ContactForm } from './contact.ts';
import type { Draft } from './draft.ts';
import type { Entry } from './entry.ts';
import { identityKeys } from './identity-keys.ts';
import { findSaved, type SavedPerson } from './ledger.ts';
import type { OutboxDoor } from './outbox-door.ts';

/** Somebody who was saved from this device before, and what became of that. */
export interface Known {
  readonly person: SavedPerson;
  /** The entry, while the outbox has it. */
  readonly entry?: Entry | undefined;
}

/** What the ledger answers about a form that is still being made ready. */
export interface Foreseen {
  readonly lines: string;
  readonly person: Promise<SavedPerson | undefined>;
}

const linesOf = (form: ContactForm, profileUrl: string | undefined) => identityKeys(form, profileUrl).join('\n');

const personOf = async (lines: string) => (lines === '' ? undefined : findSaved(lines.split('\n')));

/** Asks the ledger ahead: an earlier visit rarely changes who it is. */
export function foresee(form: ContactForm, profileUrl: string | undefined): Foreseen {
  const lines = linesOf(form, profileUrl);
  const person = personOf(lines);
  // Heard by whoever takes it up, which may be nobody.
  person.catch(() => undefined);
  return { lines, person };
}

/** Milliseconds without typing after which the ledger is asked. */
const SETTLED_AFTER = 250;

/** Whether the person in the form was saved before. Asked anew when what tells the person changes. */
export const Acquaintance = createModel(
  (draft: Draft, profileUrl: string | undefined, outbox: OutboxDoor, foreseen?: Foreseen) => {
    const known = signal<Known | undefined>(undefined);
    const keys = computed(() => linesOf(draft.form.value, profileUrl));
    let asked = 0;

    async function ask(lines: string): Promise<void> {
      asked += 1;
      const question = asked;
      const isForeseen = question === 1 && lines === foreseen?.lines;
      const person = await (isForeseen ? foreseen.person : personOf(lines));
      const entry = person && (await outbox.get(person.id));
      // A later question has a later answer.
      if (question !== asked) return;
      known.value = person && person.id !== draft.id.peek() ? { person, entry } : undefined;
    }

    // Known before the form is shown: what comes later would move it under the user's hand.
    let ready: Promise<void> | undefined;
    effect(() => {
      const lines = keys.value;
      if (!ready) {
        ready = ask(lines);
        return undefined;
      }
      const timer = setTimeout(() => void ask(lines), SETTLED_AFTER);
      return () => clearTimeout(timer);
    });

    return { known, ready: () => ready };
  },
);

export type Acquaintance = InstanceType<typeof Acquaintance>;
