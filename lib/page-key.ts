import type { Person } from './capture.ts';
import type { Intent } from './intent.ts';

/** Parameters that tell how somebody came to a page, and nothing of what stands on it. */
const TRACKING =
  /^(?:utm_\w+|trk\w*|lipi|fbclid|gclid|msclkid|mc_[ce]id|igsh\w*|ref_src|originalSubdomain|miniProfileUrn)$/i;

/** The longest key; an address may be as long as a page likes. */
const LONGEST = 500;

/**
 * The name under which the work on a page is kept: the canonical address of its profile where it has one, else its own
 * without tracking and fragment. The same page gives the same key however it was come by.
 */
export function pageKey(url: string | undefined, profileUrl?: string): string {
  const address = profileUrl ?? url ?? '';
  if (!URL.canParse(address)) return address.slice(0, LONGEST);
  const page = new URL(address);
  // A fragment that is a path is an address of its own on pages that are one program.
  if (!/^#!?\//.test(page.hash)) page.hash = '';
  for (const name of [...page.searchParams.keys()]) if (TRACKING.test(name)) page.searchParams.delete(name);
  page.searchParams.sort();
  return page.href.replace(/\/$/, '').slice(0, LONGEST);
}

/** Tells the people of one page apart. */
export function identityOf({ profileUrl, names: [name], emails: [email], jobs: [job] }: Person): string {
  const words = name?.full ?? [name?.first, name?.last].filter(Boolean).join(' ');
  return [profileUrl, words, email?.value, job?.title].filter(Boolean).join('|').slice(0, 300);
}

/**
 * The name a draft is kept under: the page it is of, and on it the selection or the link that was pointed at; of several
 * people there, which one.
 */
export function draftKey(
  url: string | undefined,
  intent: Intent | undefined,
  person: Person | undefined,
  isOneOfSeveral: boolean,
): string {
  const link = intent?.kind === 'link' ? intent.linkUrl : undefined;
  const isSelection = intent?.kind === 'selection';
  const quote = isSelection ? ` “${(intent.selection ?? '').slice(0, 200)}”` : '';
  const isOne = person !== undefined && isOneOfSeveral;
  const profileUrl = link || isSelection || isOne ? undefined : person?.profileUrl;
  return pageKey(link || url, profileUrl) + quote + (isOne ? ` ${identityOf(person)}` : '');
}
