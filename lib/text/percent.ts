/** The text with its percent signs decoded, or as it is written where they are no UTF-8: a page may write anything. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The addresses of a `mailto:` link, without its subject and body. */
export const mailboxesOf = (href: string): string[] =>
  href
    .replace(/^\s*mailto:/i, '')
    .replace(/\?.*$/s, '')
    .split(',')
    .map((mailbox) => decodePercent(mailbox).trim())
    .filter((mailbox) => mailbox.includes('@'));

/** The number of a `tel:` or `sms:` link, without its parameters. */
export const numberOfLink = (href: string): string =>
  decodePercent(href.replace(/^\s*(?:tel|sms|callto):/i, '').replace(/[;?].*$/s, '')).trim();
