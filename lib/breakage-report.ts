import type { Capture } from './capture.ts';
import { HOSTS, isHost, LINKEDIN_HOSTS } from './extractors/hosts.ts';
import { missedBy } from './place-count.ts';

/** Parts of an address that name a kind of page. Everything else in it may name a person. */
const PATH_WORDS = new Set(
  (
    'in pub details experience education skills recent-activity all overlay detail contact-info about-this-profile edit sales lead ' +
    'people talent profile company school feed search results messaging jobs posts person u users citations about status'
  ).split(' '),
);

/** The site, where it is one with a reader of its own: any other host may be somebody's own name. */
function siteOf(url: string): string | undefined {
  const hostname = URL.canParse(url) ? new URL(url).hostname : '';
  return [...LINKEDIN_HOSTS, ...Object.values(HOSTS).flat()].find((host) => isHost(hostname, [host]));
}

/** `linkedin.com/in/…/details/experience`: the kind of page, and nobody's name. */
function kindOf(url: string): string {
  const site = siteOf(url);
  if (site === undefined) return 'another site';
  const parts = new URL(url).pathname.split('/').filter((part) => part !== '');
  return [site, ...parts.map((part) => (PATH_WORDS.has(part) ? part : '…'))].join('/');
}

/**
 * What an issue needs to mend a reader: versions, the kind of page, the reader, and the places it did and did not find, by
 * their names. No value of the page, no slug, no address, no word of an error that could quote one.
 */
export function breakageReport(capture: Capture, version: string, agent: string): string {
  const readers = capture.readings.flatMap((reading) => [
    `reader: ${reading.reader}`,
    `found: ${reading.found.join(', ') || 'nothing'}`,
    `missed: ${missedBy(reading).join(', ') || 'nothing'}`,
    ...(reading.failure === undefined ? [] : [`failed: ${/^\w{1,40}/.exec(reading.failure)?.[0] ?? 'Error'}`]),
  ]);
  return [
    `Contact Capture ${version}, ${browserOf(agent)}`,
    `page: ${kindOf(capture.url)}, in ${capture.locale ?? 'no declared language'}`,
    `result: ${capture.state}`,
    ...readers,
  ].join('\n');
}

/** The browser and its version, without the rest of what it says of the machine. */
const browserOf = (agent: string) => /(?:Firefox|Edg|Chrome)\/\d+/.exec(agent)?.[0].replace('/', ' ') ?? 'a browser';
