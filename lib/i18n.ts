import { browser } from 'wxt/browser';
import type messages from '../public/_locales/en/messages.json';

/** The names of the messages, from the English file: a name that is not there does not compile. */
export type MessageKey = keyof typeof messages;

/** The sentence in the browser's language, with its placeholders filled in their order. */
export function t(key: MessageKey, ...values: (string | number)[]): string {
  return browser.i18n.getMessage(key, values.map(String));
}

/** Tells the page its language and direction: they are the browser's, and known only at run time. */
export function localisePage(document: Document): void {
  document.documentElement.lang = browser.i18n.getUILanguage();
  document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir');
}
