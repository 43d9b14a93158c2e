import { describe, expect, test } from 'vitest';
import { type Isolation, isolationObstacle, runIsolated } from './isolated.ts';

/** What can only be done to a browser with a network or with mounts of its own. */
const on = (isolation: Isolation, what: string) => {
  const obstacle = isolationObstacle(isolation);
  return [obstacle !== undefined, obstacle === undefined ? what : `${what}: not here, ${obstacle}`] as const;
};
const LIMIT = { timeout: 240_000 };

const [noNetwork, network] = on('network', 'the network');
describe.skipIf(noNetwork)(network, () => {
  test(
    'changes while the server has a contact, and goes away and comes back: each is in the CRM once',
    LIMIT,
    async () => {
      const seen = await runIsolated('network', 'network-script.ts');
      expect(seen).toMatchObject({
        changed: { kind: 'unknown', reason: 'connection' },
        found: { kind: 'sent' },
        arrivals: 2,
        down: [
          { kind: 'queued', last: { reason: 'offline' } },
          { kind: 'queued', last: { reason: 'offline' } },
        ],
        created: ['Marchbanks 1', 'Marchbanks 2', 'Marchbanks 10', 'Marchbanks 11'],
      });
    },
  );
});

const [noMounts, mounts] = on('mounts', 'the disk and the installed extension');
describe.skipIf(noMounts)(mounts, () => {
  test(
    'a full disk: the form says so and keeps what was typed, and saves it when there is room again',
    LIMIT,
    async () => {
      const seen = await runIsolated('mounts', 'disk-script.ts');
      expect(seen).toMatchObject({
        full: expect.stringContaining('This device could not keep the contact. Nothing is lost'),
        isToldFailed: true,
        kept: { firstName: 'Odile', lastName: 'Marchbanks 2', company: expect.stringContaining('Tidewright Čharts') },
        created: 2,
      });
    },
  );

  test('the browser’s start sends what waited, and looks up what was cut off, with nobody looking', LIMIT, async () => {
    const seen = await runIsolated('mounts', 'restart-script.ts');
    expect(seen).toMatchObject({
      before: [{ state: { kind: 'queued', last: { reason: 'notSent' } } }],
      afterClosing: expect.any(Number),
      states: ['sent', 'sent'],
      arrivals: 2,
      created: ['Marchbanks 1', 'Marchbanks 2'],
    });
  });
});
