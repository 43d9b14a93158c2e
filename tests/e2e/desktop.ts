import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

/** A screen without a monitor, with a window manager, and hands to use it: for what only a real desktop can show. */
export interface Desktop {
  readonly display: string;
  /** Presses the right button at this place of the screen. */
  rightClick(x: number, y: number): void;
  key(...keys: string[]): void;
  close(): void;
}

/** Starts Xvfb on a free display, and openbox on it: a menu needs a window manager to get the keyboard. */
export async function startDesktop(): Promise<Desktop> {
  // With `-displayfd` the server chooses a free display and tells which.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const channel = server.stdio[3];
  if (!channel) throw new Error('Xvfb gave no channel');
  const [number] = await once(channel, 'data');
  const display = `:${String(number).trim()}`;
  const env = { ...process.env, DISPLAY: display };
  const manager = spawn('openbox', { env, stdio: 'ignore' });
  const xdotool = (...args: string[]) => execFileSync('xdotool', args, { env });
  return {
    display,
    rightClick: (x, y) => xdotool('mousemove', String(x), String(y), 'click', '3'),
    key: (...keys) => xdotool('key', '--delay', '150', ...keys),
    close() {
      manager.kill();
      server.kill();
    },
  };
}
