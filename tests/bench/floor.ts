import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MANIFEST = {
  manifest_version: 3,
  version: '1',
  action: { default_popup: 'popup.html' },
  background: { service_worker: 'background.js' },
  permissions: ['activeTab', 'scripting', 'storage', 'alarms'],
  optional_host_permissions: ['https://*/*'],
};

/**
 * The floor: an extension with nothing in it but what the measurement needs. Its popup paints one line; its worker sends
 * one request when it is woken by a write. What the browser itself costs is in both, so the ratio is what counts.
 */
const BLANK: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify({ ...MANIFEST, name: 'Blank' }),
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

const LABELS = ['First name', 'Last name', 'Company', 'Job title', 'E-mail', 'Phone', 'Country', 'Note'];

/**
 * The least work of our kind, in plain JavaScript: every text of the page is walked over once, what a pattern finds and the
 * heading are brought to the popup, and a form of eight fields is filled with them. No words, no drafts, no settings.
 */
const PLAIN: Readonly<Record<string, string>> = {
  'manifest.json': JSON.stringify({ ...MANIFEST, name: 'Plain' }),
  'popup.html': `<!doctype html><meta charset="utf-8"><title>Plain</title><style>body { width: 380px; font: 14px sans-serif } label, input { display: block; width: 100% }</style>
<form>${LABELS.map((label, at) => `<label for="f${at}">${label}</label><input id="f${at}">`).join('')}<button>Save</button></form><script src="popup.js"></script>`,
  'popup.js': `
    function read() {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = { name: document.querySelector('h1')?.textContent.trim() ?? '', email: '', phone: '' };
      while (walker.nextNode()) {
        const text = walker.currentNode.data;
        found.email ||= text.match(/[\\w.+-]+@[\\w-]+\\.[\\w.]+/)?.[0] ?? '';
        found.phone ||= text.match(/\\+\\d[\\d ()-]{7,}/)?.[0] ?? '';
      }
      return found;
    }
    chrome.tabs.query({ active: true, currentWindow: true }).then(async ([tab]) => {
      const [{ result }] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: read });
      const [first, ...last] = result.name.split(' ');
      Object.entries({ f0: first, f1: last.join(' '), f4: result.email, f5: result.phone }).forEach(([id, value]) => {
        document.getElementById(id).value = value;
      });
      performance.mark('filled');
    });`,
  'options.html': '<!doctype html><title>Plain</title>',
  'background.js': '',
};

/** An extension that was written into a folder of its own; `remove` takes it away again. */
export interface Floor {
  readonly path: string;
  remove(): void;
}

function written(files: Readonly<Record<string, string>>): Floor {
  const path = mkdtempSync(join(tmpdir(), 'contact-capture-floor-'));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(path, file), text);
  return { path, remove: () => rmSync(path, { recursive: true }) };
}

/** Writes the blank extension. */
export const makeFloor = (): Floor => written(BLANK);

/** Writes the one that does the least work. */
export const makePlain = (): Floor => written(PLAIN);
