import { readdirSync, readFileSync } from 'node:fs';

/** Chromium's processes by their profile. One that outlived an earlier run would go on posting, and be counted against this one. */

/** The ids of all processes whose command line names this. */
export function processesOf(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
      } catch {
        // It ended while we looked.
        return false;
      }
    })
    .map(Number);
}

/** Ends a browser as a power cut does: all of its processes at once, none asked. */
export async function killBrowser(profile: string): Promise<void> {
  for (let left = processesOf(profile); left.length > 0; left = processesOf(profile)) {
    for (const pid of left) {
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It ended before its turn.
      }
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
