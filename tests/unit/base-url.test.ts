import { expect, test } from 'vitest';
import { normaliseBaseUrl, originPattern } from '../../lib/base-url.ts';

test.each([
  ['https://api.example.com', 'https://api.example.com'],
  ['  https://api.example.com/ ', 'https://api.example.com'],
  ['api.example.com', 'https://api.example.com'],
  ['//api.example.com/', 'https://api.example.com'],
  ['HTTPS://API.Example.COM', 'https://api.example.com'],
  ['https://api.example.com/v1/api/apps/12/management/create_externalcontact', 'https://api.example.com'],
  ['https://api.example.com/v1/', 'https://api.example.com'],
  ['https://api.example.com/gateway/v1/api', 'https://api.example.com/gateway'],
  ['https://api.example.com?x=1#y', 'https://api.example.com'],
  ['https://api.exam ple.com', 'https://api.example.com'],
  ['https://api.example.com:8443/', 'https://api.example.com:8443'],
  ['localhost:8080', 'http://localhost:8080'],
  ['127.0.0.1:8080/', 'http://127.0.0.1:8080'],
  ['http://localhost', 'http://localhost'],
  ['https://bücher.example.com', 'https://xn--bcher-kva.example.com'],
])('%s becomes %s', (typed, baseUrl) => {
  expect(normaliseBaseUrl(typed)).toEqual({ baseUrl });
});

test.each([
  ['', 'missing'],
  ['   ', 'missing'],
  ['http://api.example.com', 'insecure'],
  ['http://localhost.evil.example', 'insecure'],
  ['http://127.0.0.1.evil.example', 'insecure'],
  ['https://user:pass@api.example.com', 'userinfo'],
  ['user@api.example.com', 'userinfo'],
  ['ftp://api.example.com', 'invalid'],
  ['javascript:alert(1)', 'invalid'],
  ['https://', 'invalid'],
  ['https://[', 'invalid'],
])('%s is refused as %s', (typed, problem) => {
  expect(normaliseBaseUrl(typed)).toEqual({ problem });
});

test('a permission is asked for the one origin, whatever its port and path', () => {
  expect(originPattern('https://api.example.com:8443/gateway')).toBe('https://api.example.com/*');
});
