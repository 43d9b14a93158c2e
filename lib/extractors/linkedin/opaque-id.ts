import { attribute } from '../dom.ts';
import { slugKey, slugOf } from './address.ts';

/** A member's id stands in the address as well as a slug does: `/in/ACoAA…`. It is no slug, and nobody types it. */
const isOpaqueId = (slug: string) => /^a[a-z]{1,2}o?aa[\w-]{8,}$/.test(slug);

/** The part of an address or a key that names the member, small letters as slugs have them. */
const names = (text: string | undefined, id: string) => slugKey(text ?? '').includes(id);

/**
 * The slug of the profile whose address bar has the member's id: that of the top card which the id itself ties (its message
 * link, or its key). The slug as it is where it is one already, or where nothing ties the two.
 */
export function vanityOf(document: Document, base: URL, slug: string): string {
  if (!isOpaqueId(slug)) return slug;
  const marks = [...document.querySelectorAll('main a[href*="profileUrn"], main [componentkey$="Topcard"]')].filter(
    (element) => names(attribute(element, 'href'), slug) || names(attribute(element, 'componentkey'), slug),
  );
  for (const mark of marks) {
    const card = mark.closest('section') ?? mark;
    const links = [...card.querySelectorAll('a[href*="/in/"]')].map((link) => attribute(link, 'href') ?? '');
    const own = links.find((href) => /\/(?:overlay|detail)\//.test(href)) ?? links[0];
    const vanity = slugOf(own, base);
    if (vanity) return vanity;
  }
  return slug;
}
