import { execFileSync } from 'node:child_process';
import { createHash, createPublicKey } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { findChromium } from '../../run/chromium.mjs';
import { EXTENSION } from '../harness.ts';

const POLICIES = '/etc/chromium/policies';

/**
 * Packs the built extension, and has an organisation's policy install it, with these settings, in every Chromium that is started
 * from now on: only an installed extension keeps its alarms and hears of the browser's start. In a mount of its own, or
 * it would be everybody's. Answers the extension's id and what ends the service it is fetched from.
 */
export async function installByPolicy(
  folder: string,
  settings: object,
): Promise<{ readonly id: string; close(): void }> {
  const chromium = findChromium();
  if (!chromium) throw new Error('no Chromium found');
  cpSync(EXTENSION, join(folder, 'extension'), { recursive: true });
  const profile = `--user-data-dir=${join(folder, 'packer')}`;
  execFileSync(chromium, ['--no-sandbox', `--pack-extension=${join(folder, 'extension')}`, profile], {
    stdio: 'ignore',
  });
  const key = createPublicKey(readFileSync(join(folder, 'extension.pem'))).export({ type: 'spki', format: 'der' });
  // The id is made of the key: SHA-256, its first sixteen bytes, hex digits as a to p.
  const id = createHash('sha256')
    .update(key)
    .digest('hex')
    .slice(0, 32)
    .replace(/[0-9a-f]/g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  const { version } = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8'));
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo; // it listens on TCP
    response.end(
      request.url?.endsWith('.crx')
        ? readFileSync(join(folder, 'extension.crx'))
        : `<?xml version="1.0"?><gupdate xmlns="http://www.google.com/update2/response" protocol="2.0"><app appid="${id}"><updatecheck codebase="http://127.0.0.1:${port}/extension.crx" version="${version}"/></app></gupdate>`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  const policies = join(folder, 'policies');
  mkdirSync(join(policies, 'managed'), { recursive: true });
  writeFileSync(
    join(policies, 'managed', 'install.json'),
    JSON.stringify({
      // Not by force: of what is forced the user cannot even say which hosts it may reach.
      ExtensionSettings: {
        [id]: { installation_mode: 'normal_installed', update_url: `http://127.0.0.1:${port}/update.xml` },
      },
      DeveloperToolsAvailability: 1,
      '3rdparty': { extensions: { [id]: settings } },
    }),
  );
  mkdirSync(POLICIES, { recursive: true });
  execFileSync('mount', ['--bind', policies, POLICIES]);
  return { id, close: () => server.close() };
}
