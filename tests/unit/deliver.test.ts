import { expect, test } from 'vitest';
import type { Account } from '../../lib/connection.ts';
import { bind, stateAfter } from '../../lib/deliver.ts';
import type { Delivery } from '../../lib/delivery.ts';
import type { Entry, EntryState } from '../../lib/entry.ts';

const here: Account = { baseUrl: 'https://a.example.com', appId: 'app', tokenHash: 'aa' };
const elsewhere: Account = { ...here, baseUrl: 'https://b.example.com' };
const NOW = 1_000_000;

test.each<[Delivery, EntryState]>([
  [
    { outcome: 'delivered', contactId: 'x', cid: 'c' },
    { kind: 'sent', contactId: 'x', cid: 'c', at: NOW },
  ],
  [
    { outcome: 'rejected', reply: { status: 400 } },
    { kind: 'rejected', reply: { status: 400 }, at: NOW },
  ],
  [
    { outcome: 'unknown', reason: 'timeout' },
    { kind: 'unknown', reason: 'timeout', at: NOW },
  ],
  [
    { outcome: 'unavailable', reason: 'offline' },
    { kind: 'queued', notBefore: NOW + 30_000 },
  ],
  [
    { outcome: 'unavailable', reason: 'notSent' },
    { kind: 'queued', notBefore: NOW + 30_000 },
  ],
  [
    { outcome: 'unavailable', reason: 'busy' },
    { kind: 'queued', notBefore: NOW + 60_000 },
  ],
  [
    { outcome: 'unavailable', reason: 'busy', retryAfter: 5_000 },
    { kind: 'queued', notBefore: NOW + 60_000 },
  ],
  [
    { outcome: 'unavailable', reason: 'busy', retryAfter: 120_000 },
    { kind: 'queued', notBefore: NOW + 120_000 },
  ],
  [
    { outcome: 'unavailable', reason: 'token' },
    { kind: 'blocked', reason: 'token', at: NOW },
  ],
  [
    { outcome: 'unavailable', reason: 'permission' },
    { kind: 'blocked', reason: 'permission', at: NOW },
  ],
  [
    { outcome: 'unavailable', reason: 'address' },
    { kind: 'blocked', reason: 'address', at: NOW },
  ],
])('after %o an entry is %o', (delivery, state) => {
  expect(stateAfter(delivery, NOW)).toEqual(state);
});

const entry = (account: Account | undefined, state: EntryState): Entry => ({
  id: '1',
  createdAt: 1,
  contact: { lastName: 'X', level: 'Primary', type: 'Lead' },
  source: {},
  account,
  state,
});
const queued: EntryState = { kind: 'queued' };
const blocked = (reason: 'settings' | 'account' | 'token'): EntryState => ({ kind: 'blocked', reason, at: 1 });

test.each<[string, Entry, Account | undefined, Account | undefined, string]>([
  ['saved before any settings, it waits for them', entry(undefined, queued), undefined, undefined, 'blocked settings'],
  ['and goes to the first that come', entry(undefined, blocked('settings')), here, here, 'queued'],
  ['saved for other settings, it waits', entry(elsewhere, queued), here, elsewhere, 'blocked account'],
  ['and when they are taken away', entry(here, queued), undefined, here, 'blocked account'],
  ['until they are back', entry(here, blocked('account')), here, here, 'queued'],
])('%s', (_, before, present, owner, state) => {
  const after = bind(before, present);
  expect(after?.account).toEqual(owner);
  expect(after && `${after.state.kind} ${'reason' in after.state ? after.state.reason : ''}`.trim()).toBe(state);
});

test.each<[string, Entry]>([
  ['queued for the present account', entry(here, queued)],
  ['refused for its token', entry(here, blocked('token'))],
  ['unknown, for another account', entry(elsewhere, { kind: 'unknown', reason: 'timeout', at: 1 })],
  ['sent, for another account', entry(elsewhere, { kind: 'sent', contactId: 'x', at: 1 })],
])('%s, it stays as it is', (_, before) => {
  expect(bind(before, here)).toBeUndefined();
});
