import { expect, test } from 'vitest';
import { fetchVcard } from '../../lib/vcard/fetch-vcard.ts';

const PAGE = 'https://example.com/team/';
const CARD = 'https://example.com/gideon.vcf';

/** Answers as the site would; notes what it was asked. */
function site(answer: (init: RequestInit) => Response | Promise<Response>, patience = 1_000) {
  const asked: RequestInit[] = [];
  const ask = async (_: unknown, init: RequestInit = {}) => {
    asked.push(init);
    return answer(init);
  };
  return { asked, edges: { fetch: ask as typeof fetch, patience } };
}

const whole = (size: number) => new Response(new Uint8Array(size));

test('a card of the page’s own origin is asked for without cookies, referrer or redirects', async () => {
  const { asked, edges } = site(() => new Response('BEGIN:VCARD'));
  expect(await fetchVcard(CARD, PAGE, edges)).toEqual({ kind: 'text', text: 'BEGIN:VCARD' });
  expect(asked).toEqual([
    expect.objectContaining({ credentials: 'omit', redirect: 'manual', referrerPolicy: 'no-referrer' }),
  ]);
});

test('it is read in the character set that the site names', async () => {
  const headers = { 'Content-Type': 'text/vcard; charset=iso-8859-1' };
  const { edges } = site(() => new Response(Uint8Array.of(0x52, 0xe9), { headers }));
  expect(await fetchVcard(CARD, PAGE, edges)).toEqual({ kind: 'text', text: 'Ré' });
});

test.each([
  'https://elsewhere.example.com/team/',
  'http://example.com/team/',
  'https://example.com:8443/team/',
  'about:blank',
  undefined,
])('from the page %s it is not asked for at all', async (page) => {
  const { asked, edges } = site(() => new Response('BEGIN:VCARD'));
  expect(await fetchVcard(CARD, page, edges)).toEqual({ kind: 'problem', problem: 'foreign' });
  expect(asked).toEqual([]);
});

test.each([
  ['moved', () => Response.redirect('https://elsewhere.example.com/')],
  ['refused', () => new Response('', { status: 403 })],
  ['refused', () => new Response('', { status: 404 })],
  ['large', () => whole(1_000_001)],
  ['unreachable', () => Promise.reject(new TypeError('Failed to fetch'))],
  [
    'slow',
    ({ signal }: RequestInit) =>
      new Promise<Response>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  ],
] as const)('%s, it says so', async (problem, answer) => {
  const { edges } = site(answer, 50);
  expect(await fetchVcard(CARD, PAGE, edges)).toEqual({ kind: 'problem', problem });
});

test('1 MB is not too much', async () => {
  const { edges } = site(() => whole(1_000_000));
  expect(await fetchVcard(CARD, PAGE, edges)).toMatchObject({ kind: 'text' });
});
