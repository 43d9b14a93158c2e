import { describe, expect, test } from 'vitest';
import { cleanNamePart, parseName } from '../../lib/text/name.ts';
import { nameByEmail } from '../../lib/text/name-by-email.ts';

/** What people write, and how a CRM wants it: first | last. */
const CASES: readonly [raw: string, first: string, last: string, language?: string][] = [
  ['Ottoline Marchbanks', 'Ottoline', 'Marchbanks'],
  ['Dr. Torvald Eskerhult, PMP', 'Torvald', 'Eskerhult'],
  ['Prof. Dr. Dr. h.c. mult. Wendelin Harz', 'Wendelin', 'Harz'],
  ['Dipl.-Ing. (FH) Grete Ahornfeld', 'Grete', 'Ahornfeld'],
  ['Marisol (Mari) Quintenbeck 🌊', 'Marisol', 'Quintenbeck'],
  ['Ludovica Sperandei (née Corsi)', 'Ludovica', 'Sperandei'],
  ['Imani Wrenfield she/her', 'Imani', 'Wrenfield'],
  ['𝗢𝘁𝗶𝘀 Bramblehurst', 'Otis', 'Bramblehurst'],
  ['OTIS BRAMBLEHURST', 'Otis', 'Bramblehurst'],
  ['Fiona McTavendish', 'Fiona', 'McTavendish'],
  ['FIONA MCTAVENDISH', 'Fiona', 'McTavendish'],
  ['Siobhán O’Rafferty', 'Siobhán', 'O’Rafferty'],
  ['Joost van der Meulenkamp', 'Joost', 'van der Meulenkamp'],
  ['van der Meulenkamp, Joost', 'Joost', 'van der Meulenkamp'],
  ['Marchbanks, Ottoline', 'Ottoline', 'Marchbanks'],
  ['Marchbanks, PhD', 'Marchbanks', ''],
  ['CHAN Siu Ming, Beatrix', 'Beatrix', 'Chan'],
  ['CHAN Siu Ming', 'Siu Ming', 'Chan'],
  ['Jean-Luc DUVALLON', 'Jean-Luc', 'Duvallon'],
  ['陳小明', '小明', '陳'],
  ['歐陽小明先生', '小明', '歐陽'],
  ['佐々木 花子', '花子', '佐々木'],
  ['佐々木花子', '花子', '佐々木', 'ja'],
  ['ジョン・スミソン', 'ジョン', 'スミソン'],
  ['김하늘', '하늘', '김'],
  ['남궁하늘', '하늘', '남궁'],
  ['นายสมชาย ทดสอบดี', 'สมชาย', 'ทดสอบดี'],
  ['د. ليلى المنارية', 'ليلى', 'المنارية'],
  ['Trần Thị Mơ', 'Thị Mơ', 'Trần'],
  ['Fekete-Kovács Eszter', 'Eszter', 'Fekete-Kovács'],
  ['Lamya bint Rashid Al Manara', 'Lamya bint Rashid', 'Al Manara'],
  ['José María Olivar y Prado', 'José María', 'Olivar y Prado'],
  ['Ana Olivar Prado', 'Ana', 'Olivar Prado', 'es'],
  ['Alvise Dal Bosco Zanon', 'Alvise', 'Dal Bosco Zanon'],
  ['Dr Saoirse Mac Giolla Bhríde', 'Saoirse', 'Mac Giolla Bhríde'],
  ['lek. Bogumiła Szczepańczyk-Wrona', 'Bogumiła', 'Szczepańczyk-Wrona'],
  ['dr n. med. Witold Jarmołuk', 'Witold', 'Jarmołuk'],
  ['drs. A.M. (Annemiek) Kloosterziel RA', 'Annemiek', 'Kloosterziel'],
  ['Lachlan Merribee CA, B.Com', 'Lachlan', 'Merribee'],
  ['Thandeka Mokwena-Ferreira CA(SA)', 'Thandeka', 'Mokwena-Ferreira'],
  ['Priyanka Wardell-Nair CFP®, B.Com, GradDipFinPlan', 'Priyanka', 'Wardell-Nair'],
  ['Raymond Lau Chi-kit', 'Raymond Chi-kit', 'Lau'],
  ['서가람 (Garam Seo, Ph.D.)', '가람', '서'],
  ['Иванцова Анна Сергеевна', 'Анна Сергеевна', 'Иванцова'],
  ['Sukarmo', 'Sukarmo', ''],
  ['Ottoline Marchbanks | Bellwether Tools', 'Ottoline', 'Marchbanks'],
  ['Van Thistlebrook', 'Van', 'Thistlebrook'],
  ['Siti Nuraini Binte Abdul Halim', 'Siti Nuraini', 'Binte Abdul Halim'],
  ['Mdm TAY Siew Hoon, Geraldine', 'Geraldine', 'Tay'],
  ["Dott.ssa Ginevra Dell'Ombra Pastafino", 'Ginevra', "Dell'Ombra Pastafino"],
  ['Eng.ª Rosalina Fontes do Vale', 'Rosalina', 'Fontes do Vale', 'pt'],
  ['Mª del Mar Sardana i Vilaclara', 'María del Mar', 'Sardana i Vilaclara'],
  ['ดร. กานดา ทดสอบดี ณ บางลม', 'กานดา', 'ทดสอบดี ณ บางลม'],
  ['灯台 渚様', '渚', '灯台'],
  ['Dr Ottilie Graves-Mensah BVSc MRCVS', 'Ottilie', 'Graves-Mensah', 'en'],
  ['Fergus McKinnel', 'Fergus', 'McKinnel', 'en'],
  ['Dr. med. univ. Dr. scient. med. Anna-Lena Huber, MBA', 'Anna-Lena', 'Huber'],
  ['Prof.in Dr.in Maria Grünwald', 'Maria', 'Grünwald'],
  ['O.Univ.-Prof. Hans Meier', 'Hans', 'Meier'],
  ['Mag.a Theresia Brunnlechner-Huber', 'Theresia', 'Brunnlechner-Huber'],
  ['Frau RAin Sabine Koch', 'Sabine', 'Koch'],
  ['Herr StB/WP Jens Otto', 'Jens', 'Otto'],
  ['Georg von und zu Rabenfels', 'Georg', 'von und zu Rabenfels'],
  ['The Rt Hon. Baroness Tessa Holland', 'Tessa', 'Holland'],
  ['Berg, J.P. van der', 'J.P.', 'van der Berg'],
  ['DE LA CRUZ, Juan Miguel', 'Juan Miguel', 'de la Cruz'],
  ['Jean-Baptiste LE GOFF', 'Jean-Baptiste', 'Le Goff'],
  ['Ana Sofía de la Vega y Montalbán', 'Ana Sofía', 'de la Vega y Montalbán', 'es'],
  ['María del Rocío Fontecilla Durán', 'María del Rocío', 'Fontecilla Durán', 'es'],
  ['C.P. Guadalupe Treviño Garza', 'Guadalupe', 'Treviño Garza', 'es'],
  ['Peter CHAN Tai-man', 'Peter Tai-man', 'Chan'],
  ['LAU Kwok-wing, Stephen 劉國榮', 'Stephen', 'Lau'],
  ['Kim Min-su', 'Min-su', 'Kim'],
  ['東海林ほたる', 'ほたる', '東海林', 'ja'],
  ['Nagy-Kovács Éva Mária', 'Éva Mária', 'Nagy-Kovács', 'hu'],
  ['محمد بن عبد الرحمن آل سعود', 'محمد بن عبد الرحمن', 'آل سعود', 'ar'],
  ['Prof. Ing. arch. Petr Novák, CSc.', 'Petr', 'Novák'],
  ['M. Paul DUPONT-AIGNANT', 'Paul', 'Dupont-Aignant', 'fr'],
  ['Mme la Présidente Claire Vasseur', 'Claire', 'Vasseur', 'fr'],
  ['Me Hyacinthe Pasche-Dubuis', 'Hyacinthe', 'Pasche-Dubuis', 'fr'],
  // Titles and orders of ten more languages.
  ['cand.jur. Søren Ø. Holmegaardsen', 'Søren Ø.', 'Holmegaardsen'],
  ['Ir Dr Benson LEUNG Kai Fung', 'Benson Kai Fung', 'Leung'],
  ['Khun Anchalee Rungwanit', 'Anchalee', 'Rungwanit'],
  ['Adv. Meenakshi P. Sundarvel', 'Meenakshi P.', 'Sundarvel'],
  ['CA Rohit Jhaverwala, FCA', 'Rohit', 'Jhaverwala'],
  ['D. Íñigo Valdebruma Ortuño', 'Íñigo', 'Valdebruma Ortuño'],
  ['Sra. Dª. Remedios Almazara Gil', 'Remedios', 'Almazara Gil'],
  ['Pr Agathe Montrelais', 'Agathe', 'Montrelais'],
  ['श्री राजवीर कमलनयन', 'राजवीर', 'कमलनयन'],
  ['Vadrózsa-Nyíri Csongor', 'Csongor', 'Vadrózsa-Nyíri'],
  ['高橋舞音', '舞音', '高橋'],
  ['渡辺蒼一郎 様', '蒼一郎', '渡辺'],
  ['박서린 교수', '서린', '박'],
  ['Exmo. Sr. Dr. Belmiro Castanheira Lumiar', 'Belmiro', 'Castanheira Lumiar'],
  ['João Pedro dos Santelmos Ferrabrás', 'João Pedro', 'dos Santelmos Ferrabrás'],
  ['д-р Светозар Ильич Марьинцев', 'Светозар Ильич', 'Марьинцев'],
  ['Doç. Dr. Ayşegül Çınaraltı', 'Ayşegül', 'Çınaraltı'],
  ['Av. Kerem Taşdelenoğlu', 'Kerem', 'Taşdelenoğlu'],
  ['пані Соломія Вітровська', 'Соломія', 'Вітровська'],
  ['ThS. Lê Quang Lâm', 'Quang Lâm', 'Lê'],
  ['Ông Phạm Minh Triều', 'Minh Triều', 'Phạm'],
  ['Vanessa Tan Hui Min', 'Vanessa Hui Min', 'Tan'],
  ['Thái Quốc Nguyễn', 'Thái Quốc', 'Nguyễn'],
  ['Ref. Ruggero Dal Brustolon', 'Ruggero', 'Dal Brustolon'],
  ['Dr. Rosenkötter, Henning', 'Henning', 'Rosenkötter'],
];

test.each(CASES)('%s', (raw, first, last, language) => {
  const name = parseName(raw, language);
  expect([name?.first ?? '', name?.last ?? '']).toEqual([first, last]);
});

test.each([
  'LinkedIn Member',
  'Utilisateur LinkedIn',
  'LinkedIn-Mitglied',
  '***** ****',
  '--',
  '',
  '😀',
  '12345',
  'x'.repeat(300),
])('%s names nobody', (raw) => {
  expect(parseName(raw)).toBeUndefined();
});

test('a nickname is kept as another way to call the person', () => {
  expect(parseName('Marisol (Mari) Quintenbeck')?.alternatives).toEqual([{ first: 'Mari', last: 'Quintenbeck' }]);
  expect(parseName('Imani Wrenfield (She/Her)')?.alternatives).toEqual([]);
});

describe('a part that the page split itself', () => {
  test.each([
    ['Dr. Ottoline', 'Ottoline'],
    ['van der Meulenkamp', 'van der Meulenkamp'],
    ['小明', '小明'],
    ['Marchbanks, MBA', 'Marchbanks'],
    ['Olivar Prado 🌿', 'Olivar Prado'],
  ])('%s is cleaned and never split', (part, clean) => {
    expect(cleanNamePart(part)).toBe(clean);
  });
});

test('adversarial names end at once', () => {
  for (const text of [
    '('.repeat(5000),
    "'".repeat(5000),
    `${'a-'.repeat(2000)}a`,
    'née '.repeat(1000),
    `"${' '.repeat(9000)}`,
  ]) {
    expect(() => parseName(text)).not.toThrow();
  }
});

describe('the address says where the family name begins', () => {
  test.each([
    ['Gun-Britt Åkerstjerna Öhlén', 'gun-britt.akerstjerna@example.com', 'Gun-Britt', 'Åkerstjerna Öhlén'],
    ['Yolotzin Xicohtémoc Barragán', 'yxicohtemoc@example.com', 'Yolotzin', 'Xicohtémoc Barragán'],
    ['Jörg Müller Kast', 'joerg.mueller@example.com', 'Jörg', 'Müller Kast'],
    ['Mary Ann Holt', 'mary.holt@example.com', 'Mary Ann', 'Holt'],
    ['Mary Ann Holt', 'ann@example.com', 'Mary Ann', 'Holt'],
    ['Mary Ann Holt', 'jane.ann@example.com', 'Mary Ann', 'Holt'],
    ['Ann Holt', 'a.holt@example.com', 'Ann', 'Holt'],
  ])('%s, %s', (name, email, first, last) => {
    const parsed = parseName(name);
    expect(parsed && nameByEmail(parsed, [email])).toMatchObject({ first, last });
  });
});
