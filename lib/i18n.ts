import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';

/** The names of the messages, from the English file: a name that is not there does not compile. */
export type MessageKey = keyof typeof messages;

/** The names of the messages that depend on a number: English has two forms of them, other languages one to six. */
export type PluralKey = MessageKey extends infer Key ? (Key extends `${infer Stem}__other` ? Stem : never) : never;

const language = () => browser.i18n.getUILanguage();

/** The sentence in the browser's language, with its placeholders filled in their order and numbers written its way. */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(written));
}

const written = (value: string | number) =>
  typeof value === 'number' ? new Intl.NumberFormat(language()).format(value) : value;

/** A quantity with its unit, in words: "5 seconds". */
export const unit = (count: number, of: 'second'): string =>
  new Intl.NumberFormat(language(), { style: 'unit', unit: of, unitDisplay: 'long' }).format(count);

/** The sentence in the form that the language has for this number, which is also its first placeholder. */
export function plural(key: PluralKey, count: number, ...values: (string | number)[]): string {
  const form = new Intl.PluralRules(language()).select(count);
  // The names known here are English, which has fewer forms than the language may; what is not there is empty.
  const sentence = browser.i18n.getMessage(`${key}__${form}` as MessageKey, [count, ...values].map(written));
  return sentence || t(`${key}__other`, count, ...values);
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

/** Tells the page its language and direction: they are the browser's, and known only at run time. */
export function localisePage(document: Document): void {
  document.documentElement.lang = language();
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
}
