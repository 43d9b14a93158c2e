import type { Person } from '../capture.ts';
import { kindOfLabel, segmentsOf } from '../text/segments.ts';
import type { PageLine } from './page-lines.ts';
import { isProse } from './spans.ts';

/** A block that has so much of the page is no card. */
const MOST_OF_PAGE = 0.6;

/** Where some numbers are labelled, a bare one that shares no block with the name is a desk's: in the column beside. */
export function withoutFar(phones: Person['phones'], lines: readonly PageLine[], subject: PageLine): Person['phones'] {
  const lineOf = (value: string) => lines.find(({ text }) => text.includes(value));
  const isLabelled = ({ text, label }: PageLine) =>
    (label !== undefined && kindOfLabel(label) !== undefined) || segmentsOf(text)[0]?.kind !== 'text';
  const isNear = ({ path }: PageLine) => {
    const block = path.find((index) => subject.path.includes(index));
    return (
      block !== undefined && lines.filter((line) => line.path.includes(block)).length < MOST_OF_PAGE * lines.length
    );
  };
  // The list that a labelled one stands in is a card as well.
  const cards = new Set(
    phones.flatMap(({ value }) => {
      const line = lineOf(value);
      return line && isLabelled(line) ? line.path.slice(0, 2) : [];
    }),
  );
  const near = phones.filter(({ value }) => {
    const line = lineOf(value);
    return line === undefined || isLabelled(line) || isNear(line) || line.path.some((block) => cards.has(block));
  });
  return near.some(({ value }) => lineOf(value) !== undefined) ? near : phones;
}

/** A number in a sentence is another department's where the person's own stand on lines of their own. */
export function withoutPassing(read: Person): Person {
  const phones = read.phones.filter(({ quote = '' }) => !isProse(quote));
  return phones.length > 0 ? { ...read, phones } : read;
}
