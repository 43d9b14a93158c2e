import type { Origin, Person } from './capture.ts';
import { newPerson } from './person.ts';
import { mailboxIn } from './text/mailbox.ts';
import { decodePercent, numberOfLink } from './text/percent.ts';

/** UTF-16 units that are read of a link's addresses, and of one number: a page may write anything. */
const LONGEST = 4_000;
const LONGEST_NUMBER = 100;

/**
 * What a link itself says about people, without following it: an address to write to, call or look up. `undefined` for
 * a link of another kind. A message to several people with names gives each of them.
 */
export function peopleOfLink(href: string): readonly Person[] | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  const from = { reader: 'link', place: 'link', confidence: 'high', quote: href.slice(0, 300) } as const;
  switch (url.protocol) {
    case 'mailto:':
      return recipientsOf(url, from);
    case 'tel:':
    case 'callto:':
      return [withPhones([dialledBy(url)], undefined, from)];
    case 'sms:':
    case 'smsto:':
      return [withPhones(url.pathname.slice(0, LONGEST).split(','), 'Mobile', from)];
    case 'whatsapp:':
      return [onWhatsApp(url, from)];
    case 'weixin:':
    case 'wechat:':
      return [withSocial('WeChat', chatOf(url), from)];
    case 'line:':
      return [withLink(`https://line.me${url.href.replace(/^line:\/*/, '/')}`, from)];
    case 'tg:':
      return [withLink(`https://t.me/${url.searchParams.get('domain') ?? ''}`, from)];
    case 'http:':
    case 'https:':
      return [
        /^(?:wa\.me|(?:api|web)\.whatsapp\.com)$/.test(url.hostname) ? onWhatsApp(url, from) : withLink(url.href, from),
      ];
    default:
      return undefined;
  }
}

const withLink = (value: string, from: Origin): Person => ({ ...newPerson(), links: [{ ...from, value }] });

const withSocial = (key: 'WeChat', value: string, from: Origin): Person => ({
  ...newPerson(),
  socials: value === '' ? [] : [{ ...from, key, value }],
});

function withPhones(written: readonly string[], type: 'Mobile' | undefined, from: Origin): Person {
  const numbers = written.map((number) =>
    decodePercent(number.slice(0, LONGEST_NUMBER))
      .replace(/^\/+/, '')
      .replace(/[;?].*$/s, '')
      .trim(),
  );
  const phones = numbers
    .filter((number) => /\d/.test(number))
    .map((value) => ({ ...from, value, ...(type && { type }) }));
  return { ...newPerson(), phones };
}

/**
 * The number that a `tel:` link dials, without its extension and what is dialled after a pause (`,`, `;`, `p`, `w`).
 * RFC 3966: a local number says in `phone-context` where it is local.
 */
function dialledBy(url: URL): string {
  const number = numberOfLink(url.href.slice(0, LONGEST_NUMBER)).replace(/^\/+/, '');
  const [, context = ''] = /;phone-context=([^;?]*)/i.exec(url.href.slice(0, LONGEST_NUMBER)) ?? [];
  const before = number.replace(/(?<=\d[\s).-]*)[,pw].*$/is, '').trim();
  return /^\+\d/.test(decodePercent(context)) && !before.startsWith('+') ? decodePercent(context) + before : before;
}

/** A chat's number is a phone, and a social contact by its address. Links without a number (to a shop's message) stay links. */
function onWhatsApp(url: URL, from: Origin): Person {
  const written = url.searchParams.get('phone') ?? (url.hostname === 'wa.me' ? decodePercent(url.pathname) : '');
  const [digits] = /\d{6,15}/.exec(written.replace(/[\s()+./-]/g, '')) ?? [];
  if (digits === undefined) return withLink(url.href, from);
  const phone = { ...from, value: `+${digits}`, type: 'Mobile' as const };
  return { ...withLink(`https://wa.me/${digits}`, from), phones: [phone] };
}

/** `weixin://dl/chat?ottoline_m`: the account stands alone behind the question mark, or as `username`. */
const chatOf = (url: URL): string =>
  (url.searchParams.get('username') ?? decodePercent(url.search.slice(1))).replace(/[&=].*$/s, '').slice(0, 200);

/** RFC 6068: the addresses before the question mark, and those of `to`; each may have a name. */
function recipientsOf(url: URL, from: Origin): readonly Person[] {
  const also = url.search
    .slice(1)
    .split('&')
    .flatMap((field) => (/^to=/i.test(field) ? [field.slice(3)] : []));
  const mailboxes = splitMailboxes([url.pathname, ...also].join(','));
  const people = mailboxes.map(
    ({ name, email }): Person => ({
      ...newPerson(),
      names: name ? [{ ...from, full: name }] : [],
      emails: [{ ...from, value: email }],
    }),
  );
  const named = people.filter(({ names }) => names.length > 0);
  // Addresses without names are one person's as often as not; two names are two people.
  if (named.length > 1) return people;
  const [person] = named;
  const emails = people.flatMap((one) => one.emails);
  return [{ ...newPerson(), names: person?.names ?? [], emails }];
}

type Mailbox = NonNullable<ReturnType<typeof mailboxIn>>;

function splitMailboxes(written: string): Mailbox[] {
  const mailboxes: Mailbox[] = [];
  let before = '';
  for (const part of written.slice(0, LONGEST).split(',')) {
    const text = [before, decodePercent(part).trim()].filter(Boolean).join(', ');
    const mailbox = mailboxIn(text);
    // A comma in a name, not written as one: what follows belongs to it.
    before = mailbox ? '' : text;
    const isNew = mailboxes.every(({ email }) => email.toLowerCase() !== mailbox?.email.toLowerCase());
    if (mailbox && isNew) mailboxes.push(mailbox);
  }
  return mailboxes;
}
