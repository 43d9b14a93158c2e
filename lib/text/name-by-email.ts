import { plainForms } from './email.ts';
import type { PersonName } from './name-parts.ts';

/**
 * The name with the family name as the person's own address has it: `gun-britt.akerstjerna@` says where the two family names
 * of Gun-Britt Åkerstjerna Öhlén begin, which nothing in the name does. As it was where no address says so.
 */
export function nameByEmail<Name extends PersonName>(name: Name, emails: readonly string[]): Name {
  const given = name.first?.split(' ') ?? [];
  if (given.length < 2 || name.last === undefined) return name;
  for (const email of emails) {
    const [, call = '', family = ''] =
      /^([\p{L}-]+)[._]([\p{L}-]+)@/u.exec(email.toLowerCase()) ??
      /^(\p{L})(\p{L}{4,})@/u.exec(email.toLowerCase()) ??
      [];
    const at = given.findIndex((word, index) => index > 0 && isWrittenAs(word, family));
    if (at < 0 || !isCalled(given.slice(0, at), call)) continue;
    return { ...name, first: given.slice(0, at).join(' '), last: [...given.slice(at), name.last].join(' ') };
  }
  return name;
}

const bare = (text: string) => text.replace(/[^\p{L}]/gu, '');
const isWrittenAs = (word: string, plain: string) =>
  plain.length > 2 && plainForms(word).some((form) => bare(form) === bare(plain));

/** The given name, all of it, its first word, or its letter. */
const isCalled = (given: readonly string[], call: string) =>
  isWrittenAs(given.join(''), call) ||
  isWrittenAs(given[0] ?? '', call) ||
  (call.length === 1 && plainForms(given[0] ?? '').some((form) => form.startsWith(call)));
