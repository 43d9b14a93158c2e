/** The address without what only says how somebody came to it, and where in the page they look. */
export function withoutTracking(address: string): string {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return address;
  const url = new URL(address);
  url.hash = '';
  for (const key of [...url.searchParams.keys()])
    if (/^(?:utm_\w+|fbclid|gclid|mc_\w+|ref|trk\w*|igshid|si)$/.test(key)) url.searchParams.delete(key);
  url.pathname = url.pathname.replace(/\/index\.(?:html?|php|aspx?)$/, '/');
  return url.href;
}
