import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** The package for Firefox differs from the other in its manifest, and there in these points alone. */
const OUTPUT = join(import.meta.dirname, '../../.output');
const manifest = (folder: string) => JSON.parse(readFileSync(join(OUTPUT, folder, 'manifest.json'), 'utf8'));

test('Firefox’s manifest asks for nothing more', () => {
  const { minimum_chrome_version, externally_connectable, storage, background, side_panel, permissions, ...shared } =
    manifest('chrome-mv3');
  expect(minimum_chrome_version && externally_connectable && storage).toBeTruthy();
  const {
    browser_specific_settings,
    background: scripts,
    sidebar_action,
    permissions: asked,
    ...others
  } = manifest('firefox-mv3');
  expect(others).toEqual(shared);
  // The panel is a sidebar there, which needs no permission and opens when the user wants it.
  expect([...asked, 'sidePanel']).toEqual(permissions);
  expect(sidebar_action).toEqual({
    default_panel: side_panel.default_path,
    default_title: 'Contact Capture',
    open_at_install: false,
  });
  expect(scripts).toEqual({ scripts: [background.service_worker] });
  expect(browser_specific_settings).toEqual({
    gecko: {
      id: '{2f6b7f5c-6a0e-4a57-9f0c-6d1f3e0c5a41}',
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['personallyIdentifyingInfo', 'websiteContent', 'authenticationInfo'] },
    },
  });
});

test.each(['chrome-mv3', 'firefox-mv3'])('nothing in %s makes elements of text', (folder) => {
  const scripts = readdirSync(join(OUTPUT, folder), { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.js'),
  );
  expect(
    scripts.filter((file) => /\.(?:inner|outer)HTML\b/.test(readFileSync(join(OUTPUT, folder, file), 'utf8'))),
  ).toEqual([]);
});
