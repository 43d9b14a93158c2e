import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findFirefox } from '../../run/firefox.mjs';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { type Fox, launchFirefox } from './harness.ts';

/** The main job in a real Firefox: settings, the browser's own question, button, review, save, and what the server holds. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Marisol Quintenbeck</title>
<script type="application/ld+json">${JSON.stringify({
  '@context': 'https://schema.org',
  '@type': 'ProfilePage',
  mainEntity: {
    '@type': 'Person',
    name: 'Marisol Quintenbeck',
    jobTitle: 'Chief Product Officer',
    worksFor: { '@type': 'Organization', name: 'Tidewright Charts' },
    email: 'marisol@example.com',
  },
})}</script><h1>Marisol Quintenbeck</h1></html>`;

const program = findFirefox();

describe.skipIf(!program)(
  `in Firefox${program ? '' : ': not here, none is installed (apt-get install firefox-esr)'}`,
  () => {
    let sandbox: Sandbox;
    let fox: Fox;

    beforeAll(async () => {
      sandbox = await startSandbox({
        protocol: 'https1',
        serve: ({ pathname }) =>
          pathname === '/person' ? { status: 200, body: PAGE, headers: { 'Content-Type': 'text/html' } } : undefined,
      });
      fox = await launchFirefox();
      await fox.go(await fox.url('options.html'));
      await fox.type('baseUrl', sandbox.baseUrl);
      await fox.type('appId', sandbox.appId);
      await fox.type('token', sandbox.token);
      await fox.click('button[type=submit]');
      await fox.allow();
      await fox.until('content', `return document.querySelector('.notice.done')?.textContent`);
    });
    afterAll(async () => {
      await fox?.close();
      await sandbox.close();
    });
    afterEach(() => {
      sandbox.faults.length = 0;
    });
    beforeEach(async () => {
      sandbox.api.contacts.length = 0;
      sandbox.api.arrivals.length = 0;
      await fox.go(`${sandbox.baseUrl}/person`);
      await fox.press();
      await fox.until('popup', `return document.querySelector('form') !== null`);
    });

    const value = (name: string) =>
      fox.run<string>('popup', `return document.querySelector('[name="' + args[0] + '"]').value`, name);
    const set = (name: string, text: string) =>
      fox.run(
        'popup',
        `const control = document.querySelector('[name="' + args[0] + '"]');
       control.value = args[1];
       control.dispatchEvent(new content.Event('input', { bubbles: true }));`,
        name,
        text,
      );
    const save = () => fox.run('popup', `document.querySelector('footer .primary').click()`);
    const state = (kind: string) =>
      fox.until<string>('popup', `return document.querySelector('[data-state="' + args[0] + '"]')?.textContent`, kind);

    test('click, filled form, edit, save: the server holds exactly that', async () => {
      expect(await Promise.all(['firstName', 'lastName', 'jobTitle', 'company', 'emails.0.email'].map(value))).toEqual([
        'Marisol',
        'Quintenbeck',
        'Chief Product Officer',
        'Tidewright Charts',
        'marisol@example.com',
      ]);
      await set('jobTitle', 'CPO');
      await set('phones.0.phone', '+1 202-555-0123');
      await save();
      await state('sent');
      expect(sandbox.api.contacts.map(({ body }) => body)).toEqual([
        expect.objectContaining({
          firstName: 'Marisol',
          lastName: 'Quintenbeck',
          jobTitle: 'CPO',
          company: 'Tidewright Charts',
          emails: expect.anything(),
          phones: expect.anything(),
        }),
      ]);
      expect(JSON.stringify(sandbox.api.contacts[0]?.body.phones)).toContain('+12025550123');
    });

    // How often it was posted is not asked here: Firefox itself may post again (docs/security.md, "What does not hold").
    test('an answer that never came is no success until the contact is found in the CRM', async () => {
      sandbox.faults.push('cut-after');
      await save();
      await fox.until('popup', `return document.querySelector('[data-state="unknown"], [data-state="sent"]') !== null`);
      expect(sandbox.api.contacts.length).toBeGreaterThan(0);
    });

    test('a refusal stands in words', async () => {
      sandbox.faults.push('400');
      await save();
      expect(await state('rejected')).toContain('invalid parameter: lastName');
    });

    test('nobody’s policy is no trouble: the settings are the user’s to change', async () => {
      await fox.go(await fox.url('options.html'));
      await fox.until('content', `return document.querySelector('form')`);
      expect(
        await fox.run(
          'content',
          `return [document.querySelector('[name=baseUrl]').disabled, document.querySelector('.policy-problems')]`,
        ),
      ).toEqual([false, null]);
    });
  },
);
