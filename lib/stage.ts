import type { Acquaintance } from './acquaintance.ts';
import type { Person } from './capture.ts';
import type { KeptDraft } from './draft-keeper.ts';
import type { Entry } from './entry.ts';
import type { ReviewNotice } from './review-notice.ts';

/** What the user sees: the page is being read, people to choose from, the form, or a contact that was saved. */
export type Stage =
  | { readonly kind: 'reading' }
  | { readonly kind: 'choosing'; readonly people: readonly Person[] }
  | {
      readonly kind: 'form';
      readonly kept: KeptDraft;
      readonly acquaintance?: Acquaintance | undefined;
      readonly notice?: ReviewNotice | undefined;
    }
  | { readonly kind: 'kept'; readonly kept: KeptDraft; readonly entry: Entry };
