import { browser } from 'wxt/browser';
import type { ContactForm } from './contact.ts';
import { recordOf } from './record.ts';

const RECENTS = 'recents';
const FIELDS = ['company', 'team', 'group'] as const;
/** Values of a field that are remembered. */
const MOST = 12;

/** What this device filled in lately, the latest first. */
export type Recents = Readonly<Record<(typeof FIELDS)[number], readonly string[]>>;

export const NO_RECENTS: Recents = { company: [], team: [], group: [] };

export async function loadRecents(): Promise<Recents> {
  const stored = recordOf((await browser.storage.local.get(RECENTS))[RECENTS]);
  const texts = (value: unknown) => (Array.isArray(value) ? value.filter((text) => typeof text === 'string') : []);
  return { company: texts(stored.company), team: texts(stored.team), group: texts(stored.group) };
}

/** Remembers what the form of a saved contact says. */
export async function rememberRecents(form: ContactForm): Promise<void> {
  const recents = await loadRecents();
  const next = FIELDS.map((field) => {
    const text = form[field].trim();
    const others = recents[field].filter((other) => other !== text);
    return [field, text === '' || text.length > 200 ? recents[field] : [text, ...others].slice(0, MOST)];
  });
  await browser.storage.local.set({ [RECENTS]: Object.fromEntries(next) });
}
