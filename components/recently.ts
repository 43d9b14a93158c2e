import { createContext } from 'preact';
import { NO_RECENTS, type Recents } from '../lib/recents.ts';

/** What this device filled in lately: offered in the fields that remember. */
export const Recently = createContext<Recents>(NO_RECENTS);
