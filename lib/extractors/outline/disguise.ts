import { attribute } from '../dom.ts';

/** The address that Cloudflare hides from machines: hexadecimal, each byte combined with the first. */
export function decodeCloudflare(element: Element): string | undefined {
  const hidden =
    attribute(element, 'data-cfemail') ??
    /\/cdn-cgi\/l\/email-protection#([\da-f]{6,})/i.exec(attribute(element, 'href') ?? '')?.[1];
  if (!hidden || !/^(?:[\da-f]{2}){3,200}$/i.test(hidden)) return undefined;
  const bytes = (hidden.match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const [key = 0, ...letters] = bytes;
  const address = String.fromCharCode(...letters.map((letter) => letter ^ key));
  return address.includes('@') ? address : undefined;
}

/** An address whose parts stand in attributes, for a script to join: `data-user`, `data-domain`. */
export function joinAttributes(element: Element): string | undefined {
  const part = (...names: string[]) => names.map((name) => attribute(element, `data-${name}`)).find(Boolean);
  const user = part('user', 'name', 'local', 'mailbox', 'u');
  const domain = part('domain', 'host', 'server', 'd');
  if (!user || !domain || !/^[\w.+-]{1,64}$/.test(user) || !/^[\w.-]{2,100}$/.test(domain)) return undefined;
  const ending = part('tld', 'zone');
  const address = `${user}@${domain}${ending ? `.${ending.replace(/^\./, '')}` : ''}`;
  return /\.[a-z]{2,}$/i.test(address) ? address : undefined;
}

/** What a button shows or dials when it is pressed: the number or the address in its attributes. */
export function heldByButton(element: Element, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = attribute(element, name) ?? '';
    if (
      /^data-(?:phone|tel|mobile|e-?mail)/.test(name) &&
      /^(?:[+\d][\d\s()./-]{6,30}|\S{1,64}@\S{3,100})$/.test(value)
    )
      return value;
    const link = name === 'onclick' ? /['"](?:mailto|tel):([^'"?]{5,120})/i.exec(value) : undefined;
    if (link) return link[1];
  }
  return undefined;
}

/** An address that a style sheet turns around, as it is seen: `moc.elpmaxe@ada` is nobody's. */
export function turnedAddress(element: Element): string | undefined {
  const text = typeof element.textContent === 'string' ? element.textContent : '';
  if (text.length > 200 || !/^\s*[a-z]{2,12}(?:\.[\w-]+)+@[\w.+-]+\s*$/i.test(text)) return undefined;
  const { direction, unicodeBidi } = styleOf(element) ?? {};
  return direction === 'rtl' && /override/.test(unicodeBidi ?? '') ? [...text.trim()].reverse().join('') : undefined;
}

/** The computed style; a document without a view has none. */
export function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}
