import { WordTable, wordsOf } from './word-table.ts';

/**
 * What people work in, as they write it in place of a position: `Growth`, `Trade Finance`, `Hållbarhet och inköp`. Stems; Latin
 * ones begin a word, the others stand anywhere. Data, and the one question that is asked of it.
 */
const STEMS = `
  brand growth community communit operations ops logistic purchasing procurement sourcing sustainab communicat pr legac giving fundrais partnership
  alliance ecosystem accounts dispatch planning quality safety compliance risk treasury audit tax payroll facilit events content editorial design
  analytics data engineering research r&d rnd it infrastructure security support success training learning e-commerce ecommerce retail wholesale export import
  finance legal people hr talent recruit sales marketing merchandis production manufactur maintenance warehous supply shipping fleet warehouse grants policy
  advocacy outreach engagement membership development insights strategy innovation transformation digital corporate public affairs media press investor
  relations category pricing claims underwriting credit collections lending wealth estates conveyancing litigation admissions alumni curriculum
  happiness wellbeing welfare volunteer programmes programs programming kitchen bar front desk reservations concierge service services aftersales after-sales
  einkauf verkauf vertrieb innendienst außendienst personal buchhaltung controlling rechnungswesen marketing kommunikation öffentlichkeitsarbeit
  entwicklung forschung konstruktion produktion fertigung instandhaltung lager logistik versand disposition arbeitsvorbereitung qualität kundendienst
  kundenbetreuung kundenservice empfang recht revision nachhaltigkeit strategie veranstaltung planung vermietung verwaltung ausbildung wirtschaft technik leitung
  achats ventes approvisionnement comptabilité paie ressources humaines communication juridique qualité sécurité logistique emballages
  recherche développement durable expérience clients clientèle commercial événementiel mécénat partenariats formation achat vente accueil exploitation méthodes
  compras ventas comercio recursos humanos capital humano cuentas clave contabilidad finanzas calidad logística comunicación prensa
  sostenibilidad administración atención alianzas formación operaciones mantenimiento almacén producción diseño exportación tesorería dirección creativa
  acquisti vendite amministrazione contabilità risorse umane qualità comunicazione stampa produzione magazzino spedizioni logistica gare clienti ricerca
  sviluppo sostenibilità formazione contenuti eventi ufficio commerciale
  inkoop verkoop personeelszaken boekhouding communicatie juridische kwaliteit logistiek planning toezicht beleid duurzaamheid ontwikkeling klantenservice
  magazijn productie binnendienst buitendienst bedrijfsvoering vergunningen beheer
  aprovisionamento logística vendas pós-venda pós-vendas qualidade jurídico recursos humanos financeiro contabilidade comunicação
  sustentabilidade atendimento relacionamento parcerias operações manutenção compras suprimentos expedição produção
  inköp försäljning hållbarhet verksamhetsutveckling ekonomi kvalitet kommunikation personal logistik produktion utveckling juridik kundtjänst upphandling
  zakupy zakupów sprzedaż sprzedaży kadry kadr płace księgowość księgowości jakość jakości marketingu logistyka logistyki obsługa obsługi reklamacje
  rozwój rozwoju zrównoważon administracja administracji produkcja produkcji utrzymanie eksport eksportu spedycja komunikacja
`;

const UNSPACED =
  /(?<=\p{Script=Han}{2})[部課科處处]$|採用|人事|総務|経理|広報|企画|販売|購買|開発|品質|物流|製造|編集部|営業部|拓展|采购|採購|采購|销售|銷售|行銷|營銷|营销|市场|市場部|企劃|企划|策划|策劃|人资|人資|运营|營運|客服|业务|業務|研发|研發|供应链|供應鏈|公关|公關|品牌|行政|法务|法務|财务|財務|商务|商務|物流|质量|品保|社群|社区|增长|内容|부문|구매|영업|마케팅|인사|홍보|기획|개발팀|총무|재무|회계|물류|생산|품질|그로스|팀$|브랜드|콘텐츠|커뮤니티|고객|사업개발|전략|พัฒนาธุรกิจ|จัดซื้อ|ฝ่าย|การตลาด|ขาย|บัญชี|บุคคล|ทรัพยากร|ประชาสัมพันธ์|ลูกค้า|โลจิสติกส์|การเงิน|ปฏิบัติการ|تطوير|المشتريات|مشتريات|المبيعات|مبيعات|التسويق|تسويق|الموارد البشرية|العلاقات|الشؤون|المالية|العمليات|الخدمات اللوجستية|الجودة|السعادة|خدمة العملاء|التواصل/u;

const stems = wordsOf(STEMS);
const WORK = new WordTable({
  whole: stems.filter((stem) => stem.length <= 4),
  begun: stems.filter((stem) => stem.length > 4),
  ended: wordsOf(
    'einkauf verkauf vertrieb dienst kommunikation abteilung entwicklung planung betreuung wesen inköp utveckling zaken',
  ),
});

/** Whether the text names a field of work, as it stands in place of a position. */
export const isFieldOfWork = (text: string) =>
  text.length <= 80 && text.split(/\s+/).length <= 8 && (WORK.isIn(text) || UNSPACED.test(text));
