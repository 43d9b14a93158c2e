import { browser } from 'wxt/browser';
import { LANGUAGES, type Language } from './fields.ts';
import { isSpeaking, speak } from './i18n.ts';
import { loadOwn, loadPolicy } from './policy.ts';
import { oneOf, textOf, type UnknownRecord } from './record.ts';

/** The language that this text names; locales are named with `_` in the package and with `-` elsewhere. */
const languageOf = (text: string | undefined): Language | undefined => oneOf(text?.replace('-', '_'), LANGUAGES);

/** The organisation's choice before the user's; `undefined` for the browser's own. */
async function chosen(): Promise<Language | undefined> {
  const [policy, own] = await Promise.all([loadPolicy(), loadOwn()]);
  const ofOne = ({ language }: UnknownRecord) => languageOf(textOf(language));
  return ofOne(policy) ?? ofOne(own);
}

/** From here on sentences are in the language that was chosen, where one was. What is chosen later holds from the next page on. */
export async function chooseLanguage(): Promise<void> {
  const language = await chosen();
  if (language === undefined) return speak(undefined);
  const tag = language.replace('_', '-');
  if (isSpeaking(tag)) return;
  const url = browser.runtime.getURL(`/_locales/${language}/messages.json`);
  // A part of this package, and no request to anybody.
  const messages = await (await fetch(url)).json();
  speak({ language: tag, messages });
}
