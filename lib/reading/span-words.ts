import { isFieldOfWork } from '../text/field-of-work.ts';
import { SUFFIXES } from '../text/name-words.ts';
import { organisationScore } from '../text/organisation.ts';

/** `Sr. Structural Engineer`, `Dy. General Manager`: their dot ends no sentence. */
const RANKS =
  /(?<!\p{L})(Sr|Jr|Dr|Dy|Asst|Assoc|Dept|Mgr|Gen|Exec|St|Prof|Dipl|Ing|Lic|Dir|Resp|Prés|Vice|Sen|Stv|Stellv|Verw|Techn|kfm|kaufm|Coord|Ger|Subdir|Uff|Uffic|Engr|ds)\.(?=\s)/giu;

/** Not a company and not a position: sentences, dates, prices, events. */
export const isOther = (text: string) =>
  /^(?:드림|올림|배상|拝|敬具|敬上|謹上|謹啟|此致|顺祝商祺|您好|你好|大家好)$|_/u.test(text) ||
  /^(?:she|he|they|sie|er|elle|il|ella|él)\s?\/\s?\p{L}+/iu.test(text) ||
  text.length > 90 ||
  /\p{RI}|öffnungszeiten|sprechzeiten|opening hours|office hours|horaires|horarios?(?!\p{L})|orari(?!\p{L})|openingstijden|öppettider|godziny/iu.test(
    text,
  ) ||
  /(?:19|20)\d{2}|\d[.,]\d|\d\s?(?:ratings?|reviews?|stars?|followers?|km|min)(?!\p{L})|[?!%€$£#<>{}=@]|\.\s+\p{Lu}\p{Ll}+\s|\d{4,}/u.test(
    text.replace(RANKS, '$1'),
  ) ||
  (/[.:]$/.test(text) && organisationScore(text) < 1) ||
  text.split(' ').length > 12;

/** What somebody is to the reader, and not in the house. */
export const NO_TITLE =
  /^(?:press?e?-?kontakte?|contacts? presse|(?:press|media) contacts?|(?:ihre?|unsere?) ansprechpartner(?:in)?|ansprechpartner(?:in)?|(?:your|our) contact|votre (?:contact|interlocut(?:eur|rice))|kontaktperson|contactpersoon|tu(?: persona de)? contacto)$/iu;

/** Written as names are: small words only between others. A sentence is not. */
export const isTitleCase = (text: string) =>
  !text
    .split(/\s+/)
    .some(
      (word) =>
        /^\p{Ll}/u.test(word) &&
        !/^(?:of|and|the|de|la|le|les|du|des|di|da|do|dos|del|della|for|für|und|et|y|e|i|och|van|von|voor|der|den|het|in|at|at|à|au|aux|zu|zur|zum|am|im|d['’]\p{L}+|l['’]\p{L}+)$/u.test(
          word,
        ),
    );

/** Two words at least, each of them a field of work. */
export const isNothingButWork = (text: string): boolean => {
  const words = text.split(/[\s,&]+/).filter((word) => word.length > 3);
  return words.length > 1 && words.every(isFieldOfWork);
};

/** What stands behind a name, and is neither position nor company: `MBA`. */
export const isDegree = (text: string) =>
  /\p{Script=Latin}/u.test(text) && SUFFIXES.has(text.toLowerCase().replace(/\./g, ''));
