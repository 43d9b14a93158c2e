import ICAL from 'ical.js';
import type { Person } from '../capture.ts';
import { type CardProperty, personOfCard } from './card-person.ts';
import { type ContentLine, cardsOf } from './content-lines.ts';

/**
 * The people of the vCards in a text, of version 2.1, 3.0 or 4.0 (RFC 2426, RFC 6350). Never throws: a property that
 * cannot be read is left out, and so is a card that says nothing.
 */
export function peopleInVcard(text: string): Person[] {
  return cardsOf(text).flatMap((lines) => personOfCard(lines.flatMap((line) => propertyOf(line) ?? [])) ?? []);
}

/** The property with its value taken apart: components and their texts, as its name has them by RFC 6350. */
function propertyOf({ value, ...line }: ContentLine): CardProperty | undefined {
  try {
    // As a text each: what kind of value a phone or a day is, the form finds out, and no writer keeps to it.
    const parsed: unknown = ICAL.parse.property(`${line.name};VALUE=text:${value}`, ICAL.design.vcard);
    const [, , , ...values] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
    const [first] = values;
    const components = Array.isArray(first) ? first : values;
    return { ...line, components: components.map(textsOf) };
  } catch {
    // One line that is none of its kind: the rest of the card is as good as it was.
    return undefined;
  }
}

const textsOf = (component: unknown): string[] =>
  [component]
    .flat()
    .filter((text) => typeof text === 'string')
    .map((text) => text.trim())
    .filter((text) => text !== '');
