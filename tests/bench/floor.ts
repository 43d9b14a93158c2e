import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The floor: an extension with nothing in it but what the measurement needs. Its popup paints one line; its worker sends
 * one request when it is woken by a write. What the browser itself costs is in both, so the ratio is what counts.
 */
const FILES: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify({
    manifest_version: 3,
    name: 'Blank',
    version: '1',
    action: { default_popup: 'popup.html' },
    background: { service_worker: 'background.js' },
    permissions: ['activeTab', 'scripting', 'storage', 'alarms'],
    optional_host_permissions: ['https://*/*'],
  }),
  'popup.html':
    '<!doctype html><meta charset="utf-8"><title>Blank</title><p id="app">Blank</p><script src="popup.js"></script>',
  'popup.js': "performance.mark('filled');",
  'options.html': '<!doctype html><title>Blank</title>',
  'background.js': `
    chrome.storage.session.onChanged.addListener((changes) => {
      const { url, token } = changes.send?.newValue ?? {};
      if (url) fetch(url, { method: 'POST', headers: { Authorization: token, 'Content-Type': 'application/json' }, body: '{"lastName":"Floor"}' });
    });`,
};

/** Writes the blank extension into a folder of its own; `remove` takes it away again. */
export function makeFloor(): { readonly path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'contact-capture-floor-'));
  for (const [file, text] of Object.entries(FILES)) writeFileSync(join(path, file), text);
  return { path, remove: () => rmSync(path, { recursive: true }) };
}
