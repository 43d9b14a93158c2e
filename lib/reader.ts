import type { Capture, Person } from './capture.ts';
import type { Intent } from './intent.ts';
import { personOfLink } from './link.ts';
import { personOfText } from './text/free-text.ts';

export { fitSeed } from './fit-seed.ts';
export { settingsAt } from './presets.ts';
export { seedForm } from './seed.ts';
export { loadSettings } from './settings.ts';

/** The people the user means: of the link, of the selection, else of the page. */
export function pointedAt(intent: Intent | undefined, capture: Capture | undefined): readonly Person[] {
  const linked = intent?.linkUrl === undefined ? undefined : personOfLink(intent.linkUrl);
  if (linked) return [linked];
  if (intent?.kind !== 'selection') return capture?.people ?? [];
  // The browser hands the selection over on one line; the page has it with its lines.
  const selected = personOfText(capture?.selection ?? intent.selection ?? '');
  return selected ? [selected] : [];
}
