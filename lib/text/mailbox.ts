/** What neither side of an address in a link or a card has in it. */
const LOCAL = /[^\s<>()",;:@]+$/;
const DOMAIN = /^[^\s<>()",;:@]+/;

/** The first e-mail address of a mailbox such as `"Doe, Jane" <jane@example.com>`, and the name before it. Linear in the text's length. */
export function mailboxIn(text: string): { readonly name: string; readonly email: string } | undefined {
  const at = text.indexOf('@');
  if (at < 0) return undefined;
  // RFC 5321: 64 octets before the sign, 255 behind it.
  const local = LOCAL.exec(text.slice(Math.max(0, at - 64), at))?.[0];
  const domain = DOMAIN.exec(text.slice(at + 1, at + 256))?.[0];
  if (local === undefined || domain === undefined) return undefined;
  const name = text.slice(Math.max(0, at - local.length - 300), at - local.length).replace(/[<"\\]/g, '');
  return { name: name.replace(/^\s*mailto:/i, '').trim(), email: `${local}@${domain}` };
}
