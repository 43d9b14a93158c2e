import {
  DOUBTFUL_PREFIXES,
  DOUBTFUL_SUFFIXES,
  GENERATIONS,
  PARTICLES,
  PREFIX_TAILS,
  PREFIXES,
  PRONOUNS,
  SUFFIXES,
} from './name-words.ts';

/** A name as a CRM wants it. A single name stands in `first`. */
export interface PersonName {
  readonly first?: string | undefined;
  readonly last?: string | undefined;
}

const bare = (word: string) => word.toLowerCase().replace(/[.,]/g, '');

/** The words of a part, without titles before it, credentials after it, pronouns and lone punctuation. */
export function tokensOf(part: string): string[] {
  let tokens = part
    .replace(/^(คุณ|นางสาว|นาย|นาง|น\.ส\.|ดร\.|นพ\.|พญ\.|ทพ\.|ทพญ\.|ภก\.|ภญ\.|ผศ\.|รศ\.|ศ\.)\s*/u, '')
    // `dr n. med.`: a Polish doctor of sciences.
    .replace(/(^| )n\. (?=(?:med|farm|ekon|hum|praw|techn?|chem|roln|wet|społ)\.)/, '$1')
    .split(/\s+/)
    .filter((token) => /[\p{L}]/u.test(token) && !isPronouns(token));
  while (tokens.length > 1 && isPrefix(tokens[0] ?? '', tokens.length)) {
    tokens = tokens.slice(1);
    while (tokens.length > 1 && isPrefixTail(tokens[0] ?? '')) tokens = tokens.slice(1);
  }
  const shouted = tokens.length - 1 - tokens.findLastIndex((token) => !/^[A-Z]{2,5}$/.test(token));
  // Two and more in capitals behind a name that is not: `OBE FRSA`.
  if (shouted > 1 && tokens.length - shouted > 1) tokens = tokens.slice(0, -shouted);
  while (tokens.length > 1 && isCredential(tokens.at(-1) ?? '', false, tokens.length)) tokens = tokens.slice(0, -1);
  return tokens.map(withoutGluedSuffix).filter((token) => token !== '');
}

/** `she/her`: pronouns as people write them beside their names. */
export const isPronouns = (token: string) =>
  token.includes('/') && token.split('/').every((part) => PRONOUNS.has(bare(part)));

/**
 * Titles that only their letters' case tells: a French lawyer's and professor's, Austrian engineers', German lawyers', tax advisers' and
 * auditors', an Indian auditor's, a Turkish lawyer's, a Vietnamese doctor's, a Mexican accountant's. Each needs more words than these; before fewer `C.P.` are initials.
 */
const CASED_PREFIXES = new Map([
  ...[
    'Me',
    'Pr',
    'CA',
    'CS',
    'Av.',
    'TS.',
    'GS.',
    'KS.',
    'DI',
    'RA',
    'RAin',
    'StB',
    'StBin',
    'WP',
    'WPin',
    'vBP',
    'RA/FA',
    'StB/WP',
    'WP/StB',
  ].map((title) => [title, 2] as const),
  ['C.P.', 3] as const,
]);

/** `left`: how many words there are, this one included. A doubtful one needs its dot, or two more words. */
export function isPrefix(token: string, left: number): boolean {
  const word = bare(token);
  const least = CASED_PREFIXES.get(token);
  if (least !== undefined) return left > least;
  if (DOUBTFUL_PREFIXES.has(word)) {
    // One letter and a dot is an initial more often than `Monsieur` or `Don`.
    return word.length > 1 && left > 2 && (token.endsWith('.') || word.length > 3);
  }
  // `cand.jur.`, `civ.ing.`: a degree and its subject, as the North writes it.
  if (/^(?:cand|stud|lic|fil|tekn|med|jur|ekon|civ|siv|teol)\.[a-zæøåäö]{2,}\.?$/i.test(token)) return true;
  // `Dipl.-Wirt.-Ing.`: whatever the subject.
  if (/^dipl\b.*-/.test(token.toLowerCase())) return true;
  const compound = word.split('-');
  return (
    PREFIXES.has(word) ||
    (compound.every((part) => PREFIXES.has(part) || PREFIX_TAILS.has(part)) &&
      compound.some((part) => PREFIXES.has(part)))
  );
}

/** Nothing but what stands before names: `Dr. rer. nat.`, `Frau`. */
export const isTitleOfName = (text: string) => tokensOf(`${text} Xx Yy`).join(' ') === 'Xx Yy';

const isPrefixTail = (token: string) =>
  /[.-]/.test(token) &&
  token
    .toLowerCase()
    .split(/[.-]+/)
    .every((part) => part === '' || PREFIX_TAILS.has(part));

/** Degrees and licences. After a comma anything short in capitals is one; elsewhere only those known. */
export function isCredential(token: string, afterComma: boolean, left = 3): boolean {
  const word = bare(token);
  // A scanner's `III`.
  if (/^(?:[Il1]{2,3})$/.test(token)) return true;
  if (GENERATIONS.has(word)) return afterComma || (word !== 'v' && (left > 2 || word.length < 4));
  // `RA`, `PE`: an auditor's and an engineer's letters; `MA` is a family name as well.
  if (left > 2 && /^[CR]A$|^PE$/.test(token)) return true;
  if (DOUBTFUL_SUFFIXES.has(word)) return afterComma || /\w\.\w/.test(token);
  if (SUFFIXES.has(word)) return afterComma || token !== token.toLowerCase();
  // Letters after a name, without a vowel to say them by: `FRCS`, `FTS`, `MBBS`.
  if (!afterComma && left > 2 && /^[B-DF-HJ-NP-TV-Z]{3,5}$/.test(token)) return true;
  // `BVSc`, `PGCert`: capitals first and then small letters, as no name is written.
  if ((afterComma || left > 2) && /^\p{Lu}{2,4}\p{Ll}{1,4}$/u.test(token)) return true;
  if (!afterComma) return false;
  // `GradDipFinPlan`, `DipFP`.
  if (/^(?:Grad|Post|Adv|Dip|Cert)\p{Ll}*\p{Lu}\p{L}*$/u.test(token)) return true;
  return (
    /^\p{Lu}[\p{Lu}\d.\-®]{1,7}$/u.test(token) || /^(?:\p{Lu}\p{Ll}{0,2}\.){1,4}\p{Lu}?\p{Ll}{0,4}\.?$/u.test(token)
  );
}

const EASTERN_SUFFIXES = [...SUFFIXES].filter((word) => /^\P{Script=Latin}+$/u.test(word));

/** Forms of address that Chinese, Japanese and Korean put behind the name without a blank. */
function withoutGluedSuffix(token: string): string {
  const suffix = EASTERN_SUFFIXES.find((word) => token.endsWith(word) && token.length > word.length + 1);
  return suffix ? token.slice(0, -suffix.length) : token;
}

/** At least two letters, all capital, and no initials: `CHAN`, not `J.R.` or `JB`. */
export const isCapitals = (token: string) => {
  const letters = token.replace(/[^\p{L}]/gu, '');
  return (
    letters.length > 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase() && !/\./.test(token)
  );
};

/** `Jean LE GOFF`: an article begins a French family name, in a capital. */
const ARTICLES = new Set(['LE', 'LA', 'LES']);

/** `DE`, `LA`: a particle of two letters in capitals. */
const isShouting = (token: string) => /^\p{Lu}{2}$/u.test(token) && PARTICLES.has(token.toLowerCase());

/** Words all in capitals or all in small letters get the case of names; mixed ones (McX, DiX) are their owner's choice. */
export function properCase(tokens: readonly string[]): string[] {
  const isAllSmall = tokens.every((token) => token === token.toLowerCase());
  return tokens.map((token, index) => {
    // `LE GOFFÉLEC`: a particle is too short to be told by itself.
    const isShoutedParticle =
      isShouting(token) && isCapitals(tokens.slice(index + 1).find((next) => !isShouting(next)) ?? '');
    const isArticle = ARTICLES.has(token) && !isShouting(tokens[index - 1] ?? '');
    if (isShoutedParticle) return isArticle ? `L${token.slice(1).toLowerCase()}` : token.toLowerCase();
    const isShouted = isCapitals(token);
    if (!isShouted && !(isAllSmall && !PARTICLES.has(token))) return token;
    if (
      isShouted &&
      index > 0 &&
      !ARTICLES.has(token) &&
      PARTICLES.has(token.toLowerCase()) &&
      tokens.every(isCapitals)
    )
      return token.toLowerCase();
    return token
      .toLowerCase()
      .replace(
        /(^|[-'’])(mc)?(\p{L})/gu,
        (_, edge: string, mc: string | undefined, letter: string) => edge + (mc ? 'Mc' : '') + letter.toUpperCase(),
      )
      .replace(/(['’])S$/u, '$1s');
  });
}
