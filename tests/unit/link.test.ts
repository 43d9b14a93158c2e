import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { peopleOfLink } from '../../lib/link.ts';
import { seedForm } from '../../lib/seed.ts';
import { isCardLink } from '../../lib/vcard/card-link.ts';
import { settingsWith } from '../settings.ts';

/** What each person of the link fills in, blank fields left out. */
const formsOf = (href: string) =>
  peopleOfLink(href)?.map((person) => {
    const { form, links } = seedForm(undefined, person, settingsWith());
    const { firstName, lastName, emails, phones, socialContacts } = form;
    return {
      name: [firstName, lastName].filter(Boolean).join(' | '),
      emails: emails.map(({ email }) => email).filter(Boolean),
      phones: phones.filter(({ phone }) => phone !== '').map(({ type, phone }) => `${type} ${phone}`),
      socials: socialContacts.filter(({ value }) => value !== '').map(({ key, value }) => `${key} ${value}`),
      links,
    };
  });

const nothing = { name: '', emails: [], phones: [], socials: [], links: [] };

describe('a link says', () => {
  test.each([
    ['mailto:gideon@example.com?subject=Hi%20there&body=x@y.example', { emails: ['gideon@example.com'] }],
    ['mailto:gideon@example.com,moorings@example.com', { emails: ['gideon@example.com', 'moorings@example.com'] }],
    ['mailto:?to=gideon%40example.com&cc=other@example.com', { emails: ['gideon@example.com'] }],
    [
      'mailto:%22Larkmoor%2C%20Gideon%22%20%3Cgideon@example.com%3E',
      { name: 'Gideon | Larkmoor', emails: ['gideon@example.com'] },
    ],
    ['mailto:Larkmoor, Gideon <gideon@example.com>', { name: 'Gideon | Larkmoor', emails: ['gideon@example.com'] }],
    ['tel:+44-20-7946-0188;ext=12', { phones: ['Work +442079460188'] }],
    ['tel:+442079460188,,12%23', { phones: ['Work +442079460188'] }],
    ['tel:+44%2020%207946%200188p12', { phones: ['Work +442079460188'] }],
    ['tel:20-7946-0188;phone-context=+44', { phones: ['Work +442079460188'] }],
    ['tel:020 7946 0188', { phones: ['Work 020 7946 0188'] }],
    ['callto://+442079460188', { phones: ['Work +442079460188'] }],
    ['sms:+442079460188?body=Hi', { phones: ['Mobile +442079460188'] }],
    ['sms:+442079460188;body=Hi', { phones: ['Mobile +442079460188'] }],
    ['https://wa.me/442079460188?text=Hi', { phones: ['Mobile +442079460188'], socials: ['WhatsApp 442079460188'] }],
    [
      'https://api.whatsapp.com/send?phone=%2B44%2020%207946%200188',
      { phones: ['Mobile +442079460188'], socials: ['WhatsApp 442079460188'] },
    ],
    ['whatsapp://send?phone=442079460188', { phones: ['Mobile +442079460188'], socials: ['WhatsApp 442079460188'] }],
    ['https://wa.me/message/ABCDEF', { links: ['https://wa.me/message/ABCDEF'] }],
    ['https://line.me/ti/p/~gideon_l', { socials: ['LINE gideon_l'] }],
    ['https://line.me/R/ti/p/%40moorings', { socials: ['LINE @moorings'] }],
    ['line://ti/p/~gideon_l', { socials: ['LINE gideon_l'] }],
    ['weixin://dl/chat?gideon_l', { socials: ['WeChat gideon_l'] }],
    ['https://t.me/gideon_l', { links: ['https://t.me/gideon_l'] }],
    ['tg://resolve?domain=gideon_l', { links: ['https://t.me/gideon_l'] }],
    ['https://x.com/gideon_l', { socials: ['Twitter gideon_l'] }],
    ['https://www.example.com/team/gideon', { links: ['https://www.example.com/team/gideon'] }],
  ])('%s', (href, said) => {
    expect(formsOf(href)).toEqual([{ ...nothing, ...said }]);
  });

  test('each of several people with names', () => {
    const href =
      'mailto:Gideon%20Larkmoor%20%3Cgideon@example.com%3E,Ottoline%20Marchbanks%20%3Cottoline@example.com%3E';
    expect(formsOf(href)?.map(({ name, emails }) => [name, ...emails])).toEqual([
      ['Gideon | Larkmoor', 'gideon@example.com'],
      ['Ottoline | Marchbanks', 'ottoline@example.com'],
    ]);
  });

  test.each(['javascript:alert(1)', 'ftp://example.com/', 'no link', ''])('nothing: %s', (href) => {
    expect(peopleOfLink(href)).toBeUndefined();
  });

  test.each([
    `mailto:${'a'.repeat(200_000)}`,
    `mailto:${'a,'.repeat(200_000)}`,
    `mailto:${'a@b,'.repeat(100_000)}`,
    `tel:${'1 '.repeat(200_000)}x`,
    `sms:${'1,'.repeat(200_000)}`,
    `https://api.whatsapp.com/send?phone=${'1'.repeat(200_000)}`,
  ])('in a moment, also of 400,000 characters: %.20s', (href) => {
    const start = performance.now();
    peopleOfLink(href);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  test('never a fault', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          'mailto:',
          'tel:',
          'sms:',
          'weixin://',
          'whatsapp://send?phone=',
          'https://wa.me/',
          'tg:',
          'line:',
        ),
        fc.string({ unit: 'binary-ascii' }),
        (scheme, rest) => void peopleOfLink(scheme + rest),
      ),
    );
  });
});

test.each([
  ['https://example.com/team/Gideon.VCF?x=1', true],
  ['https://example.com/download?file=gideon.vcf', true],
  ['data:text/vcard,BEGIN%3AVCARD', true],
  ['data:image/png;base64,AAAA', false],
  ['https://example.com/blog/what-is-a-vcf', false],
  ['file:///gideon.vcf', false],
  ['gideon.vcf', false],
])('%s leads to a card: %j', (href, isCard) => {
  expect(isCardLink(href)).toBe(isCard);
});
