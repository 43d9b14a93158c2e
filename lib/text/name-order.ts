import { isEastern, splitEastern } from './name-eastern.ts';
import { isCapitals, type PersonName, properCase } from './name-parts.ts';
import {
  HUNGARIAN_GIVEN,
  IBERIAN_GIVEN,
  IBERIAN_SECOND_GIVEN,
  INNER_PARTICLES,
  PARTICLES,
  VIETNAMESE,
} from './name-words.ts';

/** Child of: what follows is the father's name. */
const FILIAL = /^(?:bin|binte|binti|bte|a\/l|a\/p|s\/o|d\/o)$/i;
const GLUED = /^(?:Dell|Dall|Degl|Sant|D)['’]\p{Lu}|^(?:Dal(?:l[ae])?|Dello|Degli|Dei)$/u;

/** What a María is called after, behind `del`, `de la`, `de los`. */
const MARIAN = new Set(
  'carmen rocío rocio pilar mar rosario pino socorro consuelo prado valle sagrario camino luz cruz paz soledad ángeles angeles dolores nieves mercedes remedios concepción concepcion encarnación encarnacion milagros lourdes monte puy amparo coro carmelo henar'.split(
    ' ',
  ),
);

/** Korean family names in Latin letters. */
const KOREAN =
  /^(?:Kim|Lee|Yi|Park|Pak|Choi|Choe|Jung|Jeong|Chung|Kang|Cho|Jo|Yoon|Yun|Jang|Chang|Lim|Im|Han|Oh|Seo|Suh|Shin|Kwon|Hwang|Ahn|An|Song|Yoo|Yu|Ryu|Hong|Jeon|Ko|Koh|Moon|Son|Yang|Bae|Baek|Paek|Heo|Hur|Nam|Shim|Noh|Roh|Ha|Kwak|Sung|Cha|Joo|Ju|Woo|Koo|Min|Na|Jin|Ji)$/;

/** Chinese family names in Latin letters, of Mandarin, Cantonese, Hokkien and Teochew; none that is a given name as well. */
const CHINESE = new Set(
  'tan lim ng wong chan cheung leung lau chow yeung yip tse tsang fung kwok cheng chua goh ong teo koh toh chia yeo quek seah tay foo loh phua sng soh tam fok hui ip kan kam lui mok pang shum siu suen tong tung wan wu yip yu yung ngan ngai chu choi hung kwan lok yam wang zhang liu chen yang huang zhao zhou xu zhu gao guo luo zheng xie tang cao deng xiao feng zeng peng pan yuan cai jiang du ye tian fan fong ho lai law mak poon szeto to tsui yau yuen'.split(
    ' ',
  ),
);
const SYLLABLE = /^(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh|ts|kw|gw|hs)?[aeiou]{1,3}(?:ng?|[mptk])?$/;

/** `Family, Given`; and Hong Kong's `FAMILY Given-names, English-name`, where the part after the comma is the name used. */
export function familyFirstByComma(head: string[], given: string[]): PersonName {
  // `Berg, J.P. van der`: the particles stand behind, and belong before.
  const called = given.findLastIndex((token) => !PARTICLES.has(token.toLowerCase()) || /^\p{Lu}/u.test(token)) + 1;
  if (called > 0 && called < given.length) return named(given.slice(0, called), [...given.slice(called), ...head]);
  const [first, ...others] = head;
  const isHongKong = first !== undefined && others.length > 0 && isCapitals(first) && !others.some(isCapitals);
  if (isHongKong) return named(given, [first]);
  return named(given, head);
}

/** Splits words in their written order, by script and by the habits that the words themselves give away. */
export function splitTokens(tokens: string[], language: string | undefined): PersonName | undefined {
  const [first] = tokens;
  if (first === undefined) return undefined;
  if (tokens.every(isEastern)) return splitEastern(tokens, language);
  const latin = tokens.filter((token) => !isEastern(token));
  // A card in two scripts: the Latin one is what the rest of the form is written in.
  if (latin.length >= 2 && latin.length < tokens.length) return splitTokens(latin, language);
  if (tokens.length === 1) return named(tokens, []);
  const family = familyIndexes(tokens, language);
  return named(
    tokens.filter((_, index) => !family.has(index)),
    tokens.filter((_, index) => family.has(index)),
  );
}

/** Which of the words are the family name. */
function familyIndexes(tokens: string[], language: string | undefined): ReadonlySet<number> {
  const range = (from: number, to: number) => new Set(Array.from({ length: to - from }, (_, offset) => from + offset));
  const last = tokens.length - 1;
  // One word in capitals among others: the family name, wherever it stands.
  const capitals = tokens.flatMap((token, index) => (isCapitals(token) ? [index] : []));
  if (capitals.length > 0 && tokens.some((token) => /\p{Ll}/u.test(token)) && isRun(capitals)) {
    const [from = 0] = capitals;
    const end = (capitals.at(-1) ?? 0) + 1;
    // `Peter CHAN Tai-man`: between the English name and the given one.
    const isHyphened = last === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(tokens[2] ?? '');
    const isChinese = end <= last && CHINESE.has((tokens[1] ?? '').toLowerCase());
    if (from === 1 && end === 2 && (isHyphened || isChinese)) return range(1, 2);
    return end > last
      ? range(withParticles(tokens, from), end)
      : from === 0
        ? range(0, end)
        : range(withParticles(tokens, last), last + 1);
  }
  const word = (index: number) => (tokens[index] ?? '').toLowerCase();
  if (isPatronymic(word(last)) && tokens.length === 3) return range(0, 1);
  if (vietnameseRank(word(0)) < vietnameseRank(word(last))) return range(0, 1);
  const isHungarian =
    language === 'hu' ||
    (HUNGARIAN_GIVEN.has(word(last)) &&
      !HUNGARIAN_GIVEN.has(word(0)) &&
      /[áéíóöőúüű]/.test(tokens.join('').toLowerCase()));
  if (isHungarian && tokens.length <= 3)
    return range(0, last > 1 && HUNGARIAN_GIVEN.has(word(1)) ? 1 : Math.max(1, last));
  const joined = tokens.findIndex((token, index) => index > 1 && index < last && /^[yei]$/.test(token));
  if (joined > 0) return range(withParticles(tokens, joined - 1), last + 1);
  // `Kim Min-su`: the family name first, as in Korea.
  if (last === 1 && KOREAN.test(tokens[0] ?? '') && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(tokens[1] ?? ''))
    return range(0, 1);
  // `Raymond Lau Chi-kit`, `Vanessa Tan Hui Min`: the same behind an English name.
  if (last === 2 && !CHINESE.has(word(0)) && CHINESE.has(word(1)) && /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(tokens[2] ?? ''))
    return range(1, 2);
  if (last === 3 && !CHINESE.has(word(0)) && CHINESE.has(word(1)) && SYLLABLE.test(word(2)) && SYLLABLE.test(word(3)))
    return range(1, 2);
  // `Lim Jia Hui`: a Chinese family name and two syllables, as Singapore, Malaysia and Hong Kong write it.
  if (last === 2 && CHINESE.has(word(0)) && SYLLABLE.test(word(1)) && SYLLABLE.test(word(2))) return range(0, 1);
  const son = tokens.findIndex((token, index) => index > 0 && index < last && FILIAL.test(token));
  if (son > 0 && !tokens.slice(son).some((token) => /^(?:al|el)(?:-|$)/i.test(token))) return range(son, last + 1);
  // `ณ` stands between the family and its seat.
  const seat = tokens.indexOf('ณ');
  if (seat > 1) return range(seat - 1, last + 1);
  // `Fiammetta Dell'Orco Squarcialupi`, `Alvise Dal Bosco Zanon`: no given name begins so.
  const glued = tokens.findIndex((token, index) => index > 0 && index < last && GLUED.test(token));
  if (glued > 0) return range(glued, last + 1);
  // `María del Rocío`: what she is called after belongs to the given name.
  const marian = /^(?:mar[ií]a|m\.?ª|ma\.)$/.test(word(0))
    ? tokens.findIndex((_, index) => index > 1 && MARIAN.has(word(index)))
    : -1;
  if (
    marian > 1 &&
    marian < last &&
    tokens.slice(1, marian).every((_, index) => /^(?:del?|la|los|las)$/.test(word(index + 1)))
  )
    return range(marian + 1, last + 1);
  const from = withParticles(tokens, last);
  const isIberian =
    language === 'es' || language === 'pt' || language === 'ca' || language === 'gl' || IBERIAN_GIVEN.has(word(0));
  if (isIberian && tokens.length > 2 && from > 1 && !/\.$/.test(tokens[1] ?? '')) {
    const words = tokens.filter((token) => !PARTICLES.has(token.toLowerCase())).length;
    const givenNames = words > 3 || IBERIAN_SECOND_GIVEN.has(word(1)) ? 2 : 1;
    return range(Math.min(givenNames, from), last + 1);
  }
  return range(from, last + 1);
}

/** The lower, the more common as a family name. Where both ends can be one, the more common is it. */
const VIETNAMESE_RANKS = new Map([...VIETNAMESE].map((word, rank) => [word, rank] as const));
const vietnameseRank = (word: string) => VIETNAMESE_RANKS.get(word) ?? Number.POSITIVE_INFINITY;

/** Where the family name ending at `end` begins, its particles taken in; the first word is never one. */
function withParticles(tokens: string[], end: number): number {
  let from = end;
  while (from > 1) {
    const before = (tokens[from - 1] ?? '').toLowerCase();
    // `Heijdanus-De Boer`: a double name whose second half begins with a particle.
    const particle = before.slice(before.lastIndexOf('-') + 1).replace(/’/g, "'");
    // `von und zu`
    const isBetween = before === 'und' && PARTICLES.has((tokens[from - 2] ?? '').toLowerCase());
    if (!PARTICLES.has(particle) && !PARTICLES.has(before) && !isBetween) break;
    // `an`, `y`, `o` belong to a name only behind another particle or word of it: never directly after the given name.
    if (INNER_PARTICLES.has(before) && from - 1 <= 1) break;
    from -= 1;
  }
  return from;
}

const isRun = (indexes: readonly number[]) =>
  indexes.every((index, place) => place === 0 || index === (indexes[place - 1] ?? 0) + 1);

const isPatronymic = (word: string) => /(?:вич|вна|ична|инична)$/.test(word);

function named(given: string[], family: string[]): PersonName {
  const all = properCase([...given, ...family]);
  return {
    first: all.slice(0, given.length).join(' ') || undefined,
    last: all.slice(given.length).join(' ') || undefined,
  };
}
