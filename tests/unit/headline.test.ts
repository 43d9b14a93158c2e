import { describe, expect, test } from 'vitest';
import { splitHeadline } from '../../lib/text/headline.ts';

describe('a headline is split where its company is known, in each language', () => {
  test.each([
    ['Head of Buoys at Larkhall Marine', 'Larkhall Marine', 'Head of Buoys'],
    ['Leiterin Vertrieb bei Nordnebel GmbH | Beirätin', 'Nordnebel GmbH', 'Leiterin Vertrieb'],
    ['Responsable de production chez Phares & Balises 🌊', 'Phares & Balises', 'Responsable de production'],
    ['Experta en datos en Puerto Inventado', 'Puerto Inventado S.A.', 'Experta en datos'],
    ['Responsabile vendite presso Faro Blu', 'Faro Blu S.p.A.', 'Responsabile vendite'],
    ['Diretora Financeira na Ventania', 'Ventania Logística S.A.', 'Diretora Financeira'],
    ['Gerente comercial no Banco Maré', 'Banco Maré', 'Gerente comercial'],
    ['Projectleider bij Dijkwerk Zuid B.V.', 'Dijkwerk Zuid B.V.', 'Projectleider'],
    ['Kierownik sprzedaży w Latarnia Sp. z o.o.', 'Latarnia Sp. z o.o.', 'Kierownik sprzedaży'],
    ['Säljchef på Dimma AB', 'Dimma AB', 'Säljchef'],
    ['Havneingeniør hos Tåkehav AS', 'Tåkehav AS', 'Havneingeniør'],
    ['霧笛システムズ株式会社の営業部長｜登壇歴多数', '霧笛システムズ株式会社', '営業部長'],
    ['雾灯科技有限公司 产品总监', '雾灯科技有限公司', '产品总监'],
    ['안개등대에서 마케팅 팀장', '안개등대', '마케팅 팀장'],
    ['مديرة التسويق في شركة منارة الضباب', 'شركة منارة الضباب', 'مديرة التسويق'],
    ['Менеджер по продажам в Туман', 'Туман', 'Менеджер по продажам'],
    ['Head of R&D, Zilt & Zo | formerly Kust Labs', 'Zilt & Zo', 'Head of R&D'],
    ['Co-Founder & COO | Gullwing Gliders | Angel investor 🪁', 'Gullwing Gliders', 'Co-Founder & COO'],
    ['Directora de ventas - Faro & Hijos', 'Faro & Hijos', 'Directora de ventas'],
    ['产品总监，雾灯科技', '雾灯科技', '产品总监'],
    ['Geschäftsführer 🚀 Seilwerk GmbH', 'Seilwerk', 'Geschäftsführer'],
    ['CTO (ex-Bluefin) @ Quokka Cloud', 'Quokka Cloud Pty Ltd', 'CTO'],
  ])('%s', (headline, company, title) => {
    expect(splitHeadline(headline, [company])).toEqual({ title, company });
  });
});

describe('without a known company it is split at what can be meant in no other way', () => {
  test.each([
    ['Compliance Officer at Fjordbank', 'Compliance Officer', 'Fjordbank'],
    ['Vertriebsleiter bei Gipfelseil AG', 'Vertriebsleiter', 'Gipfelseil AG'],
    ['Gérante chez Cordages', 'Gérante', 'Cordages'],
    ['Kierownik w firmie Mglisty', 'Kierownik', 'Mglisty'],
    ['등대전자에서 품질관리 과장', '품질관리 과장', '등대전자'],
    ['岬光学株式会社のマーケティングマネージャー', 'マーケティングマネージャー', '岬光学株式会社'],
    ['雾灯集团 产品总监', '产品总监', '雾灯集团'],
    ['مدير المبيعات لدى منارة', 'مدير المبيعات', 'منارة'],
  ])('%s', (headline, title, company) => {
    expect(splitHeadline(headline, [])).toEqual({ title, company });
  });

  test.each([
    'Experta en datos',
    'Consultora en Bogotá',
    'Analityk w Warszawie',
    'Helping teams win at scale',
    'Building tiny satellites @ Pangolin | Dad x2',
    '--',
    '心の医師',
    'Manager for people and puffins',
  ])('and not at all where it may be a slogan: %s', (headline) => {
    expect(splitHeadline(headline, [])).toBeUndefined();
  });
});

describe('what was, and what is learnt, is nobody’s job', () => {
  test('not beside a known company either', () => {
    expect(splitHeadline('Former Manager | Quartzline', ['Quartzline'])).toBeUndefined();
    expect(splitHeadline('Student | Quartzline', ['Quartzline'])).toBeUndefined();
    expect(splitHeadline('Dad x2 | Quartzline', ['Quartzline'])).toBeUndefined();
  });

  test.each([
    'Formerly VP Sales at Quartzline | ex-Bluefin',
    'Ex-Manager at Quartzline',
    'Ancien directeur chez Phares',
    'Ehemals Leiter bei Nebel AG',
    'Antes: gerente en Lonja Sur',
    'Tidigare säljchef hos Dimma AB',
    '元霧笛株式会社の営業部長',
    'Бывший менеджер в компании Туман',
    'Student at University of Lower Dunwich',
    'Étudiante chez École du Nord',
    'Studentin bei Hochschule Nebelheim',
    '架空大学の学生',
  ])('%s', (headline) => {
    expect(splitHeadline(headline, [])).toBeUndefined();
  });
});
