import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../sandbox/server.ts';
import { numbered, openDriver } from '../driver.ts';
import { control, fill, formValues, launch, pressSave, shown } from '../harness.ts';

/** With a disk of its own, which is filled up while the form stands open, and emptied again. Prints what was seen, as JSON. */
const disk = mkdtempSync(join(tmpdir(), 'contact-capture-disk-'));
execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m', 'tmpfs', disk]);
const profile = join(disk, 'profile');
mkdirSync(profile);
const ballast = join(disk, 'ballast');

/** Needs room of its own: lines near the form's limit, in letters of two bytes, together more than a block of the disk. */
const LONG = 'Tidewright Čharts '.repeat(27).trim();
const LONG_FIELDS = ['company', 'jobTitle', 'team', 'group', 'addresses.0.street', 'addresses.0.city'];

/** Leaves not one block. */
function fillUp(): void {
  for (let part = 0; part < 1_000; part += 1) {
    const { bavail, bsize } = statfsSync(disk);
    if (bavail === 0) return;
    try {
      writeFileSync(`${ballast}${part}`, Buffer.alloc(Math.min(bavail * bsize, 16_777_216)));
    } catch {
      // Others took some of it meanwhile: what is left is looked at again.
    }
  }
}
const emptyOut = () => execFileSync('sh', ['-c', `rm -f ${ballast}*`]);

const sandbox = await startSandbox({ protocol: 'http2' });
const capturer = await launch({ sandbox, profile });
await capturer.setUp(sandbox);
const driver = await openDriver(capturer);
await driver.save(numbered(1));

// In a tab: Chromium warns of the full disk in a window of its own, and a popup closes when another window is in front.
const form = await capturer.browser.newPage();
await form.goto(capturer.url('popup.html?tab=0'));
await shown(form, 'form');
await fill(form, { firstName: 'Odile', lastName: 'Marchbanks 2' });
await formValues(form);
for (const name of LONG_FIELDS) {
  await form.$eval(
    control(name),
    (input, text) => {
      (input as HTMLInputElement).value = text;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
    LONG,
  );
}
fillUp();
await pressSave(form);
// The form must tell what came of it, whatever it is.
const full = await shown(form, 'footer .notice.warning, [data-state]');
const isToldFailed = (await form.$('footer .notice.warning')) !== null;
const kept = isToldFailed ? await formValues(form) : undefined;
emptyOut();
if (isToldFailed) await pressSave(form);
await shown(form, '[data-state="sent"]', 60_000);
const created = sandbox.api.contacts.length;
await capturer.close();
await sandbox.close();
rmSync(profile, { recursive: true, force: true });
console.log(JSON.stringify({ full, isToldFailed, kept, created }));
