/** What can be wrong with a base URL as someone typed it; each is also the name of its message, `baseUrl_<code>`. */
export type BaseUrlProblem = 'missing' | 'invalid' | 'insecure' | 'userinfo';

export type BaseUrlResult = { readonly baseUrl: string } | { readonly problem: BaseUrlProblem };

/** Where plain http cannot leave the machine. The extension's content security policy names the same two. */
const LOOPBACK: readonly string[] = ['localhost', '127.0.0.1'];

/**
 * The base URL of the Open API in one form, from any form an administrator copies: without a scheme, with blanks, a
 * trailing slash, a query, or the path of an endpoint (everything from `/v1` on is cut). Only https, or http on the loopback.
 */
export function normaliseBaseUrl(input: string): BaseUrlResult {
  const text = input.replace(/[\s\u200B\u2060\uFEFF]+/g, '').replace(/^\/+/, '');
  if (text === '') return { problem: 'missing' };
  const hasScheme = /^[a-z][a-z\d+.-]*:\/\//i.test(text);
  const isLoopback = LOOPBACK.some((host) => new RegExp(`^${host}(?=[:/?#]|$)`, 'i').test(text));
  const address = hasScheme ? text : `${isLoopback ? 'http' : 'https'}://${text}`;
  if (!URL.canParse(address)) return { problem: 'invalid' };
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return { problem: 'userinfo' };
  if (url.hostname === '' || !/^https?:$/.test(url.protocol)) return { problem: 'invalid' };
  if (url.protocol === 'http:' && !LOOPBACK.includes(url.hostname)) return { problem: 'insecure' };
  const path = url.pathname.replace(/\/v1(?:\/.*)?$/i, '').replace(/\/+$/, '');
  return { baseUrl: `${url.origin}${path}` };
}

/** The host permission that requests to this base URL need. Match patterns take no port: it is part of no permission. */
export function originPattern(baseUrl: string): string {
  const { protocol, hostname } = new URL(baseUrl);
  return `${protocol}//${hostname}/*`;
}
