import type { Page } from 'puppeteer-core';
import type { WxtBrowser } from 'wxt/browser';
import type { Contact } from '../../lib/contact.ts';
import { openDriver } from '../e2e/driver.ts';
import type { Capturer } from '../e2e/harness.ts';
import type { Sandbox } from '../sandbox/server.ts';

/** Who sends, in one browser: the extension, or something less careful to hold it against. */
export interface Client {
  /** Resolves when the client says that the contact is safe, with the milliseconds that took. */
  save(contact: Contact): Promise<number>;
  /** Time passes, and the user decides what only they can: they see these in the CRM. */
  goOn(inCrm: readonly string[]): Promise<void>;
  killWorker(): Promise<void>;
  /** What the client says of each contact, by its last name. */
  verdicts(): Promise<Map<string, 'waiting' | 'sent' | 'rejected'>>;
}

export type ClientKind = 'ours' | 'plain' | 'naive';

export const openClient = (kind: ClientKind, capturer: Capturer, sandbox: Sandbox): Promise<Client> =>
  kind === 'naive' ? openNaive(capturer, sandbox) : openOurs(capturer, sandbox, kind === 'plain');

/** The extension as it is shipped; `isPlain`: made to believe that the server cannot be streamed to. */
async function openOurs(capturer: Capturer, sandbox: Sandbox, isPlain: boolean): Promise<Client> {
  const driver = await openDriver(capturer);
  if (isPlain) {
    await driver.page.evaluate(async (key) => {
      const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
      await chrome.storage.session.set({ [key]: { transport: 'plain' } });
    }, `learned:${sandbox.baseUrl}:${sandbox.appId}`);
  }
  await driver.nudge();
  return {
    save: async (contact) => (await driver.save(contact)).took[0] ?? Number.NaN,
    async goOn(inCrm) {
      await driver.letTimePass();
      await driver.decide(inCrm);
    },
    killWorker: () => driver.killWorker(),
    async verdicts() {
      const entries = await driver.list();
      return new Map(
        entries.map(({ contact, state }) => [
          contact.lastName ?? '',
          state.kind === 'sent' || state.kind === 'rejected' ? state.kind : 'waiting',
        ]),
      );
    },
  };
}

type Queue = Record<string, { contact: object; state: 'waiting' | 'sent' | 'rejected' }>;

/** The client of every first draft: keeps a queue, posts, and posts again where that failed. */
async function openNaive(capturer: Capturer, sandbox: Sandbox): Promise<Client> {
  const page = await capturer.browser.newPage();
  const begin = async (target: Page) => {
    await target.goto(capturer.url('options.html'));
    await target.evaluate(runNaive, sandbox.baseUrl, sandbox.appId, sandbox.token);
  };
  await begin(page);
  const queue = () =>
    page.evaluate(async () => {
      const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
      const { naive = {} } = await chrome.storage.local.get('naive');
      return naive as Queue;
    });
  return {
    save: (contact) =>
      page.evaluate(async (one) => {
        const began = performance.now();
        await (globalThis as unknown as { naive: { save(contact: object): Promise<void> } }).naive.save(one);
        return performance.now() - began;
      }, contact),
    goOn: () => Promise.resolve(),
    killWorker: () => begin(page),
    verdicts: async () => new Map(Object.entries(await queue()).map(([name, { state }]) => [name, state])),
  };
}

function runNaive(baseUrl: string, appId: string, token: string): void {
  const { chrome } = globalThis as unknown as { chrome: WxtBrowser };
  const load = async () => ((await chrome.storage.local.get('naive')).naive ?? {}) as Queue;
  const change = (edit: (queue: Queue) => void) =>
    navigator.locks.request('naive', async () => {
      const queue = await load();
      edit(queue);
      await chrome.storage.local.set({ naive: queue });
    });
  async function send(contact: object): Promise<'waiting' | 'sent' | 'rejected'> {
    const response = await fetch(`${baseUrl}/v1/api/apps/${appId}/management/create_externalcontact`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(contact),
    });
    if (response.status === 400) return 'rejected';
    return response.ok && (await response.json()).result?.id ? 'sent' : 'waiting';
  }
  async function work(): Promise<never> {
    for (;;) {
      for (const [name, { contact, state }] of Object.entries(await load())) {
        if (state !== 'waiting') continue;
        const after = await send(contact).catch(() => 'waiting' as const);
        await change((queue) => {
          queue[name] = { contact, state: after };
        });
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  void work();
  Object.assign(globalThis, {
    naive: {
      save: (contact: { lastName: string }) =>
        change((queue) => {
          queue[contact.lastName] = { contact, state: 'waiting' };
        }),
    },
  });
}
