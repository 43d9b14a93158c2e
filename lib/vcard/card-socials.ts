import type { SocialKey } from '../fields.ts';
import { socialOf } from '../social.ts';
import { decodePercent } from '../text/percent.ts';
import type { CardProperty } from './card-person.ts';

/** What cards call the networks that the API has a key for. */
const NETWORKS: Readonly<Record<string, SocialKey>> = {
  linkedin: 'LinkedIn',
  twitter: 'Twitter',
  x: 'Twitter',
  facebook: 'Facebook',
  fb: 'Facebook',
  whatsapp: 'WhatsApp',
  wechat: 'WeChat',
  weixin: 'WeChat',
  line: 'LINE',
};

/** Properties of a profile: RFC 9554's, Apple's, instant messaging's, and those named after the network. */
const PROFILE = /^(?:X-)?SOCIALPROFILE$|^IMPP$|^X-(?:LINKEDIN|TWITTER|FACEBOOK|WHATSAPP|WECHAT|LINE)$/;

/** The profile that a property names: an address is a link, a bare handle is a social contact where the API has its network. */
export function socialsOf({ name, types, parameters, components }: CardProperty): {
  readonly links?: readonly string[];
  readonly social?: { readonly key: SocialKey; readonly value: string };
} {
  if (!PROFILE.test(name)) return {};
  const written = components.flat().join(',').trim().slice(0, 2_048);
  const [, scheme = '', rest = written] = /^([a-z][a-z-]*):(?:\/\/)?([^/].*)$/i.exec(written) ?? [];
  const isAddress = /^https?:/i.test(written) && URL.canParse(written);
  const service = parameters.get('SERVICE-TYPE') ?? parameters.get('X-SERVICE-TYPE') ?? name.replace(/^X-/, '');
  const key = [service, ...types, scheme].map((word) => NETWORKS[word.toLowerCase()]).find((found) => found);
  if (isAddress && (key === undefined || socialOf(written))) return { links: [written] };
  const handle = parameters.get('X-USER') || parameters.get('USERNAME') || (isAddress ? '' : decodePercent(rest));
  if (!handle) return isAddress ? { links: [written] } : {};
  if (key === undefined) return {};
  const value = key === 'WhatsApp' ? handle.replace(/\D/g, '') : handle.replace(/^[@~]/, '');
  return value ? { social: { key, value: value.slice(0, 200) } } : {};
}
