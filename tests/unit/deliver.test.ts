import { expect, test } from 'vitest';
import { bind } from '../../lib/binding.ts';
import type { Account } from '../../lib/connection.ts';
import type { Delivery } from '../../lib/delivery.ts';
import type { Entry, EntryState } from '../../lib/entry.ts';
import { afterAttempt, interrupted, stubOf } from '../../lib/next-state.ts';

const here: Account = { baseUrl: 'https://a.example.com', appId: 'app', tokenHash: 'aa' };
const elsewhere: Account = { ...here, baseUrl: 'https://b.example.com' };
const NOW = 1_000_000;
const SINCE = NOW - 3_000;
const contact = { lastName: 'X', level: 'Primary', type: 'Lead' } as const;

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
    { kind: 'unknown', reason: 'timeout', since: SINCE, at: NOW, misses: 0, checkAt: NOW + 30_000 },
  ],
  [
    { outcome: 'unavailable', reason: 'offline' },
    { kind: 'queued', last: { reason: 'offline' } },
  ],
  [
    { outcome: 'unavailable', reason: 'notSent' },
    { kind: 'queued', last: { reason: 'notSent' } },
  ],
  [
    { outcome: 'unavailable', reason: 'busy', reply: { status: 429 }, retryAfter: 5_000 },
    { kind: 'queued', last: { reason: 'busy', reply: { status: 429 } } },
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
  expect(afterAttempt(entry(here, { kind: 'sending', startedAt: SINCE }), delivery, SINCE, NOW).state).toEqual(state);
});

test('of a contact that was sent only its name stays, and of any other everything', () => {
  const full: Entry = {
    ...entry(here, { kind: 'sending', startedAt: SINCE }),
    contact: { ...contact, company: 'Tidewright', emails: [{ type: 'Work', email: 'x@example.com' }] },
  };
  const sent = afterAttempt(full, { outcome: 'delivered', contactId: 'x' }, SINCE, NOW);
  expect(sent.contact).toEqual(stubOf(full.contact));
  expect(JSON.stringify(sent.contact)).not.toContain('example.com');
  expect(afterAttempt(full, { outcome: 'unknown', reason: 'timeout' }, SINCE, NOW).contact).toEqual(full.contact);
});

test('a sender that was cut off leaves an unknown outcome, never a queued one', () => {
  expect(interrupted(entry(here, { kind: 'sending', startedAt: SINCE }))?.state).toMatchObject({
    kind: 'unknown',
    reason: 'interrupted',
    since: SINCE,
  });
  for (const kind of ['queued', 'blocked'] as const) {
    expect(interrupted(entry(here, kind === 'queued' ? queued : blocked('token')))).toBeUndefined();
  }
});

const entry = (account: Account | undefined, state: EntryState): Entry => ({
  id: '1',
  createdAt: 1,
  contact,
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
  [
    'unknown, for another account',
    entry(elsewhere, { kind: 'unknown', reason: 'timeout', since: 1, at: 1, misses: 0 }),
  ],
  ['sent, for another account', entry(elsewhere, { kind: 'sent', contactId: 'x', at: 1 })],
])('%s, it stays as it is', (_, before) => {
  expect(bind(before, here)).toBeUndefined();
});
