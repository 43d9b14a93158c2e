import { cleanText } from './clean.ts';
import { foldLetters } from './fold.ts';
import { judgeOnce } from './judge-once.ts';
import { lazily } from './lazily.ts';

const LOCAL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}._%+'-]{0,62}[\p{L}\p{N}_+-])?`;
const LABEL = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?`;

/** An address as it is written to be clicked; blanks around its signs are a scanner's. */
const PLAIN = lazily(
  () =>
    new RegExp(
      String.raw`(?<![\p{L}\p{N}._%+-])(${LOCAL})(?:[@＠★]\s?|\s[@＠]\s)((?:${LABEL}\s?[.．]\s?){1,6}\p{L}{2,24})(?![\p{L}\p{N}-])`,
      'giu',
    ),
);

/** The `@` in brackets: `[at]`, `(a)`, `{arroba}`; the dots may be dots, or in brackets too. */
const BRACKETED = lazily(
  () =>
    new RegExp(
      String.raw`(${LOCAL})\s{0,2}[[({<]\s?(?:at|ät|a|ad|@|arroba|arobase|chiocciola|apenstaartje|klammeraffe|chez|bei|kukac|malpa|małpa|snabel-a|krøllalfa|小老鼠|アットマーク|골뱅이|★)\s?[\])}>]\s{0,2}((?:${LABEL}\s{0,2}(?:\.|[[({<]\s?(?:dot|punkt|punto|point|ponto|kropka|prik|punt|tečka|\.)\s?[\])}>]|\sdot\s)\s{0,2}){1,6}\p{L}{2,24})`,
      'giu',
    ),
);

/** In words: only with both of them, since `works at example.com` is no address. */
const WORDED = lazily(
  () => new RegExp(String.raw`(${LOCAL})\s(?:at|AT)\s((?:${LABEL}\s(?:dot|DOT)\s){1,4}\p{L}{2,24})(?!\p{L})`, 'gu'),
);

/** `rueegger at rt-architekten.ch`, and nothing else between two commas: in a sentence it is where somebody works. */
const ALONE = lazily(
  () =>
    new RegExp(
      String.raw`(?<=^|[,;|:]\s*)([a-z\d][a-z\d._-]{0,40})\sat\s((?:${LABEL}\.){1,5}\p{L}{2,24})(?=\s*(?:$|[,;|]))`,
      'gu',
    ),
);

/** Each way of writing an address, with the sign that it cannot do without: most texts have none, and are not searched for more. */
const WAYS = [
  { sign: /[@＠★]/, pattern: PLAIN },
  { sign: /[[({<]/, pattern: BRACKETED },
  { sign: /\sdot\s/i, pattern: WORDED },
  { sign: /\sat\s/, pattern: ALONE },
] as const;

/** Nobody reads what is sent there. */
export const NO_REPLY = /^(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|bounce|unsubscribe)/i;

/** Words that are put into an address to spoil it for machines. */
const SPOILER = /(?:no[-_]?spam|remove[-_]?this|delete[-_]?me|spamfrei|ohne[-_]?spam)\.?/gi;

/** A found address, and where in the text it stands. */
export interface FoundEmail {
  readonly email: string;
  readonly index: number;
  readonly length: number;
}

/** All e-mail addresses of a text, plain or disguised, in their order, each once. */
export function findEmails(text: string): FoundEmail[] {
  const found = WAYS.filter(({ sign }) => sign.test(text)).flatMap(({ pattern }) =>
    [...text.matchAll(pattern())].map((match) => {
      // `ada@example.net. Regards`: the next sentence.
      const next = /[.．]\s+\p{Lu}\p{Ll}*$/u.exec(match[2] ?? '')?.[0] ?? '';
      const domain = (match[2] ?? '').slice(0, (match[2] ?? '').length - next.length);
      return {
        email: `${match[1]}@${undisguised(domain)}`.replace(SPOILER, ''),
        index: match.index,
        length: match[0].length - next.length,
      };
    }),
  );
  const sorted = found.sort((a, b) => a.index - b.index);
  return sorted.filter(
    ({ email }, place) => sorted.findIndex((other) => other.email.toLowerCase() === email.toLowerCase()) === place,
  );
}

const undisguised = (domain: string) =>
  domain
    .normalize('NFKC')
    .replace(/\s*[[({<]\s*(?:dot|punkt|punto|point|ponto|kropka|prik|punt|tečka|\.)\s*[\])}>]\s*|\s+dot\s+/gi, '.')
    .replace(/\s+/g, '');

/** Letters as they stand in addresses, in both ways of writing umlauts. */
export const plainForms = judgeOnce((word: string): string[] => {
  const bare = (text: string) => foldLetters(text).replace(/đ/g, 'd').replace(/ı/g, 'i');
  const lower = word.toLowerCase();
  const german = lower
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/å/g, 'aa')
    .replace(/ø/g, 'oe');
  return [bare(lower), bare(german)];
});

/** Whether an address is made of the name: it has a word of it, or its initials and the family name. */
export function isMadeOf(email: string, name: string): boolean {
  const local = cleanText(email).toLowerCase().split('@')[0] ?? '';
  const words = name.split(/[^\p{L}]+/u).filter((word) => word.length > 2);
  return words.some((word) => plainForms(word).some((form) => form.length > 2 && local.includes(form)));
}
