import { defineConfig } from 'wxt';
import { fewChunks, formAtOnce, withoutFacades } from './tests/run/chunks.ts';
import { thirdPartyLicences } from './tests/run/licences.ts';
import { polyfillOfOurApis, withoutInnerHtml, withoutPreloading } from './tests/run/trimmed.ts';

/**
 * What an extension page may load and where it may connect (also enforced on the worker's own requests).
 * `connect-src` leaves https and the loopback; the base URL itself is held by the host permission the user grants.
 */
const extensionPages = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

/** What Firefox asks for beside all that: who it is, and what leaves the browser (the contact, to the user's own CRM). */
const gecko = {
  id: '{2f6b7f5c-6a0e-4a57-9f0c-6d1f3e0c5a41}',
  // The first that knows the question about data, on every system.
  strict_min_version: '142.0',
  data_collection_permissions: { required: ['personallyIdentifyingInfo', 'websiteContent', 'authenticationInfo'] },
};

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    // Every browser that we run in knows it.
    build: { modulePreload: { polyfill: false } },
    plugins: [withoutInnerHtml, polyfillOfOurApis, withoutPreloading, fewChunks, formAtOnce, withoutFacades],
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'third-party-licences.txt', contents: thirdPartyLicences(import.meta.dirname) });
    },
  },
  zip: {
    // What Mozilla's reviewers need to build the package, and no more.
    includeSources: ['.npmrc', 'LICENSE', '*.{json,md,ts}', '{components,entrypoints,lib,public}/**', 'tests/run/**'],
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    ...(browser === 'firefox'
      ? { browser_specific_settings: { gecko } }
      : {
          minimum_chrome_version: '127',
          externally_connectable: { ids: [] },
          // What an organisation can set: lib/policy.ts. Firefox has no schema, and hands everything over.
          storage: { managed_schema: 'policy-schema.json' },
        }),
    // The last one shows no warning: it lets a rule close our own connections to the CRM, so that none is posted on twice.
    permissions: [
      'activeTab',
      'alarms',
      'contextMenus',
      'scripting',
      'storage',
      // Contacts that wait are never thrown away to make room; it shows no warning either.
      'unlimitedStorage',
      'declarativeNetRequestWithHostAccess',
    ],
    // Asked for in the list of waiting contacts, by who wants it.
    optional_permissions: ['notifications'],
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: extensionPages },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+C' } } },
  }),
});
