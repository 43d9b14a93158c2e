import { computed, createModel, effect, signal } from '@preact/signals';
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

/** Milliseconds without typing after which the ledger is asked. */
const SETTLED_AFTER = 250;

/** Whether the person in the form was saved before. Asked anew when what tells the person changes. */
export const Acquaintance = createModel((draft: Draft, profileUrl: string | undefined, outbox: OutboxDoor) => {
  const known = signal<Known | undefined>(undefined);
  const keys = computed(() => identityKeys(draft.form.value, profileUrl).join('\n'));
  let asked = 0;

  async function ask(lines: string): Promise<void> {
    asked += 1;
    const question = asked;
    const person = lines === '' ? undefined : await findSaved(lines.split('\n'));
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
});

export type Acquaintance = InstanceType<typeof Acquaintance>;
