/**
 * Whose pages have a reader of their own: host names, each with its subdomains. The popup goes by this table when it
 * chooses the script to run, so that no page is given more code than it needs.
 */
export const HOSTS = {
  authorPage: ['medium.com', 'substack.com'],
  crunchbase: ['crunchbase.com'],
  facebook: ['facebook.com'],
  github: ['github.com'],
  gitlab: ['gitlab.com'],
  instagram: ['instagram.com'],
  linkPage: [
    'linktr.ee',
    'bento.me',
    'beacons.ai',
    'bio.link',
    'lnk.bio',
    'campsite.bio',
    'about.me',
    'taplink.cc',
    'solo.to',
    'carrd.co',
    'hoo.be',
    'allmylinks.com',
  ],
  orcid: ['orcid.org'],
  scholar: [
    'scholar.google.com',
    'scholar.google.de',
    'scholar.google.fr',
    'scholar.google.es',
    'scholar.google.it',
    'scholar.google.co.uk',
    'scholar.google.co.jp',
    'scholar.google.com.hk',
    'scholar.google.nl',
    'scholar.google.pl',
    'scholar.google.se',
    'scholar.google.ca',
    'scholar.google.com.au',
    'scholar.google.ch',
    'scholar.google.at',
  ],
  wellfound: ['wellfound.com', 'angel.co'],
  x: ['x.com', 'twitter.com'],
  xing: ['xing.com'],
} as const;

/** LinkedIn's readers are a script of their own. */
export const LINKEDIN_HOSTS = ['linkedin.com'] as const;

/** Equal, or a subdomain: `evil-linkedin.com` and `linkedin.com.example` are neither. */
export function isHost(hostname: string, hosts: readonly string[]): boolean {
  return hosts.some((host) => hostname === host || hostname.endsWith(`.${host}`));
}

/** The scripts in the package that read pages: one for each kind, so that no page is given more than it needs. */
export type PageScript = '/capture-linkedin.js' | '/capture-linkedin-other.js' | '/capture-site.js' | '/capture.js';

/** The script that reads this address. */
export function scriptFor(url: URL | undefined): PageScript {
  if (url && isHost(url.hostname, LINKEDIN_HOSTS))
    return url.pathname.startsWith('/in/') ? '/capture-linkedin.js' : '/capture-linkedin-other.js';
  return url && isHost(url.hostname, Object.values(HOSTS).flat()) ? '/capture-site.js' : '/capture.js';
}
