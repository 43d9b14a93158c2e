/**
 * Whether a request to this address may have a stream as its body. Chromium streams over HTTP/2 only, and a loopback
 * server without TLS has none. A browser that cannot (Firefox 153) takes the stream for a text, "[object ReadableStream]",
 * with a content type, and never asks for `duplex`.
 */
export function canStream(url: string): boolean {
  if (!url.startsWith('https:')) return false;
  let isAsked = false;
  const init: RequestInit & { readonly duplex: 'half' } = {
    method: 'POST',
    body: new ReadableStream(),
    get duplex() {
      isAsked = true;
      return 'half' as const;
    },
  };
  const hasType = new Request(url, init).headers.has('Content-Type');
  return isAsked && !hasType;
}
