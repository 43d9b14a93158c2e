import { browser } from 'wxt/browser';
import { normaliseBaseUrl, originPattern } from './base-url.ts';
import { LIST_FORMATS, type ListFormat, RETENTION_DAYS } from './fields.ts';
import { loadOwn, loadPolicy } from './policy.ts';
import { numberOf, oneOf, recordOf, textOf, type UnknownRecord } from './record.ts';
import { SETTINGS } from './stored-names.ts';

/** Whom a request speaks for. A contact is bound to one account, so that changed settings never send it elsewhere. */
export interface Account {
  readonly baseUrl: string;
  readonly appId: string;
  /** SHA-256 of the token, in hex: tells tokens apart without being one. */
  readonly tokenHash: string;
}

/** All that a request needs. Only the worker and the connection test ever hold one. */
export interface Connection {
  readonly baseUrl: string;
  readonly appId: string;
  readonly token: string;
}

/** What this tenant's server was found to take: how a body is sent to its origin, and which list form it accepted. */
export interface Learned {
  /** `plain`: HTTP/1.1 only; `length`: takes no streamed body. */
  readonly transport?: 'stream' | 'plain' | 'length' | undefined;
  readonly listForm?: 'object' | 'array' | undefined;
}

const TOKEN = 'token';
const TOKEN_HASH = 'tokenHash';
const TOKEN_PLACE = 'tokenPlace';
const LEARNED = 'learned';

/**
 * Closes the storage to content scripts (by default they read it all, token included). Called first at every start,
 * before anything is written: the level is kept over restarts in an installed extension, but not in an unpacked one.
 * Firefox (153) has no such lock; there only our own content script, run on the user's click, could read it.
 */
export async function closeStorageToPages(): Promise<void> {
  const { local, session } = browser.storage;
  await Promise.all(
    [local, session].map(
      (area) => 'setAccessLevel' in area && area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' }),
    ),
  );
}

const stored = async (...keys: string[]) => recordOf(await browser.storage.local.get(keys));

/** The token that holds: the organisation's, or the user's. */
export async function loadToken(): Promise<string | undefined> {
  return (await loadDecided()).token;
}

/** Where the token is: on this device, or in memory until the browser is closed. */
export type TokenPlace = 'device' | 'memory';

export async function loadTokenPlace(): Promise<TokenPlace> {
  return (await stored(TOKEN_PLACE))[TOKEN_PLACE] === 'memory' ? 'memory' : 'device';
}

/**
 * Keeps the token where the user wants it, and beside it the hash that names it, so that nobody but a sender needs to read
 * it. An earlier one is gone from the profile's files when this resolves.
 */
export async function saveToken(token: string): Promise<void> {
  await closeStorageToPages();
  const [place, tokenHash] = [await loadTokenPlace(), await hashOf(token)];
  // Token and hash change in one write: a sender between two would bind contacts to the old one.
  await rewrite({ [TOKEN_HASH]: tokenHash, ...(place === 'device' && { [TOKEN]: token }) });
  if (place === 'memory') await browser.storage.session.set({ [TOKEN]: token });
}

/** Moves the token. What was on the disk is gone from there when this resolves. */
export async function setTokenPlace(place: TokenPlace): Promise<void> {
  const { [TOKEN]: kept } = { ...(await browser.storage.session.get(TOKEN)), ...(await stored(TOKEN)) };
  await browser.storage.local.set({ [TOKEN_PLACE]: place });
  const token = textOf(kept);
  if (token) await saveToken(token);
}

/** Signs out: no token is left, in memory or in the profile's files. Its hash stays: it tells whose the waiting contacts are. */
export const forgetToken = () => rewrite({});

/**
 * Puts these in place of the token. The browser's store only marks what is removed; cleared, it is rewritten without it.
 * What else stood there is put back at once, and should the browser be killed in between, the outbox has its own copy of
 * what must not be lost.
 */
async function rewrite(change: UnknownRecord): Promise<void> {
  await browser.storage.session.remove(TOKEN);
  const { [TOKEN]: token, ...others } = await browser.storage.local.get(null);
  if (token !== undefined) await browser.storage.local.clear();
  await browser.storage.local.set(token === undefined ? { ...change } : { ...others, ...change });
}

async function hashOf(token: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * A token as it can stand in a header, from any form it is pasted in: line breaks and blanks out, a leading `Bearer` off.
 * `undefined` where nothing is left or a character cannot be sent.
 */
export function normaliseToken(input: string): string | undefined {
  const token = input.replace(/^\s*Bearer\s+/i, '').replace(/[\s\u200B\u2060\uFEFF]+/g, '');
  return /^[\x21-\x7E]+$/.test(token) ? token : undefined;
}

/** What a sender goes by, or `undefined` while something is not set up yet. */
export interface Outlet {
  readonly connection: Connection;
  readonly account: Account;
  readonly listFormat: ListFormat;
}

/** What decides where contacts go, by whoever decides it: the organisation before the user. */
async function loadDecided() {
  const [local, session, policy] = await Promise.all([
    // One look: an address and a token of two moments do not belong together.
    stored(SETTINGS, TOKEN, TOKEN_HASH),
    browser.storage.session.get(TOKEN),
    loadPolicy(),
  ]);
  const { [SETTINGS]: settings, [TOKEN]: savedToken, [TOKEN_HASH]: savedHash } = local;
  const own = recordOf(settings);
  const address = normaliseBaseUrl(textOf(policy.baseUrl) ?? '');
  const token = normaliseToken(textOf(policy.token) ?? '');
  return {
    baseUrl: 'baseUrl' in address ? address.baseUrl : textOf(own.baseUrl),
    appId: textOf(policy.appId)?.trim() || textOf(own.appId),
    token: token ?? textOf(savedToken) ?? textOf(session[TOKEN]),
    tokenHash: token ? await hashOf(token) : textOf(savedHash),
    listFormat: oneOf(policy.listFormat, LIST_FORMATS) ?? oneOf(own.listFormat, LIST_FORMATS) ?? ('auto' as const),
  };
}

/** Days that what is left of a sent contact stays. Read by hand: the worker has no need of the whole settings. */
export async function loadRetentionDays(): Promise<number> {
  const [own, policy] = await Promise.all([loadOwn(), loadPolicy()]);
  return numberOf(policy.retentionDays) ?? numberOf(own.retentionDays) ?? RETENTION_DAYS;
}

export async function loadOutlet(): Promise<Outlet | undefined> {
  const { baseUrl, appId, token, tokenHash, listFormat } = await loadDecided();
  if (!baseUrl || !appId || !token || !tokenHash) return undefined;
  return { connection: { baseUrl, appId, token }, account: { baseUrl, appId, tokenHash }, listFormat };
}

/** Whom a contact that is saved now is for, or `undefined` while something is not set up yet. */
export async function loadAccount(): Promise<Account | undefined> {
  const { baseUrl, appId, tokenHash } = await loadDecided();
  return baseUrl && appId && tokenHash ? { baseUrl, appId, tokenHash } : undefined;
}

export const isSameAccount = (one: Account, other: Account) =>
  one.baseUrl === other.baseUrl && one.appId === other.appId && one.tokenHash === other.tokenHash;

/** Calls `changed` after each change of the settings, the token or the policy. Registers its listener before it returns. */
export function onSettingsChanged(changed: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const isOurs = (area === 'local' && SETTINGS in changes) || TOKEN in changes || TOKEN_HASH in changes;
    if (isOurs || area === 'managed') changed();
  });
}

/** The host permission for this base URL, as it stands now: the user can take it back at any time. */
export const hasHostAccess = (baseUrl: string) => browser.permissions.contains({ origins: [originPattern(baseUrl)] });

/** Asks for the host permission. Must be called in a click, before anything is awaited. */
export const askHostAccess = (baseUrl: string) => browser.permissions.request({ origins: [originPattern(baseUrl)] });

const learnedKey = ({ baseUrl, appId }: Pick<Connection, 'baseUrl' | 'appId'>) => `${LEARNED}:${baseUrl}:${appId}`;

/** How a body is sent is learned anew in each session of the browser: a server that got HTTP/2 meanwhile is streamed to. */
export async function loadLearned(connection: Connection): Promise<Learned> {
  const key = learnedKey(connection);
  const [{ transport }, { listForm }] = await Promise.all([
    browser.storage.session.get(key).then((found) => recordOf(found[key])),
    stored(key).then((found) => recordOf(found[key])),
  ]);
  return { transport: oneOf(transport, ['stream', 'plain', 'length']), listForm: oneOf(listForm, ['object', 'array']) };
}

export async function saveLearned(connection: Connection, { transport, listForm }: Learned): Promise<void> {
  const key = learnedKey(connection);
  await browser.storage.session.set({ [key]: { transport } });
  await browser.storage.local.set({ [key]: { listForm } });
}
