import type { Confidence, Origin, Person } from '../capture.ts';
import { newPerson } from '../person.ts';
import { type FoundAddress, findAddress } from '../text/address/address.ts';
import { parseDate } from '../text/date.ts';
import { isJobTitle } from '../text/job-title.ts';
import { isFreeMail } from '../text/organisation.ts';
import { nameScore } from '../text/person-name.ts';
import { assign, ENOUGH } from './assign.ts';
import { companyInTitle } from './company-in-title.ts';
import type { Around } from './evidence.ts';
import type { Facts, LabelledFact, PlainLine, TextLine } from './fact.ts';
import { factsOf } from './facts.ts';
import type { ReadingContext } from './reading-context.ts';
import { type Span, spansOf } from './spans.ts';
import { inOrder, whoIn } from './who.ts';

/** A person as a few lines give them, and how surely it is one. */
export interface Card {
  readonly person: Person;
  /** 0 where nobody is named. */
  readonly score: number;
  /** The text itself says whose name it is. */
  readonly isLabelled?: boolean;
}

/** Reads the lines of one contact: a business card, a signature, a block of a page. `from`: the reader and its place. */
export function readCard(
  lines: readonly TextLine[],
  context: ReadingContext,
  from: Pick<Origin, 'reader' | 'place'>,
  around: Around = {},
): Card {
  const facts = factsOf(lines, (written) => context.phone(written).e164 !== undefined);
  const { addresses, rest } = takeAddresses(facts, context);
  const person = newPerson();
  const claim = (confidence: Confidence, quote: string) => ({ ...from, confidence, quote: quote.slice(0, 300) });
  const quoteOf = (span: Span) => lines[span.line]?.text ?? span.text;

  // `担当：岐阜` beside what the page calls a name: what somebody answers for.
  const called = facts.labelled.get('name');
  const hasBetter = facts.plain.some(({ hint, text }) => hint === 'name' && nameScore(text) >= 0.5);
  const named = called && hasBetter && nameScore(called.value) < 0.3 ? undefined : called;
  // `Nom : … Prénom : …`: beside a given name a name is the family's.
  // `Nome: … Cognome: …`: beside a family name it is the given one.
  const family = facts.labelled.get('lastName');
  const first = facts.labelled.get('firstName') ?? (family ? named : undefined);
  const last = family ?? (first ? named : undefined);
  const found = assign(spansOf(rest), facts, { language: context.language, ...around });
  if (first && last) person.names.push({ ...claim('high', first.quote), first: first.value, last: last.value });
  const namedParts = named ? whoIn(named.value) : undefined;
  if (named && named !== last && named !== first)
    person.names.push({ ...claim('high', named.quote), ...inOrder(named.label, namedParts?.name ?? named.value) });
  if (found.name)
    person.names.push({ ...claim(found.score >= 1 ? 'high' : 'medium', quoteOf(found.name)), full: found.name.text });

  const ofTitle = facts.labelled.get('title');
  // A department is a position only for whoever has no other.
  const hasPosition = found.title !== undefined && found.isTitleSure;
  const labelledTitle = ofTitle ?? (hasPosition ? undefined : facts.labelled.get('department'));
  const labelledCompany = facts.labelled.get('company');
  const { title, company } = found;
  const titleText = (labelledTitle?.value ?? namedParts?.title ?? title?.text)
    ?.replace(/\s*[:：]$/u, '')
    .replace(REPRESENTED, '');
  const seenCompany = company && !found.isCompanySure ? (context.company ?? company.text) : company?.text;
  const companyText = (labelledCompany?.value ?? seenCompany ?? context.company)?.replace(/[,;]\s*$/, '');
  if (titleText !== undefined || companyText !== undefined) {
    const isSure =
      (labelledTitle ?? labelledCompany) !== undefined ||
      ((!title || found.isTitleSure) && (!company || found.isCompanySure));
    const quote =
      labelledTitle?.quote ??
      (title && quoteOf(title)) ??
      labelledCompany?.quote ??
      (company && quoteOf(company)) ??
      '';
    const cut = found.isCompanySure || labelledCompany || !titleText ? undefined : companyInTitle(titleText);
    // `gérante de la SARL Tanneries` is both.
    const both = titleText === undefined && companyText !== undefined ? companyInTitle(companyText) : undefined;
    const job = cut ?? both ?? { title: titleText, company: companyText };
    person.jobs.push({ ...claim(isSure ? 'medium' : 'low', quote), ...job });
  }

  takeContacts(person, facts, context, claim);
  for (const { quote, ...address } of addresses) person.addresses.push({ ...claim('medium', quote), ...address });
  const birthday = facts.labelled.get('birthday');
  const day = birthday && parseDate(birthday.value, context.language, addresses[0]?.country ?? context.countries[0]);
  if (birthday && day) person.birthDates.push({ ...claim('high', birthday.quote), value: day });
  const score = named || (first && last) ? 1.5 : found.score;
  const officer = facts.labelled.get('officer');
  const isFirst = !named && REPRESENTING.test(officer?.label ?? '');
  if (officer && score < (around.isImprint ? (isFirst ? Number.POSITIVE_INFINITY : 1.3) : 0.01))
    return { person: representedBy(person, officer, claim), score: ENOUGH };
  return { person, score, isLabelled: named !== undefined };
}

/** How an imprint says so. */
const REPRESENTED = /^(?:diese[r]? )?(?:gesetzlich )?vertreten durch (?:die|den|der|das) /i;

/** Who stands for the company by law goes before whoever answers for the words of its pages. */
const REPRESENTING =
  /gesch[äa]ftsf|^inh|vorstand|vertreten|gérant|président|administrador|titular|legale rappresentante|amministrat|zaakvoerder|bestuurder|zarząd|代表|director/iu;

/** An imprint: the first of those who represent the company, the label as their position. */
function representedBy(person: Person, { value, label, quote }: LabelledFact, claim: ClaimMaker): Person {
  const [first = ''] = value.split(/\s*[;、/]\s*|\s+(?:und|and|et|y|e|en|och|i|&)\s+/u);
  const who = whoIn(first);
  if (nameScore(who.name) < 0.55) return person;
  // A position of their own beside the name says more than the law's label.
  const ofLabel = /^inh$/.test(label)
    ? 'Inhaber'
    : isJobTitle(label)
      ? label.charAt(0).toUpperCase() + label.slice(1)
      : undefined;
  const title = who.title ?? ofLabel;
  return {
    ...person,
    names: [{ ...claim('medium', quote), full: who.name }],
    jobs: [{ ...claim('medium', quote), title, company: person.jobs[0]?.company }],
  };
}

type ClaimMaker = (confidence: Confidence, quote: string) => Origin;

function takeContacts(person: Person, facts: Facts, { phone }: ReadingContext, claim: ClaimMaker): void {
  for (const { value, type, quote } of facts.emails) {
    if (person.emails.some((known) => known.value.toLowerCase() === value.toLowerCase())) continue;
    const isPersonal = type ?? (isFreeMail(value) ? ('Personal' as const) : ('Work' as const));
    person.emails.push({ ...claim('high', quote), value, type: isPersonal });
  }
  // An organisation's own line is given only where the person has none.
  const own = facts.phones.filter(({ label, value }) => label !== 'switchboard' || /\d\D+ext/i.test(value));
  for (const { value, type, quote } of own.length > 0 ? own : facts.phones)
    person.phones.push({ ...claim('high', quote), value, type: type ?? (phone(value).isMobile ? 'Mobile' : 'Work') });
  for (const { key, value, quote } of facts.socials) {
    const handle = key === 'WhatsApp' ? (phone(value).e164 ?? value).replace(/\D/g, '') : value;
    if (!person.socials.some((known) => known.key === key))
      person.socials.push({ ...claim('high', quote), key, value: handle });
  }
  for (const { value, quote } of facts.links) {
    if (!person.links.some((known) => known.value === value)) person.links.push({ ...claim('medium', quote), value });
  }
}

type QuotedAddress = Partial<Pick<FoundAddress, 'street' | 'city' | 'state' | 'zipcode' | 'country'>> & {
  readonly text?: string;
  readonly quote: string;
};

/** The addresses, and the plain lines without them. What is labelled comes first. */
function takeAddresses(
  { labelled, plain }: Facts,
  context: ReadingContext,
): { addresses: QuotedAddress[]; rest: PlainLine[] } {
  const addresses: QuotedAddress[] = [];
  const whole = labelled.get('address');
  // What is labelled as an address may go on in the next lines.
  const lines: PlainLine[] = whole
    ? [...plain, { text: whole.value, line: whole.line }].sort((a, b) => a.line - b.line)
    : [...plain];
  const parts = (['street', 'city', 'state', 'zip', 'country'] as const).map((kind) => labelled.get(kind)?.value);
  const [street, town, state, code, country] = parts;
  // `PLZ/Ort: 60599 Frankfurt am Main`.
  const coded =
    code === undefined
      ? /^(?<code>(?:[A-Z]{1,2}-)?\d[\d -]{2,8}\d(?:\s?[A-Z]{2})?)\s+(?<town>\p{L}.*)$/u.exec(town ?? '')
      : null;
  const [city, zipcode] = coded ? [coded.groups?.town, coded.groups?.code] : [town, code];
  if (street !== undefined || (city !== undefined && zipcode !== undefined))
    addresses.push({ street, city, state, zipcode, country, quote: parts.filter(Boolean).join(', ') });
  let rest = lines;
  for (let count = 0; count < 4; count += 1) {
    const found = findAddress(
      rest.map(({ text }) => text),
      context,
    );
    // Behind a whole address a town alone is hardly one: `Brinewater Canning Co.`
    if (!found || (addresses.length > 0 && !(found.street && found.city))) break;
    const { first, last, before, after, ...address } = found;
    const taken = rest.slice(first, last + 1);
    addresses.push({ ...address, quote: taken.map(({ text }) => text).join(', ') });
    const [head, tail] = [taken[0], taken.at(-1)];
    rest = [
      ...rest.slice(0, first),
      ...(head && before ? [{ ...head, text: before }] : []),
      ...(tail && after ? [{ ...tail, text: after }] : []),
      ...rest.slice(last + 1),
    ];
  }
  if (whole && addresses.length === 0) addresses.push({ text: whole.value, quote: whole.quote });
  return { addresses: addresses.slice(0, 1), rest: rest.filter(({ line }) => line !== whole?.line) };
}
