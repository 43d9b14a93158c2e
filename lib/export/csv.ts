import type { ExportedContact } from './record.ts';

/**
 * What a spreadsheet would run as a formula: the signs of OWASP's list, in full width too, behind blanks or not. Such a
 * cell gets an apostrophe before it. Phone numbers are such cells: JSON and vCard have them bare.
 */
const FORMULA = /^[\s\u200B\uFEFF]*[=+\-@|＝＋－＠]/u;

const cell = (value: string) => `"${(FORMULA.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;

/**
 * The contacts as RFC 4180: a header, one record each, every cell quoted, CRLF. Begins with a byte order mark, without
 * which Excel takes UTF-8 for its own code page. Lists have as many columns as the longest needs.
 */
export function toCsv(contacts: readonly ExportedContact[]): string {
  const rows = contacts.map(columnsOf);
  const names = [...new Set(rows.flatMap((row) => [...row.keys()]))].sort((one, other) => rank(one) - rank(other));
  const lines = [names, ...rows.map((row) => names.map((name) => row.get(name) ?? ''))];
  return `\uFEFF${lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('')}`;
}

/** Groups of columns, in their order; within one, as they come. */
const GROUPS = [
  /^(?:firstName|lastName|company|jobTitle)$/,
  /^phone\d+/,
  /^email\d+/,
  /^(?:type|level|team|group|language|birthDate)$/,
  /^social\d+/,
  /^address\d+/,
  /^customField\./,
];

const rank = (name: string) => {
  const group = GROUPS.findIndex((pattern) => pattern.test(name));
  const number = Number(/\d+/.exec(name.replace(/^customField\..*/, ''))?.[0] ?? 0);
  return (group < 0 ? GROUPS.length : group) * 1000 + number;
};

function columnsOf({ contact, ...about }: ExportedContact): Map<string, string> {
  const { phones = [], emails = [], addresses = [], socialContacts = [], customField = {}, ...single } = contact;
  const columns = new Map<string, string>();
  const put = (name: string, value: unknown) => {
    if (value !== undefined) columns.set(name, Array.isArray(value) ? value.join('; ') : String(value));
  };
  for (const [name, value] of Object.entries(single)) put(name, value);
  phones.forEach(({ phone, type }, index) => {
    put(`phone${index + 1}`, phone);
    put(`phone${index + 1}Type`, type);
  });
  emails.forEach(({ email, type }, index) => {
    put(`email${index + 1}`, email);
    put(`email${index + 1}Type`, type);
  });
  socialContacts.forEach(({ key, value }, index) => {
    put(`social${index + 1}`, value);
    put(`social${index + 1}Network`, key);
  });
  addresses.forEach((address, index) => {
    for (const [part, value] of Object.entries(address)) put(`address${index + 1}${part}`, value);
  });
  for (const [id, value] of Object.entries(customField)) put(`customField.${id}`, value);
  for (const [name, value] of Object.entries(about)) put(name, value);
  return columns;
}
