/** The user's own settings, by their name in `storage.local`. */
export const SETTINGS = 'settings';
/** What the user pointed at, by its name in `storage.session`. */
export const INTENT = 'intent';
/** A draft's name is this and its page's key (lib/page-key.ts). */
export const DRAFT = 'draft:';
