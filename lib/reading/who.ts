import { isJobTitle } from '../text/job-title.ts';
import { nameScore } from '../text/person-name.ts';
import { spansOf } from './spans.ts';

/** Labels that put the family first. */
const FAMILY_FIRST = /^(?:cognome|nazwisko|apellidos|achternaam|nachname|name, ?vorname|efternamn|last name)\P{L}/iu;

/** `Cognome e nome: DE SANTIS ORESTE`: the label tells the order; how many words the family has only the last one does. */
export function inOrder(label: string, name: string): { full: string } | { first: string; last: string } {
  const words = name.split(/\s+/);
  const last = words.slice(0, -1).join(' ');
  const isPlain = words.length > 1 && words.length < 5 && !name.includes(',') && /^\p{Script=Latin}/u.test(name);
  return FAMILY_FIRST.test(`${label} `) && isPlain ? { first: words.at(-1) ?? '', last } : { full: name };
}

/** The name, and the position beside it: `陆闻舟 先生（销售经理）`, `代表取締役社長 灯台 岬太郎`, `Mme Solène Tréguidel, gérante`. */
export function whoIn(text: string): { readonly name: string; readonly title?: string | undefined } {
  const spans = spansOf([{ text, line: 0 }]);
  const [best] = [...spans].sort((a, b) => nameScore(b.text) - nameScore(a.text) || a.to - a.from - (b.to - b.from));
  // `Dr. Rosenkötter, Henning`: the family before the comma.
  const isReversed = /^[^,]+,\s[^,]+$/u.test(text) && nameScore(text) >= 0.6 && !isJobTitle(text);
  if (isReversed || !best || spans.length < 2 || nameScore(best.text) < 0.4) return { name: text };
  // `von Seggern, Dr. Günther`
  if (/^[^,]+,\s*(?:Dr|Prof|Dipl|Mag|Ing|MMag|DI)\b/u.test(text)) return { name: text };
  const title = spans.findLast(({ text: other, from, to }) => (to < best.from || from > best.to) && isJobTitle(other));
  return { name: best.text, title: title?.text };
}
