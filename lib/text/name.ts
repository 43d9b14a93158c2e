import { cleanText } from './clean.ts';
import { familyFirstByComma, splitTokens } from './name-order.ts';
import { isCredential, isPrefix, type PersonName, properCase, tokensOf } from './name-parts.ts';
import { IBERIAN_GIVEN, SUFFIXES } from './name-words.ts';
import { isPlaceholder } from './placeholder.ts';

/** A name and the other ways its owner is called: nicknames, names in parentheses. */
export interface ParsedName extends PersonName {
  readonly alternatives: readonly PersonName[];
}

/** Longest text that can be a name; anything longer is a sentence. */
const MAX_LENGTH = 200;

/** Where the company or the job begins that some people append to their names. */
const APPENDED = /\s+(?:[|·•—–]|-|@|\/\/|::)\s+.*$|[|•].*$/su;

/** Letters in fancy dress (mathematical bold and the like), which compatibility decomposition undresses. */
const FANCY = /[\u{1D400}-\u{1D7FF}\uFF21-\uFF3A\uFF41-\uFF5A\u24B6-\u24E9\u{1F130}-\u{1F189}]/gu;

/** Decorations: emoji with their joiners, symbols, and the punctuation no name has. */
const DECORATION =
  /(?:[\p{Extended_Pictographic}\p{So}\p{Sk}\p{Sm}\p{Sc}\p{Emoji_Modifier}\p{Regional_Indicator}#*_^~<>{}[\]\\!?;:=%&]|\u{FE0E}|\u{FE0F}|\u{200D})+/gu;

const BRACKETED =
  /\(([^()]{0,100})\)|（([^（）]{0,100})）|"([^"]{1,60})"|“([^“”]{1,60})”|„([^„“”]{1,60})[“”]|«([^«»]{1,60})»|「([^「」]{1,60})」|(?<![\p{L}])['‘’]([^'‘’]{1,60})['’](?![\p{L}])/gu;

/** Former names: what follows is not how the person is called. */
const FORMERLY = /\s+(?:née|né|geb\.?|geborene?r?|nata|nato|z domu|z d\.|född|født|o\.s\.|formerly|ex)\s+.*$/iu;

/** `周浪花 CHOW Long Faa`: the same name in two scripts, as cards of Hong Kong and Singapore have it. */
const TWO_SCRIPTS =
  /^([\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana} ]{1,8}?)\s+(\p{Script=Latin}[\p{Script=Latin}\s,.'’-]{3,})$/u;

/** Forms of address behind an Eastern name, with a blank before them. */
const EASTERN_ADDRESS =
  /(?<=[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}])\s(?:先生|女士|小姐|老師|老师|律師|律师|教授|博士|様|さん|氏|님|씨|교수|박사|변호사|선생님|대표|이사|부장|과장|차장|팀장|사장|원장|실장|대리)님?$|(?<=\p{Script=Han})様$/u;

/** Forms of address that only Spanish or only Portuguese has: they tell that two family names follow. */
const SPANISH_PREFIX = /^(?:do?ña|don|d\.?ª|señora?|srt?a)(?!\p{L})/iu;
const PORTUGUESE_PREFIX = /^(?:ex|il)m[oaª]\./iu;

/**
 * Splits a name as people write it into given and family name: titles, credentials, pronouns, emoji and an appended
 * company off; particles and double surnames kept together; family-name-first forms recognised. `language` is the
 * two-letter code of the text around it, where it is known. `undefined` where it names nobody.
 */
export function parseName(raw: string, language?: string): ParsedName | undefined {
  let text = cleanText(raw, MAX_LENGTH * 2).replace(FANCY, (letter) => letter.normalize('NFKC'));
  if (text.includes('*') || text.length > MAX_LENGTH || isPlaceholder(text)) return undefined;
  // `The Rt Hon. Tessa Holland`, `Mme la Présidente Claire Vasseur`, `M. Paul Dupont`: how somebody is spoken of.
  text = text.replace(/^The (?:Right |Rt\.? )?Hon(?:ou?rable|\.)? /i, '');
  text = text.replace(/^(?:Mme|M\.|Madame|Monsieur) l[ae] \p{Lu}\p{Ll}+ (?=\p{Lu}[\p{L}-]+ )/u, '');
  const isSpanish = language === 'es' || IBERIAN_GIVEN.has(/^D\.\s(\S+)/.exec(text)?.[1]?.toLowerCase() ?? '');
  if (isSpanish) text = text.replace(/^D\.ª?\s(?=\p{Lu}[\p{L}-]+\s)/u, '');
  if (language === 'fr') text = text.replace(/^M\.\s(?=\p{Lu}[\p{L}-]+\s)/u, '');
  // `Mª del Rocío`: how the name is shortened in Spanish.
  text = text.replace(/^(?:(\S+) )?M\.?ª(?=\s)/u, (_, before) => `${before ? `${before} ` : ''}María`);
  text = text.replace(APPENDED, '').replace(DECORATION, ' ').replace(/\s+/g, ' ').trim();
  // `Mw. M.A. (Marjolein) de Wit`: behind initials the brackets have the given name.
  text = text.replace(/(?<!\p{L})(?:\p{Lu}[a-z]?\.[ -]?)+\((\p{Lu}\p{Ll}+)\)(?=\s)/u, '$1');

  // `CA(SA)`, `CPA (Aust)`: letters, and where they are worth something.
  text = text.replace(/,?\s\p{Lu}{2,5}\s?\(\p{Lu}\p{L}{1,6}\)/gu, ' ');

  const asides: string[] = [];
  text = text.replace(BRACKETED, (_, ...groups) => {
    const aside = groups.slice(0, 8).find((group) => typeof group === 'string' && group !== '');
    if (typeof aside === 'string') asides.push(aside);
    return ' ';
  });
  text = text.replace(FORMERLY, '').replace(/\s+/g, ' ').replace(EASTERN_ADDRESS, '').trim();
  if (!/\p{L}/u.test(text)) return undefined;

  // `LAU Kwok-wing, Stephen 劉國榮`: the same the other way round.
  const behind = /^(\p{Script=Latin}[\p{Script=Latin}\s,.'’-]{3,}?)\s+(\p{Script=Han}{2,4})$/u.exec(text);
  const both = TWO_SCRIPTS.exec(behind ? `${behind[2]} ${behind[1]}` : text);
  // Beside a bare transcription the name is its own letters; one with a given name of its own (`Dominic`) is used so.
  const [, native, latin] = both ?? [];
  const isTranscribed =
    native !== undefined &&
    latin !== undefined &&
    (/[^\p{Script=Han} ]/u.test(native) || (!latin.includes(',') && latin.split(/\s+/).length < 3));
  const name = splitName(
    (isTranscribed ? native : latin) ?? text,
    isTranscribed && /^\p{Script=Han}+$/u.test(native) ? (language ?? 'zh') : language,
  );
  if (!name) return undefined;
  const nicknames = asides.flatMap((aside) => nicknameOf(aside, language));
  const alternatives: PersonName[] = nicknames.map((nickname) => ({ first: nickname, last: name.last }));
  const other = isTranscribed ? latin : native;
  const eastern = other === undefined ? undefined : splitName(other, isTranscribed ? undefined : 'zh');
  return { ...name, alternatives: eastern ? [...alternatives, eastern] : alternatives };
}

/** `長谷部 和彦はせべ かずひこ`: how a name is read aloud stands right behind it, and is no part of it. */
export const withoutReading = (text: string): string =>
  text.replace(
    /^(\p{Script=Han}{1,4}[ 　]\p{Script=Han}{1,4})\s?[(（]?[\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}[ 　][\p{Script=Hiragana}\p{Script=Katakana}ー]{2,}[)）]?$/u,
    '$1',
  );

/** One part of a name that the page split itself: cleaned like a whole one, and never split again. */
export function cleanNamePart(part: string): string {
  const text = cleanText(part, MAX_LENGTH).replace(FANCY, (letter) => letter.normalize('NFKC'));
  const plain = text.replace(DECORATION, ' ').replace(BRACKETED, ' ').replace(FORMERLY, '');
  const [head = [], ...rest] = plain.split(/[,，]/).map(tokensOf);
  const kept = rest.filter((tokens) => !tokens.every((token) => isCredential(token, true)));
  return properCase([...head, ...kept.flat()]).join(' ');
}

/** What stands in brackets is a nickname only if it is one word or two that are no pronoun, degree or former name. */
function nicknameOf(aside: string, language: string | undefined): string[] {
  const text = aside.replace(DECORATION, '').trim();
  // `(FH)`, `(Ret.)`: a school, a rank.
  if (/^(?:FH|TU|HS|BA|DH|TH|Univ|Ret)\.?$/i.test(text)) return [];
  if (/[/\d]/.test(text) || FORMERLY.test(` ${text}`) || !/^\p{Lu}|^\p{Lo}/u.test(text)) return [];
  const tokens = text.split(/\s+/);
  if (tokens.length > 2 || tokens.some((token) => isPrefix(token, 2) || SUFFIXES.has(token.toLowerCase()))) return [];
  return splitName(text, language) ? [properCase(tokens).join(' ')] : [];
}

/** `Tolkien, J. R. R.`: letters with dots behind one word are given names, not degrees. */
const isInitials = (tokens: readonly string[], head: readonly string[]) =>
  head.length === 1 && tokens.every((token) => /^\p{Lu}\.$/u.test(token));

function splitName(text: string, pageLanguage: string | undefined): PersonName | undefined {
  const language = SPANISH_PREFIX.test(text) ? 'es' : PORTUGUESE_PREFIX.test(text) ? 'pt' : pageLanguage;
  const parts = text.split(/[,，、]/).map((part) => tokensOf(part));
  const [head = [], ...rest] = parts;
  const isGiven = (tokens: string[]) => !tokens.every((token) => isCredential(token, true)) || isInitials(tokens, head);
  const given = rest.find((tokens) => tokens.length > 0 && isGiven(tokens));
  if (head.length > 0 && given) return familyFirstByComma(head, given);
  return splitTokens(head.length > 0 ? head : (given ?? []), language);
}
