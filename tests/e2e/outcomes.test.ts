import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type * as Cinnox from '../../lib/cinnox.ts';
import type { Connection, Learned } from '../../lib/connection.ts';
import type { Contact } from '../../lib/contact.ts';
import type { Fault } from '../sandbox/faults.ts';
import { type Protocol, type Sandbox, type SandboxOptions, startSandbox } from '../sandbox/server.ts';
import { bundle } from './bundle.ts';
import { type Capturer, launch } from './harness.ts';

/** The API client in the real browser's network stack, against real servers: one test for each row of the outcome table. */
let capturer: Capturer;
let sandbox: Sandbox;
let page: Page;
let script: string;

const contact: Contact = {
  lastName: 'Marchbanks',
  level: 'Primary',
  type: 'Lead',
  emails: [{ type: 'Work', email: 'o@example.com' }],
};

beforeAll(async () => {
  script = await bundle(join(import.meta.dirname, '../../lib/cinnox.ts'), 'cinnox');
});

async function begin(options: SandboxOptions): Promise<void> {
  sandbox = await startSandbox(options);
  capturer = await launch({ sandbox });
  // As the settings page sets it up: with access, and with the rule that keeps connections fresh.
  await capturer.setUp(sandbox);
  page = await capturer.browser.newPage();
  await page.goto(capturer.url('options.html'));
  await page.evaluate(script);
}

async function end(): Promise<void> {
  await capturer.close();
  await sandbox.close();
}

interface Attempt {
  readonly connection?: Partial<Connection>;
  readonly learned?: Learned;
  readonly listFormat?: 'auto' | 'object' | 'array';
  readonly contact?: Contact;
  readonly timeout?: number;
}

const create = ({
  connection,
  learned = {},
  listFormat = 'auto',
  contact: sent = contact,
  timeout = 25_000,
}: Attempt = {}) =>
  page.evaluate(
    (to, what, settings, limit) => {
      const { cinnox } = globalThis as unknown as { cinnox: typeof Cinnox };
      const edges = {
        fetch: (...call: Parameters<typeof fetch>) => fetch(...call),
        isOnline: () => navigator.onLine,
        timeout: limit,
      };
      return cinnox.createContact(to, what, settings, edges);
    },
    { baseUrl: sandbox.baseUrl, appId: sandbox.appId, token: sandbox.token, ...connection },
    sent,
    { listFormat, learned },
    timeout,
  );

const outcomeOf = async (attempt?: Attempt) => (await create(attempt)).delivery;

describe.each<[Protocol, 'stream' | 'plain']>([
  ['http1', 'plain'],
  ['https1', 'plain'],
  ['http2', 'stream'],
])('over %s', (protocol, transport) => {
  beforeAll(() => begin({ protocol }));
  afterAll(end);
  beforeEach(() => {
    sandbox.api.contacts.length = 0;
    sandbox.api.arrivals.length = 0;
  });

  test('2xx with an id is delivered', async () => {
    const { delivery, learned } = await create();
    expect(delivery).toMatchObject({
      outcome: 'delivered',
      contactId: sandbox.api.contacts[0]?.id,
      cid: expect.any(String),
    });
    expect(sandbox.api.contacts[0]?.body).toMatchObject({ lastName: 'Marchbanks' });
    expect(learned.transport).toBe(protocol === 'http1' ? undefined : transport);
  });

  test.each<[Fault, object, number]>([
    ['flat-id', { outcome: 'delivered' }, 1],
    ['garbage', { outcome: 'unknown', reason: 'noId' }, 1],
    ['no-id', { outcome: 'unknown', reason: 'noId' }, 1],
    ['truncated', { outcome: 'unknown', reason: 'noId' }, 1],
    ['400-code0', { outcome: 'rejected', reply: { status: 400, code: 0, message: 'contact was refused' } }, 0],
    ['401', { outcome: 'unavailable', reason: 'token' }, 0],
    ['403', { outcome: 'unavailable', reason: 'token' }, 0],
    ['404', { outcome: 'unavailable', reason: 'address' }, 0],
    ['redirect', { outcome: 'unavailable', reason: 'address' }, 0],
    ['408', { outcome: 'unknown', reason: 'server' }, 0],
    ['413', { outcome: 'rejected', reply: { status: 413 } }, 0],
    ['429', { outcome: 'unavailable', reason: 'busy' }, 0],
    ['429-retry-after', { outcome: 'unavailable', reason: 'busy', retryAfter: 120_000 }, 0],
    ['500', { outcome: 'unknown', reason: 'server' }, 0],
    ['502', { outcome: 'unknown', reason: 'server' }, 0],
    ['503', { outcome: 'unknown', reason: 'server' }, 0],
    ['internal', { outcome: 'unknown', reason: 'server', reply: { code: 6451001 } }, 0],
    ['cut-before', { outcome: 'unknown', reason: 'connection' }, 0],
    ['cut-after', { outcome: 'unknown', reason: 'connection' }, 1],
    ['reset', { outcome: 'unknown', reason: 'connection' }, 0],
    ['refused', { outcome: 'unknown', reason: 'connection' }, 0],
  ])('%s is %o', async (fault, delivery, created) => {
    // What was learned stays: each row is about one request.
    sandbox.faults.push(fault);
    expect(await outcomeOf({ learned: { transport, listForm: 'object' }, listFormat: 'object' })).toMatchObject(
      delivery,
    );
    expect(sandbox.api.contacts).toHaveLength(created);
  });

  test.each(['cut-before', 'cut-after'] as const)(
    '%s of the very first contact is one request, and unknown',
    async (fault) => {
      // What finds out how to send must leave no connection behind that Chromium would post on twice.
      sandbox.faults.push(fault);
      expect(await outcomeOf()).toEqual({ outcome: 'unknown', reason: 'connection' });
      expect(sandbox.faults).toEqual([]);
      expect(sandbox.api.arrivals).toHaveLength(fault === 'cut-after' ? 1 : 0);
    },
  );

  test('misdirected (421) created nothing, whoever asks again', async () => {
    sandbox.faults.push('421');
    const { outcome } = await outcomeOf({ learned: { transport } });
    // Chromium itself posts a plain body once more, on another connection; a stream it cannot.
    expect([outcome, sandbox.api.arrivals.length]).toEqual(transport === 'plain' ? ['delivered', 2] : ['unknown', 1]);
    expect(sandbox.api.contacts).toHaveLength(transport === 'plain' ? 1 : 0);
  });

  test('no answer in time is unknown: it may have been created', async () => {
    sandbox.faults.push('slow');
    expect(await outcomeOf({ timeout: 1_000 })).toEqual({ outcome: 'unknown', reason: 'timeout' });
    expect(sandbox.api.contacts).toHaveLength(1);
  });

  test('a wrong app ID is a wrong address, a wrong token is a token refused', async () => {
    expect(await outcomeOf({ connection: { appId: 'other' } })).toMatchObject({
      outcome: 'unavailable',
      reason: 'address',
      reply: { code: 6450001 },
    });
    expect(await outcomeOf({ connection: { token: 'other' } })).toMatchObject({
      outcome: 'unavailable',
      reason: 'token',
    });
    expect(sandbox.api.contacts).toEqual([]);
  });

  test('offline, nothing is tried', async () => {
    await page.setOfflineMode(true);
    expect(await outcomeOf()).toEqual({ outcome: 'unavailable', reason: 'offline' });
    await page.setOfflineMode(false);
    expect(sandbox.api.arrivals).toEqual([]);
  });
});

describe('a server that is not there', () => {
  beforeAll(() => begin({ protocol: 'http2' }));
  afterAll(end);

  test('over https surely got nothing', async () => {
    expect(await outcomeOf({ connection: { baseUrl: 'https://127.0.0.1:1' } })).toEqual({
      outcome: 'unavailable',
      reason: 'notSent',
    });
  });

  test('over http cannot be told from one that did', async () => {
    expect(await outcomeOf({ connection: { baseUrl: 'http://127.0.0.1:1' } })).toEqual({
      outcome: 'unknown',
      reason: 'connection',
    });
  });
});

describe('a server that wants a length', () => {
  afterEach(end);

  test.each([411, 501] as const)('and says %d gets the plain form, once', async (needsLength) => {
    await begin({ protocol: 'http2', needsLength });
    const { delivery, learned } = await create();
    expect(delivery.outcome).toBe('delivered');
    expect(learned.transport).toBe('length');
    expect(sandbox.api.contacts).toHaveLength(1);
    expect((await create({ learned })).delivery.outcome).toBe('delivered');
    expect(sandbox.api.contacts).toHaveLength(2);
  });
});

describe('the list format', () => {
  const two: Contact = { ...contact, emails: [...(contact.emails ?? []), { type: 'Other', email: 'x@example.com' }] };
  afterEach(end);

  test('auto sends a bare object, then the array where that is refused, and remembers', async () => {
    await begin({ protocol: 'http2', listMode: 'array' });
    const first = await create();
    expect(first.delivery.outcome).toBe('delivered');
    expect(first.learned.listForm).toBe('array');
    expect(sandbox.api.arrivals.map(({ body }) => Array.isArray(JSON.parse(body).emails))).toEqual([false, true]);
    await create({ learned: first.learned });
    expect(sandbox.api.arrivals).toHaveLength(3);
    expect(sandbox.api.contacts).toHaveLength(2);
  });

  test('auto needs one request where the object is taken', async () => {
    await begin({ protocol: 'http2', listMode: 'object' });
    expect((await create()).delivery.outcome).toBe('delivered');
    expect(sandbox.api.arrivals).toHaveLength(1);
  });

  test('several entries are an array in either form, and a refusal of them is shown', async () => {
    await begin({ protocol: 'http2', listMode: 'object' });
    expect(await outcomeOf({ contact: two })).toMatchObject({
      outcome: 'rejected',
      reply: { message: expect.stringContaining('emails') },
    });
    expect(sandbox.api.arrivals).toHaveLength(1);
  });

  test('a refusal of another field is not taken for one of the form', async () => {
    await begin({ protocol: 'http2', listMode: 'either' });
    const delivery = await outcomeOf({ contact: { ...contact, language: 'english' } });
    expect(delivery).toMatchObject({
      outcome: 'rejected',
      reply: { code: 6451000, message: 'invalid parameter: language' },
    });
    expect(sandbox.api.arrivals).toHaveLength(1);
  });

  test('a format that is set is kept to', async () => {
    await begin({ protocol: 'http2', listMode: 'array' });
    expect(await outcomeOf({ listFormat: 'object' })).toMatchObject({ outcome: 'rejected' });
    expect(await outcomeOf({ listFormat: 'array', contact: two })).toMatchObject({ outcome: 'delivered' });
    expect(sandbox.api.arrivals).toHaveLength(2);
  });
});
