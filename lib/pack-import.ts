import { createModel, signal } from '@preact/signals';
import { forgetToken, loadToken } from './connection.ts';
import type { Outbox } from './outbox.ts';
import {
  type DecidedSettings,
  decideAgain,
  loadDecidedSettings,
  overlay,
  ownBesideLocked,
  saveSettings,
} from './settings.ts';
import type { SettingsParts } from './settings-parts.ts';
import {
  changesBetween,
  PACK_LIMIT,
  type PackProblem,
  type PackRefusal,
  readPack,
  type SettingsChange,
} from './team-pack.ts';

/** What a team pack would do, before it does. */
export interface PackPreview {
  readonly kind: 'preview';
  readonly changes: readonly SettingsChange[];
  readonly problems: readonly PackProblem[];
  /** Contacts that wait for the account which the pack changes, and would go on waiting. */
  readonly waiting: number;
  /** The address changes, so the token that is saved here is not sent there. */
  readonly forgetsToken: boolean;
  readonly parts: SettingsParts;
}

/** Where an import stands. `link`: something that only points at a file. */
export type PackStage =
  | PackPreview
  | { readonly kind: 'refused'; readonly reason: PackRefusal | 'unreadable' | 'link' }
  | { readonly kind: 'applied' };

/** The import of a team pack: read, shown, and taken only then. */
export const PackImport = createModel((outbox: Outbox, onApplied: () => Promise<void>) => {
  const stage = signal<PackStage | undefined>(undefined);

  return {
    stage,

    /** Reads the file and shows what it would change. The settings stay as they are. */
    async read(file: Blob): Promise<void> {
      if (file.size > PACK_LIMIT) {
        stage.value = { kind: 'refused', reason: 'tooLarge' };
        return;
      }
      try {
        stage.value = await previewOf(await file.text());
      } catch {
        // The file went away, or is not ours to read.
        stage.value = { kind: 'refused', reason: 'unreadable' };
      }
    },

    /** A link to a file came instead of the file: no extension may follow it. */
    refuseLink(): void {
      stage.value = { kind: 'refused', reason: 'link' };
    },

    cancel(): void {
      stage.value = undefined;
    },

    /** Takes over what was shown. */
    async apply(): Promise<void> {
      const shown = stage.peek();
      if (shown?.kind !== 'preview') return;
      const decided = await loadDecidedSettings();
      if (shown.forgetsToken) await forgetToken();
      await saveSettings(ownWith(decided, shown.parts));
      await onApplied();
      stage.value = { kind: 'applied' };
    },
  };

  async function previewOf(text: string): Promise<PackStage> {
    const reading = readPack(text);
    if (reading.kind === 'refused') return reading;
    const [decided, entries, token] = await Promise.all([loadDecidedSettings(), outbox.list(), loadToken()]);
    const after = decideAgain(decided, ownWith(decided, reading.parts));
    const { baseUrl, appId } = decided.settings;
    const isOtherAccount = after.baseUrl !== baseUrl || after.appId !== appId;
    const waits = entries.filter(({ state, account }) => state.kind !== 'sent' && account !== undefined);
    return {
      kind: 'preview',
      changes: changesBetween(decided.settings, after),
      problems: reading.problems,
      waiting: isOtherAccount ? waits.length : 0,
      forgetsToken:
        token !== undefined && !decided.locked.has('token') && originOf(after.baseUrl) !== originOf(baseUrl),
      parts: reading.parts,
    };
  }
});

const originOf = (url: string | undefined) => (url === undefined ? undefined : new URL(url).origin);

/** The user's own settings with the pack's; the organisation's stay above both. */
const ownWith = ({ own, locked }: DecidedSettings, parts: SettingsParts): SettingsParts =>
  ownBesideLocked(overlay(own, parts), own, locked);

export type PackImport = InstanceType<typeof PackImport>;
