import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Contact } from '../../lib/contact.ts';
import type { Entry, EntryState } from '../../lib/entry.ts';
import { bundle } from './bundle.ts';
import type * as Script from './driver-script.ts';
import { type Capturer, shown } from './harness.ts';

/** Drives the outbox from a page of the extension, without its form. */
export interface Driver {
  readonly page: Page;
  save(...contacts: Contact[]): Promise<{ ids: string[]; took: number[] }>;
  list(): Promise<Entry[]>;
  /** The states of all entries, oldest first. */
  states(): Promise<EntryState['kind'][]>;
  letTimePass(): Promise<void>;
  nudge(): Promise<void>;
  takeBack(id: string): Promise<boolean>;
  /** Nothing waits and nothing was sent, as on the first day. */
  discardAll(): Promise<void>;
  /** Decides as a user who looks into the CRM, which has these. */
  decide(inCrm: readonly string[]): Promise<void>;
  /** Kills the worker in this moment, as the browser does. */
  killWorker(): Promise<void>;
}

const script = bundle(join(import.meta.dirname, 'driver-script.ts'), 'driver');

type Global = { driver: typeof Script };

export async function openDriver(capturer: Capturer): Promise<Driver> {
  const page = await capturer.browser.newPage();
  // The list itself would do things of its own; the settings page does nothing until it is told.
  await page.goto(capturer.url('options.html'));
  await shown(page, 'form');
  await page.evaluate(await script);
  const list = () => page.evaluate(() => (globalThis as unknown as Global).driver.list());
  return {
    page,
    list,
    save: (...contacts) =>
      page.evaluate((them) => (globalThis as unknown as Global).driver.save(them), contacts as Contact[]),
    async states() {
      const entries = await list();
      return entries.sort((one, other) => one.createdAt - other.createdAt).map(({ state }) => state.kind);
    },
    letTimePass: () => page.evaluate(() => (globalThis as unknown as Global).driver.letTimePass()),
    nudge: () => page.evaluate(() => (globalThis as unknown as Global).driver.nudge()),
    discardAll: () => page.evaluate(() => (globalThis as unknown as Global).driver.empty()),
    takeBack: (id) => page.evaluate((one) => (globalThis as unknown as Global).driver.takeBack(one), id),
    decide: (inCrm) =>
      page.evaluate((names) => (globalThis as unknown as Global).driver.decide(names), inCrm as string[]),
    async killWorker() {
      const session = await page.createCDPSession();
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await session.detach();
    },
  };
}

/** A contact for a test, told apart by its number. */
export const numbered = (number: number): Contact => ({
  firstName: 'Odile',
  lastName: `Marchbanks ${number}`,
  company: 'Tidewright Charts',
  level: 'Primary',
  type: 'Lead',
  emails: [{ type: 'Work', email: `odile.${number}@example.com` }],
  phones: [{ type: 'Mobile', phone: `+4420794601${String(number % 100).padStart(2, '0')}` }],
});
