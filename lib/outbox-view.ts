import { batch, createModel, signal } from '@preact/signals';
import { type Entry, needsUser } from './entry.ts';
import { entryAsCurl, entryAsJson } from './entry-export.ts';
import { askToNotify, mayNotify } from './notify.ts';
import type { Outbox } from './outbox.ts';
import * as actions from './outbox-actions.ts';
import { loadCopies } from './outbox-copy.ts';
import { type Damage, parseDamage } from './outbox-repair.ts';
import { watchOutbox } from './outbox-signals.ts';
import { nextSlot } from './pace.ts';
import { NONE, type Tally } from './tally.ts';

/** Of each kind so many are drawn; a queue of thousands is a number. */
const MOST = 100;
const KINDS = ['unknown', 'rejected', 'blocked', 'sending', 'queued'] as const;

/** The contacts that are on their way, while the user looks at them. */
export const OutboxView = createModel((outbox: Outbox) => {
  const entries = signal<readonly Entry[] | undefined>(undefined);
  const counts = signal<Tally>(NONE);
  const nextAttempt = signal<number | undefined>(undefined);
  const damage = signal<Damage | undefined>(undefined);
  const trouble = signal<string | undefined>(undefined);
  const discarded = signal<readonly Entry[]>([]);
  const isNotified = signal(true);
  let reading: Promise<void> | undefined;
  let again = false;

  async function read(): Promise<void> {
    try {
      const [listed, counted, pace, found] = await Promise.all([
        outbox.list(KINDS, MOST),
        outbox.counts(),
        outbox.pace(),
        outbox.damage(),
      ]);
      const now = Date.now();
      const slot = nextSlot(pace, now);
      const sending = listed.find(({ state }) => state.kind === 'sending');
      if (sending) void outbox.guard(sending.id);
      batch(() => {
        // What needs the user stands first.
        entries.value = [...listed.filter(needsUser), ...listed.filter((entry) => !needsUser(entry))];
        counts.value = counted;
        nextAttempt.value = slot > now ? slot : undefined;
        damage.value = parseDamage(found);
        trouble.value = undefined;
      });
    } catch (cause) {
      trouble.value = String(cause);
    }
  }

  /** Reads at most once at a time; a change that comes meanwhile is read after it. */
  function refresh(): Promise<void> {
    again = true;
    reading ??= (async () => {
      while (again) {
        again = false;
        await read();
      }
      // In the same turn: a call in between would be served by nobody.
      reading = undefined;
    })();
    return reading;
  }

  return {
    entries,
    counts,
    /** Epoch milliseconds before which nothing is sent; absent where nothing holds it up. */
    nextAttempt,
    damage,
    /** Why the outbox cannot be read. */
    trouble,
    discarded,
    isNotified,

    async open(): Promise<void> {
      watchOutbox(() => void refresh());
      isNotified.value = await mayNotify();
      await refresh();
    },

    sendNow: (id: string) => actions.sendNow(outbox, id),
    sendAgain: (id: string) => actions.sendAgain(outbox, id),
    checkAgain: (id: string) => actions.checkAgain(outbox, id),
    takeBack: (id: string) => actions.takeBack(outbox, id),
    copyJson: (entry: Entry) => navigator.clipboard.writeText(entryAsJson(entry)),
    copyCurl: (entry: Entry) => navigator.clipboard.writeText(entryAsCurl(entry)),

    async discard(id: string): Promise<void> {
      const gone = await outbox.discard(id);
      if (gone) discarded.value = [...discarded.value, gone];
    },

    async undo(entry: Entry): Promise<void> {
      await actions.restore(outbox, entry);
      discarded.value = discarded.value.filter(({ id }) => id !== entry.id);
    },

    understand: () => outbox.forgetDamage(),

    /** What the copies have, for another place: where the store cannot be opened at all, that is what is left to do. */
    async copyAll(): Promise<void> {
      const { entries: copies } = await loadCopies();
      const contacts = [...copies.values()].map(({ contact }) => contact);
      await navigator.clipboard.writeText(JSON.stringify(contacts, undefined, 2));
    },

    /** Throws the damaged store away; the worker finds that it is behind its copies, and brings them back. */
    async repair(): Promise<void> {
      try {
        await outbox.destroy();
        await outbox.nudge();
        await refresh();
      } catch (cause) {
        trouble.value = String(cause);
      }
    },

    /** Called in a click: the browser asks. */
    async askToNotify(): Promise<void> {
      isNotified.value = await askToNotify();
    },
  };
});

export type OutboxView = InstanceType<typeof OutboxView>;
