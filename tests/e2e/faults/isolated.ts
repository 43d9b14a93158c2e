import { execFile, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a script gets for itself alone: the machine's network, or its mounted file systems. */
export type Isolation = 'network' | 'mounts';

const FLAGS: Readonly<Record<Isolation, string>> = { network: '--net', mounts: '--mount' };

const unshare = (isolation: Isolation, ...command: string[]) => [
  '--map-root-user',
  '--kill-child',
  FLAGS[isolation],
  ...command,
];

/** Why there can be no such thing on this machine; `undefined` where there can. */
export function isolationObstacle(isolation: Isolation): string | undefined {
  if (process.platform !== 'linux') return 'only Linux can give a program a network of its own';
  if (spawnSync('unshare', unshare(isolation, 'true'), { stdio: 'ignore' }).status !== 0)
    return 'this machine lets nobody have that';
  if (isolation === 'network' && spawnSync('ip', ['-V'], { stdio: 'ignore' }).status !== 0)
    return 'there is no program named ip (iproute2)';
  return undefined;
}

/** Runs a script of this folder so, and gives the JSON of its last line. */
export async function runIsolated(isolation: Isolation, script: string, ...args: string[]): Promise<unknown> {
  const command = unshare(isolation, process.execPath, join(import.meta.dirname, script), ...args);
  const { stdout } = await promisify(execFile)('unshare', command, { timeout: 240_000, maxBuffer: 1e7 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}
