import { isFieldOfWork } from '../text/field-of-work.ts';
import { foldLetters } from '../text/fold.ts';
import { organisationScore } from '../text/organisation.ts';
import { nameScore } from '../text/person-name.ts';
import { kindOfLabel, segmentsOf } from '../text/segments.ts';
import { isReached, linesByBlock, type PageLine } from './page-lines.ts';
import { foldedWords, isSamePerson } from './same-person.ts';
import { introductionIn } from './sentences.ts';

/**
 * The lines without those of other people: from a name that is not the subject's to the end of its block or, where its
 * block has nothing else, to the next heading. What stands beside a stranger's name is the stranger's.
 */
export function withoutStrangers(lines: readonly PageLine[], subject: string, at: PageLine): PageLine[] {
  const own = new Set(at.path);
  const byBlock = linesByBlock(lines);
  let isStranger = false;
  let block: number | undefined;
  return lines.filter((line) => {
    if (line === at) {
      isStranger = false;
      return true;
    }
    if (isOfAnother(line.text, subject) || isCalledAnother(line.text)) return false;
    if (isStranger && (line.heading !== undefined || (block !== undefined && !line.path.includes(block))))
      isStranger = false;
    const name = strangerIn(line, subject, () => {
      const near = line.path.find((index) => !own.has(index) && (byBlock.get(index)?.length ?? 0) > 1);
      return near !== undefined && isOthersCard(byBlock.get(near) ?? [], subject);
    });
    if (name) {
      isStranger = true;
      const alone = line.path.find((index) => !own.has(index) && (byBlock.get(index)?.length ?? 0) > 1);
      // A block of its own ends with it; a line among others, with the next heading.
      block = alone;
      return false;
    }
    return !isStranger;
  });
}

/** A name right before a number or an address: `her assistant, Dilys Pemberthy, on 0117 …`. */
const NAMED_BEFORE =
  /(?<name>\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’-]+)+)[),(:]{0,2}\s{0,2}(?:on|at|under|unter|au|al|op|på|tel\.?|e-?mail)?[:\s]{0,2}\(?$/u;
/** The same with a word between: `le Dr Ada Byron me remplace (02 …`. */
const HONOURED_BEFORE =
  /(?<!\p{L})(?:Dr|Dre|Pr|Mme|M|Mrs?|Ms|Herr|Frau|Fr|Sra?|Dott|Mw|Dhr)\.? (?<name>\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’-]+)+)(?:\)?,? ?\p{Ll}+){1,4}[,(: ]{0,3}$/u;
const REACH = /[^\s(,;]{1,64}@[^\s,;]{3}|[+(]?\d[\d\s()./-]{6,}/u;

/** A sentence that names somebody else beside a way to reach them. */
function isOfAnother(text: string, subject: string): boolean {
  const at = text.search(REACH);
  if (at < 0 || (text.match(/(?<!\p{L})\p{Ll}{2,}/gu)?.length ?? 0) < 4) return false;
  const before = text.slice(Math.max(0, at - 80), at);
  // `Talk to our partner Ada Marr, licensed salesperson. 021 555 0177`.
  const isOther = (name: string | undefined) =>
    name !== undefined && !isSamePerson(name, subject) && organisationScore(name) === 0 && nameScore(name) >= 0.6;
  return (
    isOther(NAMED_BEFORE.exec(before)?.groups?.name) ||
    isOther(HONOURED_BEFORE.exec(before)?.groups?.name) ||
    isOther(introductionIn(text)?.name)
  );
}

const ASSISTANT =
  /^(?:PA|EA|MA|(?:Exec(?:utive)? |personal |legal )?assistant|secretary|Assistenz|Sekretariat|Secrétariat|Assistante?)[\s:：]{1,4}(?<rest>\S.*)$/iu;

/** Whom to turn to in their absence, and at night. */
const DEPUTY =
  /^(?:(?:urlaubs|krankheits)?vertretung|(?:ärztlicher )?(?:bereitschaftsdienst|notdienst)|remplaçante?|en (?:cas d['’]|mon )(?:urgence|absence)|in (?:an |case of )?emergenc|out of hours|urgencias|in caso di urgenza|bij (?:spoed|afwezigheid)|vid akut)[^:]{0,50}:/iu;

/** `PA: Ada Marr 020 …`: the label says that it is somebody beside them. */
function isCalledAnother(text: string): boolean {
  if (DEPUTY.test(text)) return true;
  if (text.length > 120) return false;
  const called = ASSISTANT.exec(text)?.groups?.rest ?? otherIn(text);
  return called !== undefined && nameScore(beforeReach(called).split(',', 1)[0] ?? '') >= 0.55;
}

/** What stands behind a label for somebody beside the subject, where the line begins with one. */
function otherIn(text: string): string | undefined {
  const [first] = /^.{2,24}[:：]/u.test(text) ? segmentsOf(text) : [];
  return first?.kind === 'otherPerson' ? first.value : undefined;
}

/** The words before a number or an address. */
const beforeReach = (text: string) => text.replace(/(?:\s[A-Z])?[\s(:.]*[+\d@].*$/u, '');

/** Most lines of a card of somebody else. */
const MOST_BESIDE = 8;

/** A small block with a way to reach somebody, and no word of the subject's name. */
function isOthersCard(lines: readonly PageLine[], subject: string): boolean {
  const words = foldedWords(subject);
  return (
    lines.length <= MOST_BESIDE &&
    lines.some(isReached) &&
    !lines.some(({ text }) => {
      const said = foldLetters(text.toLowerCase());
      return words.some((word) => word.length > 2 && said.includes(word));
    })
  );
}

/** `isOthers`: whether a small block that is not the subject's has the line and a number or an address. */
function strangerIn(
  { text, heading, hint, label }: PageLine,
  subject: string,
  isOthers: () => boolean,
): string | undefined {
  if (label !== undefined || text.length > 120) return undefined;
  const [first = '', second = ''] = beforeReach(text).split(/\s*[,|·•–—:]\s*|\s-\s/);
  // `Advertising: Ada Marr` over a number.
  const labelled = /^[^:]{3,30}[:：]/.test(text) ? second : '';
  for (const name of [first, labelled]) {
    if (name === '' || isSamePerson(name, subject) || organisationScore(name) > 0 || isFieldOfWork(name)) continue;
    if (kindOfLabel(name.split(' ', 1)[0] ?? '') !== undefined) continue;
    const score = nameScore(name);
    if (
      score >= 0.75 ||
      (score >= 0.6 && (heading !== undefined || hint === 'name' || (/\p{Lu}/u.test(name) && isOthers())))
    )
      return name;
  }
  return undefined;
}
