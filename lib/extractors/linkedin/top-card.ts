/**
 * What a top card says, from its lines in order: name, degree or pronouns, headline, company and school, location,
 * contact link. Which tags and classes carry them changes with every release; the order has not since 2020.
 */
export interface TopCard {
  readonly headline?: string | undefined;
  readonly companyLine?: string | undefined;
  readonly location?: string | undefined;
}

/** "· 2nd", "2.", "3rd+", "Kontakt 2. Grades", pronouns, badges: what may stand between name and headline. */
const BETWEEN =
  /^[·•]\s*\S.{0,17}$|^(?:s?he|they|elle|il|iel|ella|él|lei|lui|ela|ele|sie|er|zij|hij|hen|hon|han)$|^[·•]? ?(?:[123](?:st|nd|rd|er|e|º|°|ª|\.)?\+?|[123](?:級|级|次|촌|度)?\+?|\(?\p{L}{1,7}\s?\/\s?\p{L}{1,7}(?:\s?\/\s?\p{L}{1,7})?\)?|verified|premium|influencer|top voice|linkedin|open to work)? ?[·•]?$/iu;

const DEGREE =
  /(?:degree connection|kontakt (?:[123]\. grades)|relation de \d|contacto de \d|conexão de \d|\dº grau|collegamento di \d|grado|forbindelse|次のつながり|度人脉|촌)/iu;

/** `lines` begin with the name; `contact` is the text of the contact link, where there is one. */
export function readTopCard(lines: readonly string[], contact: string | undefined): TopCard {
  const end = contact === undefined ? -1 : lines.findLastIndex((line) => line === contact || line.endsWith(contact));
  const before = (end < 0 ? lines : lines.slice(0, end + 1)).slice(1);
  const rest = before.map((line) => line.trim()).filter((line) => !BETWEEN.test(line) && !DEGREE.test(line));
  const [headline, ...others] = rest;
  if (contact === undefined) return { headline };
  const facts = others
    .map((line) => (line.endsWith(contact) ? line.slice(0, -contact.length) : line).replace(/[\s·•]{1,9}$/u, ''))
    .map(undouble)
    .filter((line) => line !== '');
  const location = facts.at(-1);
  return { headline, location, companyLine: facts.length > 1 ? facts[0] : undefined };
}

/** "RTCKRTCK" or "RTCK RTCK": the visible text and its accessible twin, run together. */
export function undouble(text: string): string {
  const half = Math.floor(text.length / 2);
  const [first, second] = [text.slice(0, half), text.slice(text.length - half)];
  const between = text.slice(half, text.length - half);
  return half > 1 && first === second && between.trim() === '' ? first : text;
}

/** Names of schools: where no icon tells, a school is not an employer. */
const SCHOOL =
  /univer[sz]|uniwersy|college|hochschule|school|institut|academ|akademi|école|escuela|scuola|escola|politecnic|polytechn|faculty|fakult|gymnasi|lycée|大学|大學|學院|学院|高校|대학|มหาวิทยาลัย|جامعة|университет|høgskol|högskol|uczelni|wyższa/iu;

export const isSchool = (name: string) => SCHOOL.test(name);
