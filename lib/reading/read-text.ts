import type { Origin, Person } from '../capture.ts';
import { cleanLines } from '../text/clean.ts';
import { isFieldOfWork } from '../text/field-of-work.ts';
import { isJobTitle } from '../text/job-title.ts';
import { isFreeMail, organisationScore } from '../text/organisation.ts';
import { ENOUGH } from './assign.ts';
import { readCard } from './card.ts';
import { type Message, partsOfMessage } from './message.ts';
import type { ReadingContext } from './reading-context.ts';
import { foldedWords } from './same-person.ts';
import { introductionIn } from './sentences.ts';
import { withoutTabs } from './tabs.ts';

/** What is read of a text at the most: signatures stand at an end, cards are short. */
const READ = 32_768;

/**
 * The person that a piece of text is about: a signature, a card, a forwarded message, a line with a name, a title and a
 * company. `undefined` where it says nothing of anybody. Never throws.
 */
export function readText(text: string, context: ReadingContext): Person | undefined {
  const clean = cleanLines(withoutRules(withoutTabs(text.slice(0, READ))));
  if (isCode(clean)) return undefined;
  const from = { reader: 'text', place: 'selection' };
  const { parts, senders } = partsOfMessage(clean);
  // The last part is the widest: what nobody signs is read from it.
  let whole: Person | undefined;
  for (const { lines, isSigned } of parts) {
    const plain = lines.map((line) => ({ text: line.replace(/^\s*\*([^*]+)\*\s*$/, '$1').replace(TAG, '') }));
    const { person, score, isLabelled } = readCard(plain, context, from, { isSigned });
    if (score >= ENOUGH && (isSigned || isLabelled || isSomebody(person, score)))
      return withSender(person, senders, from);
    whole = { ...person, names: [] };
  }
  const bare = clean.replace(INTRODUCED, '');
  // Whom a text presents is somebody else in a mail, and the one it is about where it names nobody else.
  if (bare !== clean) return readText(bare, context);
  const introduction = introductionIn(clean);
  if (introduction && whole) {
    const origin = { ...from, confidence: 'medium', quote: introduction.quote.slice(0, 300) } as const;
    whole.names.unshift({ ...origin, full: introduction.name });
    const { title, company } = introduction;
    whole.jobs = title || company ? [{ ...origin, title, company }] : [];
    return whole;
  }
  if (!whole) return undefined;
  return asOrganisation(whole, isMostlyWords(clean));
}

/** `[微信名片]`, `[EXTERN]` before a line: what it is, and no part of it. */
const TAG = /^\s*[[【]\p{L}{1,12}[\]】]\s*(?=\S)/u;

/** `Ihre Ansprechperson: …`, `Your contact: …`: the words that present somebody. */
const INTRODUCED =
  /^\s*(?:(?:ihre?|unsere?|your|our|notre|votre|su|nuestr[oa]|il (?:suo|vostro)|uw|onze|din|er) )?(?:ansprechpartner(?:in)?|ansprechperson|kontaktperson|contact(?:person| person)?|interlocuteur|interlocutrice|persona de contacto|referente|contactpersoon|osoba kontaktowa)\s*[:–-]\s*/iu;

/** Who signs a quoted message without an address wrote it: its head has the address, and the whole of the name. */
function withSender(person: Person, senders: Message['senders'], from: Pick<Origin, 'reader' | 'place'>): Person {
  const [name] = person.names;
  const written = name?.full ?? `${name?.first ?? ''} ${name?.last ?? ''}`;
  const words = foldedWords(written);
  const sender = senders.find(({ name: other }) => {
    const others = foldedWords(other);
    return words.length > 0 && words.every((word) => others.includes(word));
  });
  if (!sender || person.emails.length > 0) return person;
  const origin = { ...from, confidence: 'medium', quote: sender.quote.slice(0, 300) } as const;
  const type = isFreeMail(sender.email) ? ('Personal' as const) : ('Work' as const);
  return {
    ...person,
    names: words.length === 1 ? [{ ...origin, full: sender.name }, ...person.names] : person.names,
    emails: [{ ...origin, value: sender.email, type }],
  };
}

/** Nobody is named: what can be written to or called is what was selected, and whose it is where its own words say so. */
function asOrganisation(person: Person, isLong: boolean): Person | undefined {
  // A notice, an order, a piece of code: numbers in a long text without a name belong to nobody that was meant.
  const isNamed = person.jobs.some(({ company }) => organisationScore(company ?? '') === 1);
  if (!isNamed && isLong) return undefined;
  const isReached = person.emails.length + person.phones.length + person.socials.length + person.links.length > 0;
  if (!isReached) return undefined;
  const jobs = person.jobs.flatMap(({ title: _, ...job }) => (organisationScore(job.company ?? '') === 1 ? [job] : []));
  return { ...person, jobs, addresses: jobs.length > 0 ? person.addresses : [], birthDates: [] };
}

/** A name alone may be a dish or a place: somebody is reached, or is something, or works somewhere. */
function isSomebody({ emails, phones, socials, links, jobs, addresses }: Person, score: number): boolean {
  const [job] = jobs;
  const isSomething = isJobTitle(job?.title ?? '') || isFieldOfWork(job?.title ?? '');
  return (
    emails.length + phones.length + socials.length + links.length > 0 ||
    isSomething ||
    // `Hans-Georg von der Wiese`, and where he lives: a name that is more than two words with capitals.
    (score >= 0.8 && addresses.some(({ street }) => street !== undefined)) ||
    organisationScore(job?.company ?? '') > 0
  );
}

/** Program text: whoever it names is an example. */
const isCode = (text: string) =>
  (text.match(/[{};]\s*,?\s*$|^\s*(?:const|let|var|import|function|return)\s/gmu)?.length ?? 0) > 3;

/** Drawn lines stay for signatures; a lone bullet or frame around a line does not. */
const withoutRules = (text: string) => text.replace(/^[ \t]*[│┃║|▌]+[ \t]?/gm, '');

/** More than a list of numbers and addresses, and more than a line or two. */
const isMostlyWords = (text: string) => {
  const isLong = text.length > 200 || text.split('\n').length > 4;
  return isLong && (text.match(/\p{L}/gu)?.length ?? 0) > 2 * (text.match(/\d/g)?.length ?? 0);
};
