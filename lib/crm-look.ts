import { createModel, signal } from '@preact/signals';
import { hasHostAccess, loadOutlet } from './connection.ts';
import type { Contact } from './contact.ts';
import { readList } from './contact-list.ts';
import { type Change, type Difference, differencesOf, isGap, updateWith } from './crm-compare.ts';
import type { Draft } from './draft.ts';
import { EMAIL_TYPES, type ListFormat, PHONE_TYPES } from './fields.ts';
import { keepConnectionsFresh } from './fresh-connection.ts';
import { identityKeys } from './identity-keys.ts';
import { valueIn } from './listed.ts';
import { idOfListed, type Listed } from './match.ts';

/** Why the CRM cannot be asked. Each is also the name of its message, `crm_<problem>`. */
export type CrmProblem = 'settings' | 'permission' | 'silence' | 'busy' | 'unreadable';

/** What the look has come to. */
export type CrmState =
  | { readonly kind: 'looking' }
  | { readonly kind: 'problem'; readonly problem: CrmProblem }
  | { readonly kind: 'found'; readonly contacts: readonly Listed[] }
  | { readonly kind: 'comparing'; readonly listed: Listed; readonly differences: readonly Difference[] };

/** Whom the look is for. */
interface LookFor {
  readonly draft: Draft;
  readonly profileUrl: string | undefined;
  /** Known already by this id of the CRM. */
  readonly contactId?: string | undefined;
  readonly listFormat: ListFormat;
}

/** A look into the CRM: whether the person of the form is there, and what would change. Writes nothing. */
export const CrmLook = createModel(({ draft, profileUrl, contactId, listFormat }: LookFor) => {
  const state = signal<CrmState>({ kind: 'looking' });
  const taken = signal<ReadonlySet<string>>(new Set());
  let contact: Contact | undefined;
  let found: readonly Listed[] = [];

  async function look(): Promise<void> {
    state.value = { kind: 'looking' };
    state.value = await answer();
  }

  async function answer(): Promise<CrmState> {
    const outlet = await loadOutlet();
    if (!outlet) return { kind: 'problem', problem: 'settings' };
    const { connection } = outlet;
    if (!(await hasHostAccess(connection.baseUrl))) return { kind: 'problem', problem: 'permission' };
    // The look must not leave a connection behind that a contact would then be posted on.
    await keepConnectionsFresh(connection.baseUrl);
    const list = await readList(connection);
    if (list.kind !== 'whole') return { kind: 'problem', problem: list.kind };
    const keys = new Set(identityKeys(draft.form.peek(), profileUrl));
    const isMeant = (listed: Listed) => idOfListed(listed) === contactId || keysOf(listed).some((key) => keys.has(key));
    found = list.contacts.filter((listed) => idOfListed(listed) !== undefined && isMeant(listed));
    return { kind: 'found', contacts: found };
  }

  return {
    state,
    /** The differences that the user wants in the CRM, by their ids. */
    taken,
    look,

    /** Sets the form beside this contact. Answers false where the form has errors: they stand at their controls then. */
    compare(listed: Listed): boolean {
      contact = draft.attempt();
      if (!contact) return false;
      const differences = differencesOf(listed, contact, listFormat === 'object');
      taken.value = new Set(differences.filter(isGap).map(({ id }) => id));
      state.value = { kind: 'comparing', listed, differences };
      return true;
    },

    /** Back to those that were found. */
    leaveComparison(): void {
      state.value = { kind: 'found', contacts: found };
    },

    take(id: string, isTaken: boolean): void {
      const others = [...taken.peek()].filter((one) => one !== id);
      taken.value = new Set(isTaken ? [...others, id] : others);
    },

    /** The change that was put together; `undefined` where there is none. */
    change(): Change | undefined {
      const current = state.peek();
      if (current.kind !== 'comparing' || !contact) return undefined;
      const wanted = current.differences.filter(({ id }) => taken.peek().has(id));
      return wanted.length > 0 ? updateWith(current.listed, contact, wanted) : undefined;
    },
  };
});

export type CrmLook = InstanceType<typeof CrmLook>;

/** What tells the listed person, by the rules for a form. */
function keysOf(listed: Listed): readonly string[] {
  return identityKeys({
    firstName: valueIn(listed, 'firstName'),
    lastName: valueIn(listed, 'lastName'),
    company: valueIn(listed, 'company'),
    emails: EMAIL_TYPES.map((type) => ({ email: valueIn(listed, `emails.${type}`) })),
    phones: PHONE_TYPES.map((type) => ({ phone: valueIn(listed, `phones.${type}`) })),
    socialContacts: [{ key: 'LinkedIn', value: valueIn(listed, 'socialContacts.LinkedIn') }],
  });
}
