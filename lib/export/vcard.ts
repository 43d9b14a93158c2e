import type { Contact } from '../contact.ts';
import type { ExportedContact } from './record.ts';

/** RFC 6350, 3.4: backslash, comma and line break are escaped. */
const escapeText = (text: string) => text.replace(/[\\,]/g, '\\$&').replace(/\r\n?|\n|\u2028|\u2029/g, '\\n');

/** In a value of several components the semicolon is too; elsewhere it may be, and some readers then show the backslash. */
const escapeComponent = (text: string) => escapeText(text).replaceAll(';', '\\;');

/** RFC 6868 for a parameter's value, in quotes. */
const parameter = (text: string) =>
  `"${text
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/\r\n?|\n/g, '^n')}"`;

const encoder = new TextEncoder();

/** RFC 6350, 3.2: no line longer than 75 octets; it goes on behind a blank, and no character is cut in two. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

const TEL_TYPE = { Mobile: 'cell', Work: 'work', Home: 'home', Other: 'voice' } as const;
const EMAIL_TYPE = { Work: ';TYPE=work', Personal: ';TYPE=home', Other: '' } as const;

/** `DD/MM/YYYY`, as the API has it, to the basic form of ISO 8601. */
const birthday = (date: string) => date.split('/').reverse().join('');

const structured = (...parts: (string | undefined)[]) => parts.map((part) => escapeComponent(part ?? '')).join(';');

/** The contacts as vCards, version 4.0 (RFC 6350; social profiles by RFC 9554), one behind the other. */
export const toVcard = (contacts: readonly ExportedContact[]): string => contacts.map(card).join('');

function card({ id, contact, sourceUrl, capturedAt }: ExportedContact): string {
  const { firstName, lastName } = contact;
  const text = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`${name}:${escapeText(value)}`];
  const lines = [
    'BEGIN:VCARD',
    'VERSION:4.0',
    `UID:urn:uuid:${id}`,
    ...text('FN', [firstName, lastName].filter(Boolean).join(' ') || contact.company || '?'),
    `N:${structured(lastName, firstName, undefined, undefined, undefined)}`,
    ...(contact.company === undefined ? [] : [`ORG:${escapeComponent(contact.company)}`]),
    ...text('TITLE', contact.jobTitle),
    ...(contact.phones ?? []).map(({ type, phone }) => `TEL;VALUE=uri;TYPE=${TEL_TYPE[type]}:tel:${phone}`),
    ...(contact.emails ?? []).map(({ type, email }) => `EMAIL${EMAIL_TYPE[type]}:${escapeText(email ?? '')}`),
    ...(contact.addresses ?? []).map(
      ({ street, city, state, zipcode, country }) =>
        `ADR:${structured(undefined, undefined, street, city, state, zipcode, country)}`,
    ),
    ...(contact.birthDate ? [`BDAY:${birthday(contact.birthDate)}`] : []),
    ...text('LANG', contact.language),
    ...(contact.socialContacts ?? []).map(
      ({ key, value }) => `SOCIALPROFILE;SERVICE-TYPE=${key};VALUE=text:${escapeText(value ?? '')}`,
    ),
    ...(sourceUrl && URL.canParse(sourceUrl) ? [`SOURCE:${new URL(sourceUrl).href}`] : []),
    ...categories(contact.type, contact.group),
    ...customLines(contact),
    `REV:${capturedAt.replace(/[-:]|\.\d+/g, '')}`,
    'END:VCARD',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function categories(...words: readonly (string | undefined)[]): string[] {
  const given = words.flatMap((word) => (word ? [escapeText(word)] : []));
  return given.length > 0 ? [`CATEGORIES:${given.join(',')}`] : [];
}

/** The tenant's own fields have no property: each is a note, under its Field ID. */
const customLines = ({ customField = {}, team }: Partial<Contact>): string[] =>
  Object.entries({ ...(team && { team }), ...customField }).flatMap(([field, value]) =>
    value === undefined
      ? []
      : [`NOTE;X-FIELD=${parameter(field)}:${escapeText(`${field}: ${[value].flat().join(', ')}`)}`],
  );
