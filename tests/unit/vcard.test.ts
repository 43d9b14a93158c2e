import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seedForm } from '../../lib/seed.ts';
import { readLinkedCard, textOfData } from '../../lib/vcard/linked-card.ts';
import { peopleInVcard } from '../../lib/vcard/read-vcard.ts';
import { settingsWith } from '../settings.ts';

const cardOf = (version: string, ...lines: string[]) =>
  ['BEGIN:VCARD', `VERSION:${version}`, ...lines, 'END:VCARD', ''].join('\r\n');

/** The form of the only person in the cards. */
function formOf(text: string) {
  const [person, ...others] = peopleInVcard(text);
  expect(others).toEqual([]);
  return person && seedForm(undefined, person, settingsWith()).form;
}

describe('a card fills the form', () => {
  test('of version 2.1: types without a name, quoted-printable in its character set, commas that are commas', () => {
    const text = cardOf(
      '2.1',
      'N;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Ahlstr=F6m;Ren=E9e;;Dr.;',
      'ORG;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Hafenl=C3=A4nge, Kr=\r\n=C3=A4ne & Co;Vertrieb',
      'TEL;CELL;VOICE:+49 30 23125 001',
      'TEL;WORK;FAX:+49 30 23125 009',
      'EMAIL;INTERNET;HOME:renee@example.com',
      'ADR;WORK:;Haus 3;Hafenstr. 1, Hof;Bremen;;28195;Germany',
      'PHOTO;JPEG;ENCODING=BASE64:\r\n /9j/4AAQSkZJRgABAQEAYABg\r\n KCgoKCg=\r\n',
      'BDAY:19860417',
    );
    expect(formOf(text)).toMatchObject({
      firstName: 'Renée',
      lastName: 'Ahlström',
      company: 'Hafenlänge, Kräne & Co',
      birthDate: '1986-04-17',
      phones: [{ type: 'Mobile', phone: '+493023125001' }],
      emails: [{ type: 'Personal', email: 'renee@example.com' }],
      addresses: [{ street: 'Haus 3, Hafenstr. 1, Hof', city: 'Bremen', zipcode: '28195', country: 'DE' }],
    });
  });

  test('of version 3.0: groups with their labels, folds, escapes, what it prefers first', () => {
    const text = cardOf(
      '3.0',
      'N:van der Larkmoor;Gideon;Piet;Mr.;',
      'FN:Mr. Gideon Piet van der Larkmoor',
      'ORG:Tidewright\\, Charts\\; Maps Ltd;Moorings',
      'TITLE:Head of Moo\r\n rings',
      'item1.TEL:+44 20 7946 0188',
      'item1.X-ABLabel:Mobile',
      'item2.TEL:+44 20 7946 0189',
      'item2.X-ABLabel:_$!<WorkFAX>!$_',
      'EMAIL;type=INTERNET;type=HOME:gideon@example.org',
      'EMAIL;type=INTERNET;type=WORK;type=pref:gideon@example.com',
      'item3.URL;type=pref:http\\://charts.example.com/gideon',
      'X-SOCIALPROFILE;type=linkedin;x-user=gideon-larkmoor:http://www.linkedin.com/in/gideon-larkmoor',
      'X-SOCIALPROFILE;type=wechat;x-user=gideon_l:x-apple:gideon_l',
      'BDAY;X-APPLE-OMIT-YEAR=1604:1604-04-17',
    );
    const [person] = peopleInVcard(text);
    expect(person?.birthDates[0]?.value).toBe('--04-17');
    expect(formOf(text)).toMatchObject({
      firstName: 'Gideon',
      lastName: 'van der Larkmoor',
      company: 'Tidewright, Charts; Maps Ltd',
      jobTitle: 'Head of Moorings',
      phones: [{ type: 'Mobile', phone: '+442079460188' }],
      emails: [
        { type: 'Work', email: 'gideon@example.com' },
        { type: 'Personal', email: 'gideon@example.org' },
      ],
      socialContacts: [
        { key: 'LinkedIn', value: 'gideon-larkmoor' },
        { key: 'WeChat', value: 'gideon_l' },
      ],
    });
    expect(person?.links.map(({ value }) => value)).toContain('http://charts.example.com/gideon');
  });

  test('of version 4.0: addresses as values, preferences as numbers, languages', () => {
    const text = cardOf(
      '4.0',
      'FN:Ottoline Marchbanks',
      'N:Marchbanks;Ottoline;;;',
      'TEL;VALUE=uri;PREF=2;TYPE="voice,home":tel:+44-20-7946-0124;ext=5',
      'TEL;VALUE=uri;PREF=1;TYPE=cell:tel:+44-20-7946-0123',
      'EMAIL;TYPE=work:ottoline@example.com',
      'IMPP;PREF=1:whatsapp:+442079460123',
      'SOCIALPROFILE;SERVICE-TYPE=Twitter;VALUE=text:@ottoline',
      'LANG;TYPE=work;PREF=1:en',
      'BDAY:--0417',
    );
    const [person] = peopleInVcard(text);
    expect(person?.languages.map(({ value }) => value)).toEqual(['en']);
    expect(person?.birthDates.map(({ value }) => value)).toEqual(['--04-17']);
    expect(formOf(text)).toMatchObject({
      phones: [
        { type: 'Mobile', phone: '+442079460123' },
        { type: 'Home', phone: '+442079460124' },
      ],
      socialContacts: [
        { key: 'WhatsApp', value: '442079460123' },
        { key: 'Twitter', value: 'ottoline' },
      ],
    });
  });

  test('with the name that it splits itself, and splits one that nobody did', () => {
    expect(formOf(cardOf('3.0', 'N:Le Quesne;Mary Ann;;;', 'FN:Mary Ann Le Quesne'))).toMatchObject({
      firstName: 'Mary Ann',
      lastName: 'Le Quesne',
    });
    expect(formOf(cardOf('3.0', 'N:;Gideon Larkmoor;;;', 'FN:Gideon Larkmoor'))).toMatchObject({
      firstName: 'Gideon',
      lastName: 'Larkmoor',
    });
    expect(formOf(cardOf('3.0', 'N:;;;;', 'FN:Tidewright Charts Ltd', 'ORG:Tidewright Charts Ltd'))).toMatchObject({
      firstName: '',
      lastName: '',
      company: 'Tidewright Charts Ltd',
    });
  });

  test('that stands indented, on one line, without its end, or with blanks lost from its folds', () => {
    const named = { firstName: 'Gideon', lastName: 'Larkmoor', emails: [{ email: 'gideon@example.com' }] };
    const lines = ['BEGIN:VCARD', 'VERSION:3.0', 'N:Larkmoor;Gideon;;;', 'EMAIL:gideon@example.com', 'END:VCARD'];
    expect(formOf(lines.map((line) => `    ${line}`).join('\n'))).toMatchObject(named);
    expect(formOf(lines.join(' '))).toMatchObject(named);
    expect(formOf(`Here is my card:\n\n${lines.slice(0, -1).join('\n')}`)).toMatchObject(named);
    const long = `ORG:${'Tidewright '.repeat(6)}Cha`;
    expect(formOf([...lines.slice(0, -1), long, 'rts Ltd', 'END:VCARD'].join('\n'))).toMatchObject({
      company: `${'Tidewright '.repeat(6)}Charts Ltd`,
    });
  });
});

test('several cards are several people; a card inside a card is not one of them', () => {
  const inner = ['AGENT:', 'BEGIN:VCARD', 'VERSION:2.1', 'N:Otherwise;Somebody', 'END:VCARD'];
  const text =
    cardOf('2.1', 'N:Larkmoor;Gideon', ...inner, 'TITLE:Owner') + cardOf('3.0', 'N:Marchbanks;Ottoline;;;', 'FN:O M');
  expect(peopleInVcard(text).map(({ names: [name], jobs: [job] }) => [name?.last, job?.title])).toEqual([
    ['Larkmoor', 'Owner'],
    ['Marchbanks', undefined],
  ]);
});

describe('whatever a card holds', () => {
  const around = (...lines: string[]) => cardOf('3.0', ...lines, 'N:Larkmoor;Gideon;;;');

  test.each([
    ['folds without end', around(`NICKNAME:${'\r\n a'.repeat(300_000)}`)],
    [
      'folds without end of a quoted line',
      cardOf('2.1', `TITLE;ENCODING=QUOTED-PRINTABLE:${'=\r\na'.repeat(300_000)}`, 'N:Larkmoor;Gideon'),
    ],
    ['a line of a megabyte', around(`ORG:${'a;'.repeat(500_000)}`)],
    ['parameters of a megabyte', around(`TEL${';a="'.repeat(250_000)}:1`)],
    ['a picture whose base64 is broken', around('PHOTO;ENCODING=b:\r\n @@@@', ' !!!!')],
    ['lines that are none', around('EMAIL', ';;;:', 'TEL;TYPE="x:1', '=:', 'constructor:x', '__proto__:y')],
    [
      'ten thousand groups',
      `${cardOf('3.0', 'N:Larkmoor;Gideon;;;', ...Array.from({ length: 10_000 }, (_, at) => `g${at}.TEL:${at}`))}`,
    ],
    ['an address without end', around(`EMAIL:${'a'.repeat(19_000)}@${'b.'.repeat(400)}`)],
    [
      'blanks without end',
      `${'\n'.repeat(200_000)}${around(`LABEL:${' '.repeat(19_000)}`, `URL:${'.'.repeat(19_000)}`)}`,
    ],
    ['one line of blanks', `BEGIN:VCARD${' '.repeat(300_000)}N:Larkmoor;Gideon;;;`],
  ])('with %s, the rest is read', (_, text) => {
    const start = performance.now();
    expect(peopleInVcard(text).map(({ names: [name] }) => name?.last)).toEqual(['Larkmoor']);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test('never throws', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.tuple(
        fc.constantFrom(
          'N',
          'FN',
          'ORG',
          'TEL;CELL',
          'EMAIL;TYPE="a',
          'ADR;ENCODING=QUOTED-PRINTABLE',
          'BDAY',
          'IMPP',
          'URL',
          'AGENT',
          'VERSION',
          'BEGIN',
          'END',
        ),
        fc.constantFrom(':', ';', ':=\n', ':\\', ';X=:', '.'),
        fc.string({ unit: 'binary-ascii' }),
      ),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        peopleInVcard(`BEGIN:VCARD\n${lines.map((one) => [one].flat().join('')).join('\n')}\nEND:VCARD`);
      }),
    );
  });
});

describe('a data: link holds a card', () => {
  const card = cardOf('3.0', 'N:Ahlström;Renée;;;');
  const percent = (text: string) =>
    [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

  test.each([
    ['percent signs', `data:text/vcard;charset=utf-8,${percent(card)}`],
    ['base64', `data:text/x-vcard;base64,${Buffer.from(card, 'utf8').toString('base64')}`],
    [
      'base64 of another character set',
      `data:text/vcard;charset=iso-8859-1;base64,${Buffer.from(card, 'latin1').toString('base64')}`,
    ],
    ['bytes that are no UTF-8', `data:text/vcard;base64,${Buffer.from(card, 'latin1').toString('base64')}`],
  ])('in %s', async (_, href) => {
    const { people } = await readLinkedCard(href, undefined);
    expect(people.map(({ names: [name] }) => [name?.first, name?.last])).toEqual([['Renée', 'Ahlström']]);
  });

  test.each(['data:', 'data:text/vcard;base64,@@@', 'data:text/vcard,hello'])('or not: %s', async (href) => {
    expect(await readLinkedCard(href, undefined)).toEqual({ people: [], problem: 'unreadable' });
  });

  test('with anything in it never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii' }), (text) => void textOfData(`data:text/vcard;base64,${text}`)),
    );
    fc.assert(fc.property(fc.string({ unit: 'binary-ascii' }), (text) => void textOfData(`data:text/vcard,${text}`)));
  });
});
