/** Parameters in which redirectors carry their target, by the path they use it on. */
const WRAPPERS: readonly { readonly host: RegExp; readonly path: RegExp; readonly parameter: string }[] = [
  { host: /(?:^|\.)linkedin\.com$/, path: /^\/(?:redir\/redirect|safety\/go)/, parameter: 'url' },
  { host: /^(?:l|lm)\.(?:facebook|instagram)\.com$/, path: /^\/l\.php|^\//, parameter: 'u' },
  { host: /(?:^|\.)google\.com$/, path: /^\/url/, parameter: 'q' },
  { host: /(?:^|\.)youtube\.com$/, path: /^\/redirect/, parameter: 'q' },
];

/** The web address a link leads to, out of its redirector; `undefined` for anything that is no web address. */
export function decodeRedirect(href: string | undefined, base: URL): string | undefined {
  if (!href || href.length > 2048 || !URL.canParse(href, base)) return undefined;
  const url = new URL(href, base);
  const wrapper = WRAPPERS.find(({ host, path }) => host.test(url.hostname) && path.test(url.pathname));
  const target = wrapper && url.searchParams.get(wrapper.parameter);
  if (target) return URL.canParse(target) ? decodeRedirect(target, base) : undefined;
  return /^https?:$/.test(url.protocol) ? url.href : undefined;
}
