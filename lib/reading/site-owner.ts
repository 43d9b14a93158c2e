import { findEmails, isMadeOf } from '../text/email.ts';
import { nameScore } from '../text/person-name.ts';
import { isMain, type PageLine } from './page-lines.ts';
import type { Subject } from './page-subject.ts';
import { foldedWords } from './same-person.ts';
import { roleOf } from './sentences.ts';

/** Whose own site it is: a name in its title, its head or its foot that the host has too. */
export function ownerOf(
  lines: readonly PageLine[],
  names: readonly string[],
  url: string,
  title: string,
): Subject | undefined {
  if (!URL.canParse(url)) return undefined;
  const host = new URL(url).hostname.toLowerCase();
  const inFrame = lines.filter(({ isHidden }) => !isHidden).map(({ text }) => text);
  const parts = [title, ...names, ...inFrame]
    .flatMap((text) => (/^\W*(?:©|copyright)/i.test(text) ? text.split(/\.\s/).slice(0, 1) : [text]))
    .filter((text) => text.length < 120)
    .flatMap((text) => text.split(/\s+[|–—•·-]\s+|\s*[|｜,:]\s*/u))
    .map((text) =>
      text
        .replace(
          /^[^\p{L}\p{N}©]*(?:©|copyright)?[^\p{L}\p{N}]*(?:\d{4}(?:\s?[–-]\s?\d{4})?)?\s*|\s*\d{4}(?:\s?[–-]\s?\d{4})?\.?$/giu,
          '',
        )
        .trim(),
    );
  const isInHost = (name: string) => {
    const words = foldedWords(name).filter((word) => word.length > 2);
    const found = words.filter((word) => host.includes(word));
    // Of a second family name the host need not know.
    return (
      found.length > 1 &&
      (found.length === words.length || host.split('.').some((label) => label.replace(/-/g, '') === found.join('')))
    );
  };
  const name = parts.find((part) => nameScore(part) >= 0.55 && isInHost(part));
  // A shop's name looks like one too: somebody has to speak for themself, or be written to by name.
  const [given = ''] = name?.split(' ') ?? [];
  const speaks = new RegExp(
    `(?:i['’]?m|i am|my name is|ich bin|ich heiße|je suis|soy|sono|ik ben|sou|jag är|jestem)\\s+${given.replace(/\W/g, '')}`,
    'iu',
  );
  const isOwn = inFrame.some(
    (text) => speaks.test(text) || findEmails(text).some(({ email }) => isMadeOf(email, name ?? '')),
  );
  // Or the site says what they do: `Ada Marr is a keynote speaker`.
  if (name === undefined || !(isOwn || roleOf(inFrame, name)?.title !== undefined)) return undefined;
  const line = lines.find(({ text, isHidden }) => !isHidden && text.includes(name)) ?? lines.find(isMain);
  return line && { name, line, isInAddress: true };
}
