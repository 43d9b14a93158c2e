import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { numbered } from '../e2e/driver.ts';
import { type Capturer, launch } from '../e2e/harness.ts';
import { type Protocol, type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type Client, type ClientKind, openClient } from './clients.ts';
import { planFaults } from './faults.ts';
import { judge, type Verdict } from './judge.ts';
import { killBrowser, processesOf } from './leftovers.ts';
import { randomOf } from './random.ts';

/** How much of what happens in one run. */
export interface Plan {
  readonly client: ClientKind;
  readonly protocol: Protocol;
  readonly seed: number;
  readonly contacts: number;
  readonly workerKills: number;
  readonly browserKills: number;
}

export interface Outcome extends Verdict {
  readonly plan: Plan;
  readonly cuts: number;
  readonly seconds: number;
  /** Milliseconds that each save took until it was safe. */
  readonly saves: readonly number[];
}

/** Milliseconds after which a run that does not come to rest is given up; what waits then counts as lost. */
const SETTLE_LIMIT = 120_000;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** One client, one server, and everything that can come between. The sandbox's own record is the judge. */
export async function runChaos(plan: Plan): Promise<Outcome> {
  const begun = Date.now();
  const random = randomOf(plan.seed);
  const faults = planFaults(plan.seed);
  const profile = await mkdtemp(join(tmpdir(), 'contact-capture-chaos-'));
  const sandbox = await startSandbox({
    protocol: plan.protocol,
    slowness: 1_500,
    limit: Number.POSITIVE_INFINITY,
    faultFor: faults.faultFor,
  });
  let { capturer, client } = await begin(plan, sandbox, profile, true);
  const safe = new Set<string>();
  const saves: number[] = [];

  /** Saves one; answers whether the client said that it is safe. */
  async function save(number: number): Promise<void> {
    const contact = numbered(number);
    saves.push(await client.save(contact));
    safe.add(contact.lastName ?? '');
  }

  const inCrm = () => [...new Set(sandbox.api.contacts.map(({ body }) => String(body.lastName)))];
  const events = shuffled(
    [
      ...Array<'contact'>(plan.contacts).fill('contact'),
      ...Array<'worker'>(plan.workerKills).fill('worker'),
      ...Array<'browser'>(plan.browserKills).fill('browser'),
    ],
    random,
  );
  let number = 0;
  for (const event of events) {
    switch (event) {
      case 'contact':
        number += 1;
        await save(number);
        break;
      case 'worker':
        await pause(random() * 250);
        await client.killWorker();
        await client.goOn(inCrm());
        break;
      case 'browser': {
        // In the middle of a save, where it hurts most.
        number += 1;
        const saving = save(number).catch(() => undefined);
        await pause(random() * 30);
        await killBrowser(profile);
        await saving;
        ({ capturer, client } = await begin(plan, sandbox, profile, false));
        await client.goOn(inCrm());
      }
    }
  }
  const limit = Date.now() + SETTLE_LIMIT;
  let verdicts = await client.verdicts();
  while ([...verdicts.values()].includes('waiting') && Date.now() < limit) {
    await pause(300);
    await client.goOn(inCrm());
    verdicts = await client.verdicts();
  }
  await capturer.close();
  await killBrowser(profile);
  await sandbox.close();
  await rm(profile, { recursive: true, force: true });
  if (processesOf(profile).length > 0) throw new Error('a browser of this run is still alive');
  const seconds = Math.round((Date.now() - begun) / 1000);
  return { plan, cuts: faults.cuts(), seconds, saves, ...judge(sandbox.api.contacts, verdicts, safe) };
}

async function begin(
  plan: Plan,
  sandbox: Sandbox,
  profile: string,
  isFirst: boolean,
): Promise<{ capturer: Capturer; client: Client }> {
  const capturer = await launch({ sandbox, profile });
  if (isFirst) await capturer.setUp(sandbox);
  else await capturer.allow('https://127.0.0.1/*');
  return { capturer, client: await openClient(plan.client, capturer, sandbox) };
}

/** Fisher and Yates. */
function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [one, two] = [mixed[last], mixed[other]];
    if (one !== undefined && two !== undefined) [mixed[last], mixed[other]] = [two, one];
  }
  return mixed;
}
