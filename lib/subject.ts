import type { Capture } from './capture.ts';
import type { Intent } from './intent.ts';
import type { Settings } from './settings.ts';

/** What a review is about: the page, what was pointed at on it, and the rules of the house. */
export interface Subject {
  readonly place: { readonly url?: string | undefined; readonly title?: string | undefined };
  readonly capture: Capture | undefined;
  readonly intent: Intent | undefined;
  readonly settings: Settings;
}

/** The profile that stands in the address bar, where one person is the page's subject, and who is meant. */
export function profileUrlOf({ capture, intent }: Subject): string | undefined {
  const people = capture?.people ?? [];
  return intent?.kind === 'selection' || intent?.kind === 'link' || people.length !== 1
    ? undefined
    : people[0]?.profileUrl;
}
