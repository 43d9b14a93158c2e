import type { Person } from '../capture.ts';
import { newPerson } from '../person.ts';
import { cleanLines } from './clean.ts';
import { parseName } from './name.ts';

const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu;
const PHONE = /\+\d[\d\s().\-/]{6,24}\d/g;

/** What a piece of text says about one person: its addresses and numbers, and the name where its first line is one. */
export function personOfText(text: string): Person | undefined {
  const person = newPerson();
  const from = { reader: 'text', place: 'selection', confidence: 'medium' } as const;
  const lines = cleanLines(text).split('\n');
  for (const [value] of text.matchAll(EMAIL)) person.emails.push({ ...from, value });
  for (const [value] of text.matchAll(PHONE)) person.phones.push({ ...from, value });
  const [line = ''] = lines;
  const isName = line.split(/\s+/).length <= 5 && !/[\d@]/.test(line) && parseName(line)?.last !== undefined;
  if (isName) person.names.push({ ...from, full: line });
  const found = person.names.length + person.emails.length + person.phones.length;
  return found > 0 ? person : undefined;
}
