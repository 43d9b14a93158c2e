import { batch, computed, createModel, signal } from '@preact/signals';
import { normaliseBaseUrl } from './base-url.ts';
import { listStranded, sendStranded } from './binding.ts';
import { isCertificateDistrusted } from './certificate.ts';
import { askHostAccess, hasHostAccess, loadToken, normaliseToken, saveToken } from './connection.ts';
import { type CheckResult, checkConnection } from './connection-check.ts';
import type { ServerReply } from './delivery.ts';
import { forgetDraftsOnDisk } from './draft-store.ts';
import type { Entry } from './entry.ts';
import { keepConnectionsFresh } from './fresh-connection.ts';
import type { Outbox } from './outbox.ts';
import { watchOutbox } from './outbox-signals.ts';
import { onPolicyChanged } from './policy.ts';
import {
  type DecidedSettings,
  loadDecidedSettings,
  overlay,
  ownBesideLocked,
  saveSettings,
  settingsOf,
} from './settings.ts';
import { isLocked, problemsOf } from './settings-problems.ts';
import { type SettingsValues, toParts, toValues } from './settings-values.ts';

/** What the last look at the API, or the last save, came to. */
export type SettingsOutcome =
  | { readonly kind: 'checking' }
  | {
      readonly kind: 'checked';
      readonly result: CheckResult;
      readonly reply?: ServerReply | undefined;
      readonly isSaved: boolean;
    }
  | { readonly kind: 'noAccess'; readonly host: string; readonly isSaved: boolean };

/** The settings while they are edited. The token is write-only: only its last four characters ever come back. */
export const SettingsForm = createModel((outbox: Outbox) => {
  const values = signal<SettingsValues | undefined>(undefined);
  const token = signal('');
  const tokenEnd = signal<string | undefined>(undefined);
  const decided = signal<Omit<DecidedSettings, 'settings'>>({ own: {}, set: {}, locked: new Set(), problems: [] });
  const stranded = signal<readonly Entry[]>([]);
  const isAttempted = signal(false);
  const outcome = signal<SettingsOutcome | undefined>(undefined);
  const found = computed(() =>
    values.value ? problemsOf(values.value, token.value, tokenEnd.value, decided.value.locked) : {},
  );
  const problems = computed(() => (isAttempted.value ? found.value : {}));

  /** The connection that is typed in, with the saved token where none is. */
  async function connection(baseUrl: string) {
    const typed = normaliseToken(token.peek());
    return { baseUrl, appId: values.peek()?.appId.trim() ?? '', token: typed ?? (await loadToken()) ?? '' };
  }

  async function check(baseUrl: string, isSaved: boolean): Promise<CheckResult> {
    outcome.value = { kind: 'checking' };
    // The look must not leave a connection behind that a contact would then be posted on.
    await keepConnectionsFresh(baseUrl);
    const { result: told, reply } = await checkConnection(await connection(baseUrl));
    const result = told === 'unreachable' && (await isCertificateDistrusted(baseUrl)) ? 'certificate' : told;
    outcome.value = { kind: 'checked', result, reply, isSaved };
    return result;
  }

  /** The base URL that is typed in, or nothing and its problem shown. */
  function typedBaseUrl(): string | undefined {
    isAttempted.value = true;
    outcome.value = undefined;
    const typed = values.peek();
    const result = typed && normaliseBaseUrl(typed.baseUrl);
    if (!typed || !result || 'problem' in result || Object.keys(found.peek()).length > 0) return undefined;
    values.value = { ...typed, baseUrl: result.baseUrl };
    return result.baseUrl;
  }

  const hostOf = (baseUrl: string) => new URL(baseUrl).host;

  async function countStranded(): Promise<void> {
    stranded.value = await listStranded(outbox);
  }
  watchOutbox(countStranded);

  /** Says where the browser does not let us reach the saved address yet. */
  async function lookAtAccess(baseUrl: string | undefined): Promise<void> {
    if (baseUrl === undefined || (await hasHostAccess(baseUrl))) return;
    outcome.value = { kind: 'noAccess', host: hostOf(baseUrl), isSaved: true };
  }

  /** The organisation changed its mind (or the browser got to know it only now): what is being typed stays. */
  async function renewPolicy(): Promise<void> {
    const [{ settings: _, ...now }, saved] = await Promise.all([loadDecidedSettings(), loadToken()]);
    const typed = values.peek();
    const { own, locked } = decided.peek();
    batch(() => {
      decided.value = now;
      tokenEnd.value = saved?.slice(-4);
      if (!typed) return;
      const users = ownBesideLocked(toParts(typed, typed.baseUrl), own, locked);
      values.value = toValues(settingsOf(overlay(users, now.set)));
    });
    await lookAtAccess(now.set.baseUrl);
  }
  onPolicyChanged(renewPolicy);

  return {
    values,
    token,
    /** Contacts that were saved for other settings than the present ones. */
    stranded,
    tokenEnd,
    problems,
    outcome,
    /** What in the organisation's policy cannot be used, by its place there. */
    policyProblems: computed(() => decided.value.problems),
    /** Names of the settings that the organisation decided. */
    locked: computed(() => [...decided.value.locked]),
    /** Something is wrong at a control of this list: the part it is folded into has to be open. */
    hasProblemIn: (list: string) => Object.keys(problems.value).some((name) => name.startsWith(list)),
    /** The organisation decided this control, and the user cannot. */
    isLocked: (name: string) => isLocked(decided.value.locked, name),

    async open(): Promise<void> {
      const [{ settings, ...others }, saved] = await Promise.all([loadDecidedSettings(), loadToken(), countStranded()]);
      batch(() => {
        values.value = toValues(settings);
        decided.value = others;
        tokenEnd.value = saved?.slice(-4);
      });
      await lookAtAccess(settings.baseUrl);
    },

    set(change: Partial<SettingsValues>): void {
      if (values.value) values.value = { ...values.value, ...change };
    },

    /** Saves, asks for the host permission, and looks whether the API answers. Called in a click: the question needs one. */
    async save(): Promise<void> {
      const baseUrl = typedBaseUrl();
      if (!baseUrl) return;
      const asked = askHostAccess(baseUrl);
      await keep(baseUrl);
      if (!(await asked)) {
        outcome.value = { kind: 'noAccess', host: hostOf(baseUrl), isSaved: true };
        return;
      }
      const result = await check(baseUrl, true);
      const bare = new URL(baseUrl).origin;
      // Something was pasted behind the host: without it the address may be right.
      if (result === 'address' && bare !== baseUrl && (await check(bare, true)) === 'ok') await keep(bare);
    },

    /** Sends what was saved for other settings to the present account. */
    async sendStranded(): Promise<void> {
      await sendStranded(outbox);
    },

    /** Looks whether the API answers to what is typed in, without saving it. */
    async test(): Promise<void> {
      const baseUrl = typedBaseUrl();
      if (!baseUrl) return;
      if (await askHostAccess(baseUrl)) await check(baseUrl, false);
      else outcome.value = { kind: 'noAccess', host: hostOf(baseUrl), isSaved: false };
    },
  };

  async function keep(baseUrl: string): Promise<void> {
    const typed = values.peek();
    if (!typed) return;
    const newToken = normaliseToken(token.peek());
    if (newToken) await saveToken(newToken);
    const { own, locked } = decided.peek();
    const parts = ownBesideLocked(toParts(typed, baseUrl), own, locked);
    await saveSettings(parts);
    if (!typed.keepsDrafts) await forgetDraftsOnDisk();
    batch(() => {
      decided.value = { ...decided.peek(), own: parts };
      values.value = { ...typed, baseUrl };
      if (newToken) tokenEnd.value = newToken.slice(-4);
      token.value = '';
    });
  }
});

export type SettingsForm = InstanceType<typeof SettingsForm>;
