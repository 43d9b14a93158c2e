/** Whether a link leads to a card: it may be one itself (`data:`), or the name of its file says so. */
export function isCardLink(href: string): boolean {
  if (/^data:(?!image|audio|video|font)/i.test(href)) return true;
  if (!URL.canParse(href)) return false;
  const { protocol, pathname, searchParams } = new URL(href);
  const isCard = (file: string) => /\.(?:vcf|vcard)$/i.test(file);
  return /^https?:$/.test(protocol) && (isCard(pathname) || [...searchParams.values()].some(isCard));
}
