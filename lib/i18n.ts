import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';

/** The names of the messages, from the English file: a name that is not there does not compile. */
export type MessageKey = keyof typeof messages;

/** The names of the messages that depend on a number: English has two forms of them, other languages one to six. */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}__other` ? Stem : never) : never;

/** A language that was chosen in place of the browser's, with its sentences as the package has them. */
interface Spoken {
  /** As BCP 47 writes it. */
  readonly language: string;
  readonly messages: Readonly<Record<string, Message>>;
}

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

let spoken: Spoken | undefined;

/** Speaks this language from now on, or the browser's. */
export function speak(next: Spoken | undefined): void {
  spoken = next;
}

/** This language was chosen, and its sentences are there. */
export const isSpeaking = (tag: string): boolean => spoken?.language === tag;

/** The language of the sentences, as BCP 47 writes it. */
export const language = (): string => spoken?.language ?? browser.i18n.getUILanguage();

/** A sentence with its placeholders filled in; empty where there is none. The rules are those of the browser's own messages. */
function sentence(key: string, values: readonly string[]): string {
  // The browser's function knows the names of the English file, which are all names but for other languages' plurals.
  if (!spoken) return browser.i18n.getMessage(key as MessageKey, [...values]);
  const { message = '', placeholders = {} } = spoken.messages[key] ?? {};
  const contentOf = (name: string) => placeholders[name.toLowerCase()]?.content ?? '';
  const filled = (content: string) => content.replace(/\$(\d)/g, (_, place) => values[Number(place) - 1] ?? '');
  return message.replace(/\$(\w+)\$/g, (_, name) => filled(contentOf(name)));
}

/** The sentence in the browser's language, with its placeholders filled in their order and numbers written its way. */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  return sentence(key, values.map(written));
}

const written = (value: string | number) =>
  typeof value === 'number' ? new Intl.NumberFormat(language()).format(value) : value;

/** A quantity with its unit, in words: "5 seconds". */
export const unit = (count: number, of: 'second'): string =>
  new Intl.NumberFormat(language(), { style: 'unit', unit: of, unitDisplay: 'long' }).format(count);

/** The sentence in the form that the language has for this number, which is also its first placeholder. */
export function plural(key: PluralKey, count: number, ...values: (string | number)[]): string {
  const form = new Intl.PluralRules(language()).select(count);
  const words = sentence(`${key}__${form}`, [count, ...values].map(written));
  // What the language has no form of its own for.
  return words || t(`${key}__other`, count, ...values);
}

/** A moment's day as the language writes it: with the year where it is not this one, and the time where it is today. */
export function day(at: number, now = new Date()): string {
  const moment = new Date(at);
  const isToday = moment.toDateString() === now.toDateString();
  const isThisYear = moment.getFullYear() === now.getFullYear();
  return new Intl.DateTimeFormat(language(), {
    day: 'numeric',
    month: 'short',
    year: isThisYear ? undefined : 'numeric',
    hour: isToday ? 'numeric' : undefined,
    minute: isToday ? '2-digit' : undefined,
  }).format(moment);
}

/** Tells the page its language and direction: they are known only at run time. */
export function localisePage(document: Document): void {
  document.documentElement.lang = language();
  document.documentElement.dir = spoken ? directionOf(spoken.language) : browser.i18n.getMessage('@@bidi_dir');
}

/** Of the languages that we have, one is written from right to left. */
const directionOf = (tag: string) => (tag === 'ar' ? 'rtl' : 'ltr');
