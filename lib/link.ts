import type { Person } from './capture.ts';
import { newPerson } from './person.ts';
import { mailboxesOf, numberOfLink } from './text/percent.ts';

/** What a link itself says about a person, without following it: an address to write to, call or look up. */
export function personOfLink(href: string): Person | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  const person = newPerson();
  const from = { reader: 'link', place: 'link', confidence: 'high', quote: href.slice(0, 300) } as const;
  switch (url.protocol) {
    case 'mailto:':
      person.emails.push(...mailboxesOf(url.href).map((value) => ({ ...from, value })));
      break;
    case 'tel:':
    case 'sms:':
      person.phones.push({ ...from, value: numberOfLink(url.href) });
      break;
    case 'http:':
    case 'https:':
      person.links.push({ ...from, value: url.href });
      break;
    default:
      return undefined;
  }
  return person;
}
