import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { HOSTS, isHost, LINKEDIN_HOSTS } from '../../lib/extractors/hosts.ts';
import { BUDGETS, packageSizes } from './sizes.ts';

/** The package as it is shipped. A ratchet: whatever changes here is seen by who reviews. */
const OUTPUT = join(import.meta.dirname, '../../.output/chrome-mv3');
const { version } = JSON.parse(readFileSync(join(OUTPUT, '../../package.json'), 'utf8'));

test('the manifest asks for this, and for nothing else', () => {
  expect(JSON.parse(readFileSync(join(OUTPUT, 'manifest.json'), 'utf8'))).toEqual({
    manifest_version: 3,
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    version,
    default_locale: 'en',
    minimum_chrome_version: '127',
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: 'Contact Capture', default_popup: 'popup.html' },
    background: { service_worker: 'background.js' },
    side_panel: { default_path: 'sidepanel.html' },
    options_ui: { open_in_tab: true, page: 'options.html' },
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      'unlimitedStorage',
      'declarativeNetRequestWithHostAccess',
      'sidePanel',
    ],
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    storage: { managed_schema: 'policy-schema.json' },
    externally_connectable: { ids: [] },
    incognito: 'not_allowed',
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' https: http://127.0.0.1:* http://localhost:*; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+C' } } },
  });
});

const scripts = readdirSync(OUTPUT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
const textOf = (file: string) => readFileSync(join(OUTPUT, file), 'utf8');

test.each(scripts)('%s makes no code from text, and names no address', (file) => {
  const text = textOf(file);
  expect(text).not.toMatch(/\beval\(|new Function\b|document\.write/);
  const addresses = [...text.matchAll(/https?:\/\/[a-z0-9][a-z0-9.-]*\.[a-z]{2,}/gi)].map(([address]) => address);
  // Namespaces, the vocabulary, the profiles we read, those that a chat's link is written as, and messages of libraries;
  // none is ever requested.
  const known =
    /^https?:\/\/(?:www\.w3\.org|schema\.org|wa\.me|line\.me|t\.me|react\.dev|reactjs\.org|bugs\.chromium\.org|goo\.gl|crbug\.com)$/i;
  const profiles = [...LINKEDIN_HOSTS, ...Object.values(HOSTS).flat()];
  expect(addresses.filter((address) => !known.test(address) && !isHost(new URL(address).hostname, profiles))).toEqual(
    [],
  );
});

test('no file stays behind from development', () => {
  const files = readdirSync(OUTPUT, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => /\.(?:map|ts|tsx|env)$/.test(file))).toEqual([]);
});

test.each(Object.entries(BUDGETS))('%s stays within its budget', (part, budget) => {
  expect(packageSizes(OUTPUT)[part as keyof typeof BUDGETS]).toBeLessThanOrEqual(budget);
});
