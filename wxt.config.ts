import { defineConfig } from 'wxt';

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

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: {
    name: '__MSG_extensionName__',
    short_name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    minimum_chrome_version: '127',
    // The last one shows no warning: it lets a rule close our own connections to the CRM, so that none is posted on twice.
    permissions: ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'declarativeNetRequestWithHostAccess'],
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    // What an organisation can set: lib/policy.ts.
    storage: { managed_schema: 'policy-schema.json' },
    externally_connectable: { ids: [] },
    incognito: 'not_allowed',
    content_security_policy: { extension_pages: extensionPages },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+C' } } },
  },
});
