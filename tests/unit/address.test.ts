import { expect, test } from 'vitest';
import { findAddress } from '../../lib/text/address/address.ts';

/** Addresses as they stand in signatures, and their parts: street | city | state | postal code | country. All are invented. */
const CASES: readonly [written: string, parts: string, country: string][] = [
  ['155 Larkspur Avenue, Suite 4, Portland, OR 97299', '155 Larkspur Avenue, Suite 4|Portland|OR|97299|US', 'US'],
  ['155 Larkspur Ave\nPortland, OR 97299\nUSA', '155 Larkspur Ave|Portland|OR|97299|US', 'DE'],
  ['12 Heron Crescent\nHalifax, NS  B3Z 9Z9', '12 Heron Crescent|Halifax|NS|B3Z 9Z9|CA', 'CA'],
  ['Unit 3, Cobble Yard, Leeds LS1 9ZZ', 'Unit 3, Cobble Yard|Leeds||LS1 9ZZ|GB', 'GB'],
  ['4 Mill Lane\nLeeds\nLS1 9ZZ\nUnited Kingdom', '4 Mill Lane|Leeds||LS1 9ZZ|GB', 'DE'],
  ['14 Quay Street, Galway, H91 ZZ9Y', '14 Quay Street|Galway||H91 ZZ9Y|IE', 'IE'],
  ['Uhuweg 12a, 60599 Frankfurt am Main', 'Uhuweg 12a|Frankfurt am Main||60599|DE', 'DE'],
  ['Uhuweg 12a\nD-60599 Frankfurt', 'Uhuweg 12a|Frankfurt||60599|DE', 'US'],
  ['Gamsgasse 15/3/7, A-5020 Salzburg', 'Gamsgasse 15/3/7|Salzburg||5020|AT', 'AT'],
  ['Seeweg 9\nCH-8099 Zürich', 'Seeweg 9|Zürich||8099|CH', 'CH'],
  ['12 ter, impasse du Moulin\n69499 Lyon Cedex 03', '12 ter, impasse du Moulin|Lyon Cedex 03||69499|FR', 'FR'],
  ['Calle Telar, 8, 3.º B\n46099 Valencia', 'Calle Telar, 8, 3.º B|Valencia||46099|ES', 'ES'],
  ['Via dei Sette Venti, 15\n40199 Bologna (BO)', 'Via dei Sette Venti, 15|Bologna|BO|40199|IT', 'IT'],
  ['Golfkade 12, 1019 ZZ Amsterdam', 'Golfkade 12|Amsterdam||1019 ZZ|NL', 'NL'],
  ['Kiezelstraat 7\nB-9099 Gent', 'Kiezelstraat 7|Gent||9099|BE', 'BE'],
  ['Smidesgränd 5, 903 99 Umeå', 'Smidesgränd 5|Umeå||903 99|SE', 'SE'],
  ['ul. Jodłowa 7/2, 00-999 Warszawa', 'ul. Jodłowa 7/2|Warszawa||00-999|PL', 'PL'],
  ['Level 3, 9 Wattle Street\nFitzroy VIC 3065', 'Level 3, 9 Wattle Street|Fitzroy|VIC|3065|AU', 'AU'],
  ['21 Kauri Road, Nelson 7099', '21 Kauri Road|Nelson||7099|NZ', 'NZ'],
  ['55 Lotus Nagar, Pune 411099', '55 Lotus Nagar|Pune||411099|IN', 'IN'],
  ['55 Kaya Lane #15-05, Singapore 069999', '55 Kaya Lane #15-05|Singapore||069999|SG', 'SG'],
  [
    'Room 1550, Lantern Tower, 8 Mist Road, Kowloon, Hong Kong',
    'Room 1550, Lantern Tower, 8 Mist Road|Kowloon|||HK',
    'HK',
  ],
  ['40799 台中市西屯區虛擬路一段155號5樓', '虛擬路一段155號5樓|台中市西屯區||40799|TW', 'TW'],
  ['浙江省杭州市西湖区虚构路155号 310099', '虚构路155号|杭州市西湖区|浙江省|310099|CN', 'CN'],
  ['〒604-9999 京都府京都市中京区架空町155', '架空町155|京都市中京区|京都府|604-9999|JP', 'JP'],
  ['서울특별시 마포구 상상로 55, 5층 (04199)', '상상로 55, 5층|마포구|서울특별시|04199|KR', 'KR'],
  ['155 ถนนสมมติ แขวงลมหวน เขตบางรัก กรุงเทพฯ 10999', '155 ถนนสมมติ แขวงลมหวน|เขตบางรัก|กรุงเทพฯ|10999|TH', 'TH'],
  ['Rua do Cipó, 155 - Sala 3\n01999-155 - São Paulo/SP', 'Rua do Cipó, 155, Sala 3|São Paulo|SP|01999-155|BR', 'BR'],
  ['Av. dos Ventos, 155 – Fortaleza/CE – 60199-155', 'Av. dos Ventos, 155|Fortaleza|CE|60199-155|BR', 'BR'],
  ['P.O. Box 15550, Dubai, UAE', 'P.O. Box 15550|Dubai|||AE', 'AE'],
];

test.each(CASES)('%s', (written, parts, country) => {
  const found = findAddress(written.split('\n'), { countries: [country] });
  const { street, city, state, zipcode, country: code } = found ?? {};
  expect([street, city, state, zipcode, code].map((part) => part ?? '').join('|')).toBe(parts);
});
