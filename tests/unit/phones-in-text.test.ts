import { expect, test } from 'vitest';
import { peopleOf } from '../accuracy/outcome.ts';
import { captureOfText } from '../accuracy/text-in-node.ts';

/** What stands in a text, where it is from, and the numbers of it that can be called. */
const CASES: readonly [region: string, text: string, phones: readonly string[]][] = [
  ['DE', 'IBAN DE89 3704 0044 0532 0130 00, BIC COBADEFFXXX. Rückfragen bitte an 0171 3920012.', ['+491713920012']],
  ['GB', 't: +44 (0)161 496 0777 ext. 204 | Mon-Fri 0900-1730', ['+441614960777']],
  ['GB', 'Sort code 12-34-56, account 12345678. Freephone 0808 157 0192.', ['+448081570192']],
  [
    'US',
    'Order #4155550132 shipped 2024-03-12, tracking 1Z999AA10123456784. Questions? Call 415.555.0190',
    ['+14155550190'],
  ],
  ['US', 'The Lamp Keepers, ISBN 978-0-306-40615-7. To order call 1-800-555-0199.', ['+18005550199']],
  ['FR', 'Ouvert de 9h30-12h00 et 14h00-18h30, fermé le 12/05/2024. Code postal 75012, capital de 1 250 000 €.', []],
  [
    'BR',
    'WhatsApp (11) 95555-0123, fixo (11) 3555-0134, CNPJ 12.345.678/0001-95, CEP 01310-100',
    ['+5511955550123', '+551135550134'],
  ],
  ['DK', 'Tlf. 32 12 34 56, CVR-nr. 12345678', ['+4532123456']],
  ['FI', 'Puh. 040 123 4567 (ma–pe klo 8–16), Y-tunnus 1234567-8', ['+358401234567']],
  ['HU', 'Mobil: 06 30 123 4567, adószám: 12345678-2-41', ['+36301234567']],
  ['RU', 'Тел.: 8 (495) 123-45-67, ИНН 7701234567, ОГРН 1027700132195', ['+74951234567']],
  [
    'TR',
    'Tel: 0212 555 01 23 Faks: 0212 555 01 24 Cep: 0532 555 01 23 Vergi No: 1234567890',
    ['+902125550123', '+905325550123'],
  ],
  ['HK', 'Tel: 2555 0123 / WhatsApp: 9123 4567 / Licence No.: S-123456', ['+85225550123', '+85291234567']],
  ['AE', 'Mob +971 50 123 4567, P.O. Box 12345 Dubai, TRN 100123456700003', ['+971501234567']],
];

test.each(CASES)('%s: %s', async (region, text, phones) => {
  const people = peopleOf(await captureOfText(text, undefined, region), region);
  expect(people.flatMap((person) => person.phones)).toEqual(phones);
});
