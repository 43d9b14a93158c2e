import type { Candidate, PhoneClaim } from '../../capture.ts';
import { newPerson } from '../../person.ts';
import { mailboxesOf } from '../../text/percent.ts';
import { attribute, linesOf, textOf } from '../dom.ts';
import { decodeRedirect } from '../links.ts';
import { slugOf } from './address.ts';
import { CONTACT_LABELS, type ContactKind, PHONE_TYPE_WORDS } from './contact-labels.ts';
import type { Subject } from './subject.ts';

/**
 * The contact info, when the user has it open. Three forms so far: sections with `ci-*` classes, sections with icons, and
 * rows of a `<dialog>`; each row is a label or an icon, and values. The row with the profile's own address ties it.
 */

const OVERLAYS =
  '[role="dialog"]:not(form), dialog, [data-testid="lazy-column"], .pv-profile-section, .pv-contact-info';

/** What icons stand for; each is the beginning of its name. */
const ICONS: readonly [icon: string, kind: ContactKind][] = [
  ['linkedin-bug', 'profile'],
  ['envelope', 'email'],
  ['email', 'email'],
  ['phone', 'phone'],
  ['link-', 'website'],
  ['location', 'address'],
  ['cake', 'birthday'],
  ['calendar', 'birthday'],
  ['people', 'connected'],
  ['twitter', 'network'],
  ['x-', 'network'],
  ['chat', 'messenger'],
  ['messages', 'messenger'],
  ['speech', 'messenger'],
];

/** The classes of the oldest form. */
const CLASSES: readonly [name: string, kind: ContactKind][] = [
  ['ci-vanity-url', 'profile'],
  ['ci-email', 'email'],
  ['ci-phone', 'phone'],
  ['ci-websites', 'website'],
  ['ci-address', 'address'],
  ['ci-birthday', 'birthday'],
  ['ci-connected', 'connected'],
  ['ci-twitter', 'network'],
  ['ci-ims', 'messenger'],
];

/** The person of the slug, by what the open overlay says of them. */
export function readContactInfo(subject: Subject): Candidate | undefined {
  const { document, base, slug, places } = subject;
  const overlay = rootsOf(document)
    .flatMap((root) => [...root.querySelectorAll(OVERLAYS)])
    .find((element) =>
      rowsOf(element).some(
        (row) =>
          kindOf(row) === 'profile' &&
          [...row.querySelectorAll('a[href]')].some((link) => slugOf(attribute(link, 'href'), base) === slug),
      ),
    );
  if (!overlay) return undefined;
  places.found.add('contact info');
  const person = newPerson();
  const from = places.from('contact info', 'high');
  for (const row of rowsOf(overlay)) {
    switch (kindOf(row)) {
      case 'email':
        for (const link of row.querySelectorAll('a[href^="mailto:"]')) {
          person.emails.push(...mailboxesOf(attribute(link, 'href') ?? '').map((value) => ({ ...from, value })));
        }
        break;
      case 'phone':
        person.phones.push(...phonesOf(row).map((phone) => ({ ...from, ...phone })));
        break;
      case 'website':
      case 'network':
        for (const link of row.querySelectorAll('a[href]')) {
          const value = decodeRedirect(attribute(link, 'href'), base);
          if (value) person.links.push({ ...from, value });
        }
        break;
      case 'address': {
        const text = valuesOf(row).join(', ');
        if (text !== '') person.addresses.push({ ...from, text });
        break;
      }
      case 'birthday': {
        const [value] = valuesOf(row);
        if (value) person.birthDates.push({ ...from, value });
        break;
      }
      case 'messenger':
        person.socials.push(...messengersOf(row).map((social) => ({ ...from, ...social })));
        break;
      case 'profile':
      case 'connected':
      case undefined:
    }
  }
  return person;
}

/** The page, and the open shadow root in which the server-driven pages keep windows of the older ones. */
const rootsOf = (document: Document): ParentNode[] => [
  document,
  ...[...document.querySelectorAll('[data-testid="interop-shadowdom"]')].flatMap(({ shadowRoot }) => shadowRoot ?? []),
];

/** The rows of an overlay: the smallest elements that have a label or an icon of a kind, and values. */
const rowsOf = (overlay: Element) =>
  [...overlay.querySelectorAll('section, div[componentkey], li')].filter(
    (row) => row.querySelector('section, div[componentkey]') === null && kindOf(row) !== undefined,
  );

function kindOf(row: Element): ContactKind | undefined {
  const byClass = CLASSES.find(([name]) => row.classList.contains(name))?.[1];
  if (byClass) return byClass;
  const icon = [...row.querySelectorAll('svg')].map(
    (svg) => attribute(svg, 'data-test-icon') ?? attribute(svg, 'id') ?? '',
  );
  const byIcon = ICONS.find(([start]) => icon.some((name) => name.startsWith(start)))?.[1];
  const [label = ''] = linesOf(row);
  const words = label.toLowerCase().replace(/[:：]$/, '');
  const byLabel = CONTACT_LABELS.find(([, labels]) => labels.some((one) => words === one || words.endsWith(one)))?.[0];
  return byLabel ?? byIcon;
}

/** `ada (WeChat)`: those networks that a contact has a place for. */
const messengersOf = (row: Element) =>
  valuesOf(row).flatMap((line) => {
    const [, value, network = ''] = /^(\S{1,60}) ?\((WeChat|WhatsApp|LINE)\)$/i.exec(line) ?? [];
    const key = MESSENGERS.find((name) => name.toLowerCase() === network.toLowerCase());
    return value && key ? [{ key, value }] : [];
  });

const MESSENGERS = ['WeChat', 'WhatsApp', 'LINE'] as const;

/** The lines of a row without its label. */
const valuesOf = (row: Element) => linesOf(row, { leaveOut: (element) => element.localName === 'button' }).slice(1);

/** A number and, in brackets or on a line of its own, its type: `+1 202-555-0100 (Mobile)`. */
function phonesOf(row: Element): Pick<PhoneClaim, 'value' | 'type'>[] {
  const lines = valuesOf(row).flatMap((line) => line.split(/(?<=\))\s+/));
  return lines.flatMap((line) => {
    const value = /\+?\(?\d[\d\s().\-/]{5,30}/.exec(line)?.[0].replace(/ ?\($/, '').trim();
    return value ? [{ value, type: phoneTypeOf(textOf(row) ?? '', line) }] : [];
  });
}

function phoneTypeOf(row: string, line: string): PhoneClaim['type'] {
  const words = (/\(([^()]+)\)\s*$/.exec(line) ?? /\(([^()\d]+)\)/.exec(row))?.[1]?.toLowerCase() ?? '';
  return PHONE_TYPE_WORDS.find(([, names]) => names.some((name) => words.includes(name)))?.[0];
}
