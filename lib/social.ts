import type { SocialKey } from './fields.ts';
import { decodePercent } from './text/percent.ts';

/** Where a network's profiles stand: the host names, and the handle in the path. The API wants the bare handle. */
const NETWORKS: readonly { readonly key: SocialKey; readonly hosts: readonly string[]; readonly handle: RegExp }[] = [
  { key: 'LinkedIn', hosts: ['linkedin.com'], handle: /^\/(?:in|pub)\/([^/]+)/ },
  {
    key: 'Twitter',
    hosts: ['twitter.com', 'x.com'],
    handle: /^\/(?!(?:intent|share|home|search|hashtag|i|login|signup|explore|settings)(?:\/|$))@?(\w{1,30})\/?$/,
  },
  {
    key: 'Facebook',
    hosts: ['facebook.com', 'fb.com'],
    handle:
      /^\/(?!(?:sharer|share|dialog|plugins|tr|login|groups|events|pages|hashtag|watch)(?:[/.]|$))(?:people\/[^/]+\/)?([\w.-]+)\/?$/,
  },
  { key: 'WhatsApp', hosts: ['wa.me'], handle: /^\/\+?(\d{6,15})\/?$/ },
  { key: 'LINE', hosts: ['line.me'], handle: /^\/(?:R\/)?ti\/p\/(?:~|%7E)?((?:@|%40)?[\w.-]+)/i },
];

/** The network and the bare handle that a profile's address names; `undefined` for share links and networks the API has no key for. */
export function socialOf(address: string): { readonly key: SocialKey; readonly value: string } | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  const facebookId =
    /^(?:.*\.)?facebook\.com$/.test(url.hostname) && url.pathname === '/profile.php'
      ? url.searchParams.get('id')
      : null;
  if (facebookId) return { key: 'Facebook', value: facebookId };
  if (/^(?:api|web)\.whatsapp\.com$/.test(url.hostname)) {
    const phone = url.searchParams.get('phone')?.replace(/\D/g, '');
    return phone ? { key: 'WhatsApp', value: phone } : undefined;
  }
  for (const { key, hosts, handle } of NETWORKS) {
    if (!hosts.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`))) continue;
    const found = handle.exec(url.pathname)?.[1];
    return found ? { key, value: decodePercent(found) } : undefined;
  }
  return undefined;
}

/** The same of what people paste: also without the scheme, as most copy it. A bare handle is not taken for an address. */
export function handleOf(text: string): { readonly key: SocialKey; readonly value: string } | undefined {
  const address = text.trim();
  if (!/^[^\s@]+\.[^\s@]+\/\S/.test(address)) return undefined;
  return socialOf(/^https?:\/\//i.test(address) ? address : `https://${address}`);
}
