import { toCsv } from './csv.ts';
import type { ExportedContact } from './record.ts';
import { toVcard } from './vcard.ts';

export type ExportFormat = 'csv' | 'vcard' | 'json';

/** A file to hand to the browser's download. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** The contacts as one file. `name` is without its ending. */
export function exportFile(format: ExportFormat, contacts: readonly ExportedContact[], name: string): ExportFile {
  switch (format) {
    case 'csv':
      return { name: `${name}.csv`, type: 'text/csv;charset=utf-8', text: toCsv(contacts) };
    case 'vcard':
      return { name: `${name}.vcf`, type: 'text/vcard;charset=utf-8', text: toVcard(contacts) };
    case 'json':
      return {
        name: `${name}.json`,
        type: 'application/json',
        text: `${JSON.stringify({ format: 'contact-capture-contacts', version: 1, contacts }, undefined, 2)}\n`,
      };
  }
}

/** A file's name for these contacts: the person's, or the day's. Without what some systems forbid in names. */
export function exportName(contacts: readonly ExportedContact[], now = new Date()): string {
  const [only, ...others] = contacts;
  const { firstName, lastName } = only?.contact ?? {};
  const person = [firstName, lastName].filter(Boolean).join(' ');
  const isOne = only !== undefined && others.length === 0;
  const name = isOne && person ? person : `contacts ${now.toISOString().slice(0, 10)}`;
  return (
    name
      .replace(/["*/:<>?\\|.\p{Cc}]+/gu, '_')
      .slice(0, 100)
      .trim() || 'contact'
  );
}
