import { type Account, isSameAccount, loadAccount } from './connection.ts';
import type { Entry } from './entry.ts';
import type { Outbox } from './outbox.ts';

/** To which account an unsent contact belongs. Changed settings never send an old contact elsewhere. */

/**
 * Holds an unsent entry to its account: one saved before any settings goes to the first that come; one saved for other
 * settings waits, blocked, until those are back or the user sends it with the present ones.
 */
export function bind(entry: Entry, account: Account | undefined): Entry | undefined {
  const { state } = entry;
  const isBlockedByAccount = state.kind === 'blocked' && (state.reason === 'settings' || state.reason === 'account');
  if (state.kind !== 'queued' && !isBlockedByAccount) return undefined;
  const owner = entry.account ?? account;
  if (owner && account && isSameAccount(owner, account)) {
    return state.kind === 'queued' && entry.account ? undefined : { ...entry, account, state: { kind: 'queued' } };
  }
  const reason = owner ? 'account' : 'settings';
  if (state.kind === 'blocked' && state.reason === reason) return undefined;
  return { ...entry, state: { kind: 'blocked', reason, at: Date.now() } };
}

/** Everything queued for the account waits for the same cure as the one that met the trouble. */
export const block = (outbox: Outbox, account: Account, reason: 'permission' | 'token' | 'address' | 'signedOut') =>
  outbox.update(['queued'], (entry) =>
    entry.account && isSameAccount(entry.account, account)
      ? { ...entry, state: { kind: 'blocked', reason, at: Date.now() } }
      : undefined,
  );

/**
 * Makes blocked entries ready again, once their cause may be cured: settings were saved, or host access was granted.
 * A corrected token for the same address and app is the same tenant, and what was refused for the old one goes with it.
 */
export async function unblock(outbox: Outbox): Promise<void> {
  const account = await loadAccount();
  if (!account) return;
  await outbox.update(['blocked'], (entry) => {
    const { state, account: owner } = entry;
    if (state.kind !== 'blocked' || state.reason === 'editing' || !owner) return undefined;
    if (!isSameTenant(owner, account)) return undefined;
    const isAboutToken = state.reason === 'token' || state.reason === 'signedOut';
    if (!isAboutToken && !isSameAccount(owner, account)) return undefined;
    return { ...entry, account, state: { kind: 'queued' } };
  });
}

/** The same address and app: one CRM, whatever the token. */
export const isSameTenant = (one: Account, other: Account) =>
  one.baseUrl === other.baseUrl && one.appId === other.appId;

/** Saved for other settings than the present ones: waits until the user decides. */
const isStranded = ({ state }: Entry) => state.kind === 'blocked' && state.reason === 'account';

export const listStranded = async (outbox: Outbox) => (await outbox.list(['blocked'])).filter(isStranded);

/** The user's decision: what was saved for other settings goes to the present account. Nothing of it was sent before. */
export async function sendStranded(outbox: Outbox): Promise<void> {
  const account = await loadAccount();
  if (!account) return;
  await outbox.update(['blocked'], (entry) =>
    isStranded(entry) ? { ...entry, account, state: { kind: 'queued' } } : undefined,
  );
  await outbox.resume();
  await outbox.nudge();
}
