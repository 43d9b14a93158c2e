import { browser } from 'wxt/browser';
import { showBadge, showTrouble } from './badge.ts';
import { unblock } from './binding.ts';
import { deliverQueued, rebind } from './deliver.ts';
import { chooseLanguage } from './language.ts';
import { notifyOnce } from './notify.ts';
import type { Outbox } from './outbox.ts';
import { isBehindCopy, repairOutbox } from './outbox-repair.ts';
import { clearAlarm, OUTBOX_LOCK, setAlarm } from './outbox-signals.ts';
import { Retention } from './retention.ts';

const SYNC = 'outbox';
const CHECKED = 'outboxChecked';
/** Well below the 30 s after which an idle worker is stopped, a request under way or not. */
const KEEP_ALIVE_EVERY = 20_000;
/** Milliseconds in which changes are shown together: counting a long queue for each of its contacts would grow with it. */
const SHOW_EVERY = 300;

/** Background sync is the browser's own "the network is back"; it is in Chromium, and not in TypeScript's library. */
interface SyncManager {
  register(tag: string): Promise<void>;
}

/** What keeps the outbox going while the worker lives, and sees to it that the worker lives again when it must. */
export class WorkerLoop {
  readonly #outbox: Outbox;
  readonly #retention = new Retention();
  #running: Promise<void> | undefined;
  #again = false;
  #isBound = false;
  #mayUnblock = false;
  #mayResume = false;
  #showing: Promise<void> | undefined;
  #looking: ReturnType<typeof setTimeout> | undefined;

  constructor(outbox: Outbox) {
    this.#outbox = outbox;
  }

  /** Sends what is queued. A call that comes meanwhile is served by one more round, never lost and never doubled. */
  flush(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#rounds();
    return this.#running;
  }

  /** The settings are others now: what waits is held to its account anew. */
  async rebind(): Promise<void> {
    this.#isBound = false;
    this.#mayUnblock = true;
    // What could not be reached was another server, perhaps.
    await this.resume();
  }

  /** The network may be another now: what waited for it waits no longer. */
  resume(): Promise<void> {
    this.#mayResume = true;
    return this.flush();
  }

  /** Access was given: what was blocked is tried again. */
  unblock(): Promise<void> {
    this.#mayUnblock = true;
    return this.flush();
  }

  async #rounds(): Promise<void> {
    const keepAlive = setInterval(() => void browser.runtime.getPlatformInfo(), KEEP_ALIVE_EVERY);
    // If this worker is killed in its work, another one finds what it left.
    await setAlarm(Date.now());
    try {
      while (this.#again) {
        this.#again = false;
        await this.#round();
      }
    } catch (cause) {
      // The alarm stands: it is tried again. What is on the disk is as it was.
      console.error('The outbox cannot be read or written.', cause);
      await showTrouble();
    } finally {
      clearInterval(keepAlive);
      // In the same turn in which nothing more was asked for: a call in between would be served by nobody.
      this.#running = undefined;
    }
  }

  async #round(): Promise<void> {
    // Before anything is changed: a change would hide that the database went back in time.
    await this.#check();
    if (this.#mayResume) {
      this.#mayResume = false;
      await this.#outbox.resume();
    }
    if (this.#mayUnblock) {
      this.#mayUnblock = false;
      await unblock(this.#outbox);
    }
    if (!this.#isBound) {
      this.#isBound = true;
      await rebind(this.#outbox);
    }
    const due = await deliverQueued(this.#outbox);
    await this.#retention.removeExpired(this.#outbox, Date.now());
    await this.show();
    if (due.at === undefined) await clearAlarm();
    else await setAlarm(due.at);
    if (due.isOffline) await waitForNetwork();
    if (due.leavesAt !== undefined) this.#lookAgain(due.leavesAt - Date.now());
  }

  /** The browser's alarms are too slow for what leaves in a few seconds. Each look in between keeps this worker alive. */
  #lookAgain(wait: number): void {
    clearTimeout(this.#looking);
    this.#looking = setTimeout(() => void this.flush(), Math.min(wait, KEEP_ALIVE_EVERY));
  }

  /** Looks for damage: wholly once in a session of the browser, and else where the counts tell of it. */
  async #check(): Promise<void> {
    const isChecked = (await browser.storage.session.get(CHECKED))[CHECKED] === true;
    if (isChecked && !(await isBehindCopy(this.#outbox))) return;
    await navigator.locks.request(OUTBOX_LOCK, () => repairOutbox(this.#outbox));
    await browser.storage.session.set({ [CHECKED]: true });
  }

  /** Shows how many wait, and tells the user where they are needed. */
  show(): Promise<void> {
    this.#showing ??= new Promise<void>((resolve) => setTimeout(resolve, SHOW_EVERY)).then(async () => {
      this.#showing = undefined;
      const counts = await this.#outbox.counts();
      await chooseLanguage();
      await showBadge(counts);
      await notifyOnce(counts.attention);
    });
    return this.#showing;
  }
}

/** Wakes the worker when the network is back. Where the browser has no such thing, the alarm does it. */
async function waitForNetwork(): Promise<void> {
  const { registration } = globalThis as unknown as { registration?: { sync?: SyncManager } };
  await registration?.sync?.register(SYNC).catch((cause: unknown) => console.warn('No background sync.', cause));
}
