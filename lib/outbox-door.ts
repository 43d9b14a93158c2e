import { type Entry, isMendable } from './entry.ts';
import { OutboxDatabase } from './outbox-database.ts';
import { nudgeWorker, senderGone, tellOutboxChanged } from './outbox-signals.ts';

/** The way into the outbox: all that a form needs of it. */
export class OutboxDoor {
  protected readonly database = new OutboxDatabase();
  #guarding: Promise<void> | undefined;

  /** Opens the database ahead of the first write, so that a save is one message to the browser and no more. */
  async prepare(): Promise<void> {
    await this.database.open();
  }

  /**
   * Keeps the entry, on the disk, and wakes the worker. Resolves only after the strict commit. An entry that is there
   * already (a second click on Save) stays as it is, unless the server refused it or the user took it back: then this is
   * its mended form.
   *
   * The window may be closed in the next moment: the worker is woken before as well as after, and a new entry is added
   * and committed in one go, without a question first.
   */
  async enqueue(entry: Entry): Promise<void> {
    const woken = this.nudge();
    if (!(await this.database.add({ ...entry, fresh: 1 }))) {
      await this.database.write(async ({ entries, putAsNew }) => {
        const known = await entries.get(entry.id);
        if (known && isMendable(known.state)) await putAsNew(entry);
      });
    }
    await woken;
    await this.nudge();
  }

  /** Wakes the worker to look at the outbox. */
  async nudge(): Promise<void> {
    await nudgeWorker();
    await tellOutboxChanged();
  }

  /**
   * Stands by while this entry is on the wire. A worker can die there without a word (Chromium 150 and 156: its network
   * process crashes when a connection breaks before the server has heard the end of a streamed body, and takes the worker
   * with it). What it left is `sending`: a new worker is woken to look, and not by the alarm half a minute later.
   */
  guard(id: string): Promise<void> {
    this.#guarding ??= senderGone()
      .then(() => this.get(id))
      .then((entry) => (entry?.state.kind === 'sending' ? this.nudge() : undefined))
      .finally(() => {
        this.#guarding = undefined;
      });
    return this.#guarding;
  }

  get(id: string): Promise<Entry | undefined> {
    return this.database.read(({ entries }) => entries.get(id));
  }
}
