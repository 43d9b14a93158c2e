import type { Expected } from './case.ts';
import type { ReadPerson } from './outcome.ts';

/** What became of one field. `spurious`: something where nothing should be. */
export type Verdict = 'right' | 'wrong' | 'missed' | 'spurious' | 'empty';

export interface FieldVerdict {
  readonly field: string;
  readonly verdict: Verdict;
  readonly expected: string;
  readonly got: string;
}

export interface Judgement {
  readonly fields: readonly FieldVerdict[];
  /** Traps that were hit: `field: value`. */
  readonly severe: readonly string[];
}

const TEXTS = ['firstName', 'lastName', 'company', 'jobTitle', 'location', 'birthDate'] as const;
const LISTS = ['emails', 'phones', 'links'] as const;

const plain = (text: string) => text.normalize('NFKC').replace(/\s+/g, ' ').replaceAll('’', "'").trim();

/** How values of a field are compared: see the format's description. */
const keyOf: Readonly<Record<string, (text: string) => string>> = {
  firstName: plain,
  lastName: plain,
  company: (text) => plain(text).toLowerCase(),
  jobTitle: (text) => plain(text).toLowerCase(),
  location: (text) => plain(text).toLowerCase(),
  birthDate: plain,
  emails: (text) => plain(text).toLowerCase(),
  phones: (text) => text.replace(/\D/g, ''),
  links: linkKey,
  url: linkKey,
};

function linkKey(text: string): string {
  const bare = text
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/\/+$/, '');
  try {
    return decodeURIComponent(bare).normalize('NFC');
  } catch {
    return bare;
  }
}

const same = (field: string, one: string, other: string) =>
  (keyOf[field] ?? plain)(one) === (keyOf[field] ?? plain)(other);

/** Judges one person against what is expected of them. */
export function judge(read: ReadPerson | undefined, expected: Partial<Expected>): Judgement {
  const { _accept: accept = {}, _reject: reject = {} } = expected;
  const fields: FieldVerdict[] = [];
  for (const field of TEXTS) {
    const wanted = expected[field];
    if (wanted === undefined) continue;
    const got = read?.[field] ?? '';
    const accepted = [wanted, ...(accept[field] ?? []).map(String)];
    const isRight = accepted.some((value) => same(field, value, got));
    const verdict = isRight
      ? got === ''
        ? 'empty'
        : 'right'
      : got === ''
        ? 'missed'
        : wanted === ''
          ? 'spurious'
          : 'wrong';
    fields.push({ field, verdict, expected: wanted, got });
  }
  if (expected.url) {
    const got = read?.url ?? '';
    const accepted = [expected.url, ...(accept.url ?? []).map(String)];
    const isRight = accepted.some((value) => same('url', value, got));
    fields.push({
      field: 'url',
      verdict: isRight ? 'right' : got === '' ? 'missed' : 'wrong',
      expected: expected.url,
      got,
    });
  }
  for (const field of LISTS) {
    const wanted = expected[field];
    if (wanted !== undefined) fields.push(...judgeList(field, wanted, read?.[field] ?? [], accept, expected));
  }
  if (expected.jobs) fields.push(judgeJobs(expected.jobs, read?.jobs ?? []));
  if (expected.addresses) fields.push(...judgeAddresses(expected.addresses, read?.addresses ?? [], accept));
  if (expected.socialContacts)
    fields.push(...judgeSocials(expected.socialContacts, read?.socialContacts ?? [], accept));
  return { fields, severe: severeOf(read, reject) };
}

type Address = Readonly<Record<string, string>>;

const wordsOf = (address: Address) =>
  new Set(
    [address.street, address.city, address.state]
      .join(' ')
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean),
  );

/** Country and postal code equal, and three quarters of the words shared. */
function isSameAddress(one: Address, other: Address): boolean {
  const code = (text = '') => text.normalize('NFKC').replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660));
  if (one.country && other.country && one.country !== other.country) return false;
  if (code(one.zipcode) !== code(other.zipcode)) return false;
  const [first, second] = [wordsOf(one), wordsOf(other)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared >= 0.75 * Math.max(first.size, second.size);
}

function judgeAddresses(
  wanted: readonly Address[],
  got: readonly Address[],
  accept: Readonly<Record<string, readonly unknown[]>>,
): FieldVerdict[] {
  const field = 'addresses';
  const alternatives = [wanted, ...((accept.addresses ?? []) as readonly (readonly Address[])[])];
  const show = (address: Address) => Object.values(address).filter(Boolean).join(', ');
  const isRight = alternatives.some(
    (list) => list.length === got.length && list.every((address) => got.some((other) => isSameAddress(address, other))),
  );
  if (isRight) return [{ field, verdict: got.length > 0 ? 'right' : 'empty', expected: '', got: '' }];
  const verdict = got.length === 0 ? 'missed' : wanted.length === 0 ? 'spurious' : 'wrong';
  return [{ field, verdict, expected: wanted.map(show).join(' + '), got: got.map(show).join(' + ') }];
}

type Social = { readonly key: string; readonly value: string };

/** A list is right if it is one of the accepted ones; else each of its entries is judged against the first. */
function judgeList(
  field: (typeof LISTS)[number],
  wanted: readonly string[],
  got: readonly string[],
  accept: Readonly<Record<string, readonly unknown[]>>,
  expected: Partial<Expected>,
): FieldVerdict[] {
  const neutral = [
    ...(accept[`${field}_extra_ok`] ?? []).map(String),
    ...(field === 'links' ? [expected.url ?? '', expected.pageUrl ?? ''] : []),
  ];
  const kept = got.filter(
    (value) =>
      !neutral.some((other) => other !== '' && same(field, value, other)) ||
      wanted.some((other) => same(field, value, other)),
  );
  const alternatives = [wanted, ...(accept[field] ?? []).filter((list): list is string[] => Array.isArray(list))];
  const isSame = (list: readonly string[]) =>
    list.length === kept.length && list.every((value) => kept.some((other) => same(field, value, other)));
  const match = alternatives.find(isSame);
  if (match) {
    return match.length === 0
      ? [{ field, verdict: 'empty', expected: '', got: '' }]
      : match.map((value) => ({ field, verdict: 'right' as const, expected: value, got: value }));
  }
  const verdicts: FieldVerdict[] = wanted.map((value) => {
    const found = kept.find((other) => same(field, value, other));
    return { field, verdict: found === undefined ? 'missed' : 'right', expected: value, got: found ?? '' };
  });
  const extra = kept.filter((value) => !alternatives.some((list) => list.some((other) => same(field, value, other))));
  return [...verdicts, ...extra.map((value) => ({ field, verdict: 'spurious' as const, expected: '', got: value }))];
}

/** The rivals that the form offers: all of them, in their order. */
function judgeJobs(wanted: readonly string[], got: readonly string[]): FieldVerdict {
  const [expected, read] = [wanted.map(plain).join(' | '), got.map(plain).join(' | ')];
  const isRight = expected.toLowerCase() === read.toLowerCase();
  return { field: 'jobs', verdict: isRight ? 'right' : read === '' ? 'missed' : 'wrong', expected, got: read };
}

function judgeSocials(
  wanted: readonly Social[],
  got: readonly Social[],
  accept: Readonly<Record<string, readonly unknown[]>>,
): FieldVerdict[] {
  const text = ({ key, value }: Social) => `${key} ${linkKey(value)}`;
  const keys = got.map(text);
  // The profile itself is a social contact too: neutral, as the page's own address is among the links.
  const others = (accept.socialContacts ?? []) as readonly (readonly Social[])[];
  if (others.some((list) => list.every((one) => keys.includes(text(one))))) return [];
  const missing = wanted.map(
    (one): FieldVerdict => ({
      field: 'socialContacts',
      verdict: keys.includes(text(one)) ? 'right' : 'missed',
      expected: text(one),
      got: keys.join(', '),
    }),
  );
  return missing;
}

function severeOf(read: ReadPerson | undefined, reject: Readonly<Record<string, readonly string[]>>): string[] {
  if (!read) return [];
  const values: Readonly<Record<string, readonly string[]>> = {
    firstName: [read.firstName],
    lastName: [read.lastName],
    company: [read.company],
    jobTitle: [read.jobTitle],
    jobs: read.jobs,
    location: [read.location],
    emails: read.emails,
    phones: read.phones,
    links: read.links,
    socialContacts: read.socialContacts.map(({ value }) => value),
    addresses: read.addresses.map((address) => Object.values(address).join(' ')),
  };
  return Object.entries(reject).flatMap(([field, traps]) =>
    (values[field] ?? []).flatMap((value) =>
      value !== '' && traps.some((trap) => (field === 'addresses' ? value.includes(trap) : same(field, trap, value)))
        ? [`${field}: ${value}`]
        : [],
    ),
  );
}
