import type { Outline } from '../../outline.ts';
import { cleanText } from '../../text/clean.ts';
import { attribute } from '../dom.ts';
import type { Page } from '../extractor.ts';
import { metaContent } from '../page-index.ts';
import { hasType, type Item, itemsOf, textsOf } from '../schema-org/item.ts';
import { jsonLdItems } from '../schema-org/json-ld.ts';
import { microdataItems } from '../schema-org/microdata.ts';

const ORGANISATIONS =
  /Organization|Corporation|Business|Agent|LegalService|Attorney|Dentist|Clinic|Hospital|School|University|Store|Restaurant|Hotel|NGO|Agency|Physician|WebSite|Brand/;

/** Where a site's logo is looked for: among its first pictures. */
const MAX_IMAGES = 300;

const isLogo = (image: Element) =>
  image.hasAttribute('alt') &&
  (image.matches('img.logo') || (image.parentElement?.closest('header, .logo, a[href="/"]') ?? null) !== null);

/** What the page says of the site and the organisation that it belongs to: their names, and the lines that are nobody's own. */
export function siteOf({ document, index, base }: Page): Outline['site'] {
  const meta = (name: string) => metaContent(index, name);
  const items = [...jsonLdItems(index.jsonLd).items, ...microdataItems(document, index.itemscopes, base)];
  const organisations = items
    .flatMap((item) => [
      item,
      ...itemsOf(item, 'publisher', 'worksFor', 'parentOrganization', 'isPartOf', 'about', 'department'),
    ])
    .filter((item) => item.types.some((type) => ORGANISATIONS.test(type)) && !hasType(item, ['Person']));
  const contacts = organisations.flatMap((item) => [item, ...itemsOf(item, 'contactPoint')]);
  const logo = [...document.images].slice(0, MAX_IMAGES).find(isLogo);
  const texts = (of: readonly Item[], ...names: string[]) => of.flatMap((item) => textsOf(item, ...names));
  const list = (values: readonly (string | undefined)[]) =>
    [...new Set(values.map((value) => cleanText(value ?? '', 120)).filter(Boolean))].slice(0, 8);
  return {
    names: list([
      ...texts(organisations, 'legalName'),
      ...texts(
        organisations.filter((item) => !hasType(item, ['WebSite'])),
        'name',
      ),
      meta('og:site_name'),
      meta('application-name'),
      attribute(logo, 'alt')?.replace(/\s*[-–|]?\s*\blogo\b\s*/i, ''),
    ]),
    phones: list(texts(contacts, 'telephone')),
    emails: list(texts(contacts, 'email').map((email) => email.replace(/^mailto:/i, ''))),
    about: aboutOf(
      meta('og:type') ?? '',
      items.flatMap(({ types }) => types),
    ),
  };
}

/** What the page's markup says that it is about, where that is not a person. */
function aboutOf(openGraph: string, types: readonly string[]): Outline['site']['about'] {
  if (
    types.some((type) =>
      /^(?:Product(?:Group)?|Offer|Recipe|Event|Movie|VideoObject|SoftwareApplication|Vehicle|Book)$/.test(type),
    )
  )
    return 'thing';
  if (/^(?:product|video|music|book|event)/.test(openGraph)) return 'thing';
  if (/^article/.test(openGraph) || types.some((type) => /Article|BlogPosting/.test(type))) return 'article';
  return undefined;
}
