import type { Capture, Person } from './capture.ts';
import type { Intent } from './intent.ts';
import type { CardProblem } from './vcard/fetch-vcard.ts';

/**
 * The page as it is understood: what its markup says of people, and what is seen of it. What reads text knows words of
 * many languages and the phones of the world; it is loaded only for a page that no reader knows by its site. `country`:
 * the user's own.
 */
export async function understand(
  capture: Capture | undefined,
  country: string | undefined,
): Promise<Capture | undefined> {
  if (!capture?.outline) return capture;
  const { understood } = await import('./reading/understand.ts');
  return understood(capture, country);
}

/** Whom the user means; and why a card that was pointed at could not be read. */
export interface Pointed {
  readonly people: readonly Person[];
  readonly problem?: CardProblem | undefined;
}

/** The people the user means: of the link, of the selection, else of the page. `country`: the user's own. */
export async function pointedAt(
  intent: Intent | undefined,
  capture: Capture | undefined,
  country: string | undefined,
): Promise<Pointed> {
  if (intent?.linkUrl !== undefined) {
    const { readLink } = await import('./link-reader.ts');
    const linked = await readLink(intent.linkUrl, intent.pageUrl);
    if (linked) return linked;
  }
  if (intent?.kind !== 'selection') return { people: capture?.people ?? [] };
  const { peopleInText } = await import('./reading/selection.ts');
  // The browser hands the selection over on one line; the page has it with its lines.
  const text = capture?.selection ?? intent.selection ?? '';
  return { people: await peopleInText(text, { url: capture?.url, locale: capture?.locale, country }) };
}
