import type { SocialKey } from '../fields.ts';
import type { LabelKind } from '../text/labels.ts';

/** Labels of networks, with the API's key of each; some have none. */
const KEYS: Partial<Record<LabelKind, SocialKey | ''>> = {
  whatsapp: 'WhatsApp',
  wechat: 'WeChat',
  line: 'LINE',
  twitter: 'Twitter',
  facebook: 'Facebook',
  linkedin: 'LinkedIn',
  telegram: '',
  instagram: '',
  xing: '',
  github: '',
};

export const isNetwork = (kind: LabelKind) => KEYS[kind] !== undefined;

/** The handle behind a network's label; `undefined` where there is none, or the API has no key for the network. */
export function socialOfLabel(
  kind: LabelKind,
  value: string,
): { readonly key: SocialKey; readonly value: string } | undefined {
  const key = KEYS[kind];
  if (!key || /[/.](?:com|me)\b/i.test(value)) return undefined;
  if (key === 'WhatsApp') {
    const number = /\+?[\d\s().-]{7,22}\d/.exec(value)?.[0];
    return number === undefined ? undefined : { key, value: number };
  }
  const handle = /^@?([\p{L}\p{N}](?:[\p{L}\p{N}._-]{1,48})?[\p{L}\p{N}_])(?=$|[\s,;|｜/)）])/u.exec(value.trim())?.[1];
  return handle === undefined || /^https?$/i.test(handle) ? undefined : { key, value: handle };
}

/** `@ada_fake on Twitter`. */
const HANDLE =
  /(?<![\p{L}\p{N}.])@(?<handle>\w{3,15})\s+(?:on|auf|sur|en|su|op|på|na)\s+(?<network>Twitter|X|LinkedIn|LINE)(?!\p{L})/giu;

/** `微信号 ada_fake，`, `LINEはada_fakeまで`: where words need no blank, the handle's own letters end it. */
const IN_WORDS =
  /(?:微信(?:号|號)?\s*(?:是|[:：])?|(?<!\p{L})LINE(?:\s?ID)?\s*[は：])\s*(?<handle>[a-zA-Z][\w.-]{4,29}(?<=\w))(?=[\p{Script=Han}\p{Script=Hiragana}，。、\s]|$)/gu;

const NETWORKS: readonly (readonly [written: RegExp, key: SocialKey])[] = [
  [/linkedin/i, 'LinkedIn'],
  [/\bline$|^LINE/i, 'LINE'],
  [/^微信/, 'WeChat'],
];

/** Handles that stand in words, with their network behind or before them, and where. */
export const writtenHandles = (text: string) =>
  [HANDLE, IN_WORDS].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ 0: found, index, groups }) => ({
      key: NETWORKS.find(([written]) => written.test(found))?.[1] ?? ('Twitter' as const),
      value: groups?.handle ?? '',
      index,
      length: found.length,
    })),
  );
