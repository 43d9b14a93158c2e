import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Account } from '../../lib/connection.ts';
import type { Entry, EntryState } from '../../lib/entry.ts';
import { Outbox } from '../../lib/outbox.ts';
import { sendAgain, sendNow, takeBack, undoSave } from '../../lib/outbox-actions.ts';
import { tallyOf } from '../../lib/tally.ts';

const account: Account = { baseUrl: 'https://api.example.com', appId: 'app', tokenHash: 'aa' };
const other: Account = { ...account, appId: 'other' };

const entry = (id: string, state: EntryState = { kind: 'queued' }, owner: Account | undefined = account): Entry => ({
  id,
  createdAt: Number(id),
  contact: { lastName: `Number ${id}`, level: 'Primary', type: 'Lead' },
  source: {},
  account: owner,
  state,
});

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  fakeBrowser.reset();
});

test('a draft that is saved twice is one entry', async () => {
  const outbox = new Outbox();
  await Promise.all([outbox.enqueue(entry('1')), outbox.enqueue(entry('1')), new Outbox().enqueue(entry('1'))]);
  expect(await outbox.list()).toHaveLength(1);
});

test('saving again does not touch an entry on its way, and mends one that was refused', async () => {
  const outbox = new Outbox();
  const mended: Entry = { ...entry('1'), contact: { lastName: 'Mended', level: 'Primary', type: 'Lead' } };
  for (const state of [
    { kind: 'sending', startedAt: 1 },
    { kind: 'unknown', reason: 'timeout', since: 1, at: 1, misses: 0 },
    { kind: 'sent', contactId: 'x', at: 1 },
  ] as const) {
    await outbox.remove(['1']);
    await outbox.enqueue(entry('1', state));
    await outbox.enqueue(mended);
    expect((await outbox.get('1'))?.state).toEqual(state);
  }
  await outbox.remove(['1']);
  await outbox.enqueue(entry('1', { kind: 'rejected', reply: { status: 400 }, at: 1 }));
  await outbox.enqueue(mended);
  expect((await outbox.get('1'))?.contact.lastName).toBe('Mended');
});

test('an entry is claimed by one caller only, oldest first', async () => {
  const outbox = new Outbox();
  for (const id of ['3', '1', '2']) await outbox.enqueue(entry(id));
  const claims = await Promise.all(Array.from({ length: 6 }, () => new Outbox().claim(account, 10)));
  expect(claims.flatMap((claimed) => claimed?.id ?? []).sort()).toEqual(['1', '2', '3']);
  expect((await outbox.list()).map(({ state }) => state.kind)).toEqual(['sending', 'sending', 'sending']);
});

test('only what is queued, due and for this account is claimed', async () => {
  const outbox = new Outbox();
  await outbox.enqueue(entry('1', { kind: 'queued' }, other));
  await outbox.enqueue(entry('2'));
  await outbox.setPace(() => ({ sent: [], pausedUntil: 100 }));
  await outbox.enqueue(entry('3', { kind: 'unknown', reason: 'timeout', since: 1, at: 1, misses: 0 }));
  await outbox.enqueue(entry('4', { kind: 'blocked', reason: 'token', at: 1 }));
  expect(await outbox.claim(account, 99)).toBeUndefined();
  expect((await outbox.claim(account, 100))?.id).toBe('2');
});

test('pages are told of each change, the worker of each new entry', async () => {
  const changes: string[] = [];
  fakeBrowser.storage.session.onChanged.addListener((change) => changes.push(...Object.keys(change)));
  const outbox = new Outbox();
  await outbox.enqueue(entry('1'));
  // Before as well as after: the window may close in between.
  expect(changes).toEqual(['outboxNudge', 'outboxChanged', 'outboxNudge', 'outboxChanged']);
  await outbox.remove(['1']);
  expect(changes.slice(4)).toEqual(['outboxChanged']);
});

test('how many wait is known without counting, whatever happened to them', async () => {
  const states: fc.Arbitrary<EntryState> = fc.constantFrom<EntryState[]>(
    { kind: 'queued' },
    { kind: 'sent', contactId: 'x', at: 1 },
    { kind: 'rejected', reply: { status: 400 }, at: 1 },
    { kind: 'unknown', reason: 'timeout', since: 1, at: 1, misses: 0, checkAt: 2 },
    { kind: 'unknown', reason: 'timeout', since: 1, at: 1, misses: 2, verdict: 'notFound' },
    { kind: 'blocked', reason: 'token', at: 1 },
  );
  const step = fc.record({ id: fc.constantFrom('1', '2', '3', '4'), state: states, what: fc.nat({ max: 7 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      globalThis.indexedDB = new IDBFactory();
      const outbox = new Outbox();
      for (const { id, state, what } of steps) {
        if (what === 0) await outbox.adopt((fresh) => fresh);
        else if (what === 1) await outbox.updateOne(id, (known) => ({ ...known, state }));
        else if (what === 2) await outbox.discard(id);
        else if (what === 3) await outbox.remove([id]);
        else if (what === 4) await outbox.claim(account, Date.now());
        else if (what === 5) await takeBack(outbox, id);
        else if (what === 6) await sendAgain(outbox, id);
        else await outbox.enqueue(entry(id));
        expect(await outbox.counts()).toEqual(tallyOf(await outbox.list()));
      }
    }),
    { numRuns: 60 },
  );
});

test('what is kept back leaves in its time, and holds nobody else up', async () => {
  const outbox = new Outbox();
  await outbox.enqueue({ ...entry('1'), notBefore: 500 });
  expect(await outbox.firstLeave(100)).toBe(500);
  expect(await outbox.claim(account, 100)).toBeUndefined();
  await outbox.enqueue(entry('2'));
  expect(await outbox.firstLeave(100)).toBe(100);
  expect((await outbox.claim(account, 100))?.id).toBe('2');
  expect((await outbox.claim(account, 500))?.id).toBe('1');
  expect(await outbox.firstLeave(600)).toBeUndefined();
});

test('a clock that was set back keeps nothing back', async () => {
  const outbox = new Outbox();
  await outbox.enqueue({ ...entry('1'), notBefore: 90_000_000 });
  expect((await outbox.claim(account, 100))?.id).toBe('1');
});

test('a save is undone while nothing of it can have left, and no later', async () => {
  const outbox = new Outbox();
  for (const [id, state] of [
    ['1', { kind: 'sending', startedAt: 1 }],
    ['2', { kind: 'sent', contactId: 'x', at: 1 }],
    ['3', { kind: 'unknown', reason: 'timeout', since: 1, at: 1, misses: 0 }],
    ['4', { kind: 'rejected', reply: { status: 400 }, at: 1 }],
  ] as const) {
    await outbox.enqueue({ ...entry(id, state), notBefore: 500 });
    expect(await undoSave(outbox, id)).toBe(false);
    expect((await outbox.get(id))?.state).toEqual(state);
  }
  await outbox.enqueue({ ...entry('5'), notBefore: 500 });
  expect(await Promise.all([undoSave(outbox, '5'), outbox.claim(account, 600)])).toSatisfy(
    ([isUndone, claimed]: [boolean, Entry | undefined]) => isUndone === (claimed === undefined),
  );
  await outbox.enqueue({ ...entry('6'), notBefore: 500 });
  expect(await undoSave(outbox, '6')).toBe(true);
  expect(await outbox.get('6')).toBeUndefined();
});

test('who wants it sent now waits no longer', async () => {
  const outbox = new Outbox();
  const soon = Date.now() + 30_000;
  await outbox.enqueue({ ...entry('1'), notBefore: soon });
  await sendNow(outbox, '1');
  expect((await outbox.claim(account, Date.now()))?.id).toBe('1');
});
