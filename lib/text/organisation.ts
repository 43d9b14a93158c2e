import { narrow } from './clean.ts';
import { companyKey } from './company.ts';
import { foldLetters } from './fold.ts';
import { judgeOnce } from './judge-once.ts';
import { WordTable, wordsOf } from './word-table.ts';

/** Legal forms, behind a name or before it. Letters as they are written: `AS` and `as` are not the same. */
const LEGAL_FORMS = [
  'Ges\\.?\\s?m\\.?\\s?b\\.?\\s?H\\.?|g?GmbH(?:\\s?&\\s?Co\\.?\\s?(?:KGaA|KG|OHG))?|mbH|UG(?:\\s?\\(haftungsbeschränkt\\))?|AG(?:\\s?&\\s?Co\\.?\\s?KG(?:aA)?)?|KGaA|KG|OHG|oHG|GbR|e\\.\\s?V\\.|eG|e\\.\\s?K\\.|e\\.\\s?U\\.|PartG(?:\\s?mbB)?|mbB|SE',
  'Inc\\.?|INC\\.?|Incorporated|L\\.?L\\.?C\\.?|Ltd\\.?|LTD\\.?|Limited|LIMITED|P\\.?L\\.?C\\.?|plc|L\\.?L\\.?P\\.?|Corp\\.?|CORP\\.?|Corporation|Co\\.?|CO\\.?|C0\\.?|Company|COMPANY|Pty\\.?|Pte\\.?|Teo\\.?|Teoranta|inc\\.?$|bv$|nv$|& Söhne|& Sohn|(?:&|e) Figli|(?:&|et) Fils|(?:&|e|y) Hijos|y Cía\\.?|& Zonen|& Zn\\.?|& Associati|& Associés|& Partner(?:s)?|[ie] Wspólnicy|i Spółka|Soc\\. Coop\\.(?: a r\\.l\\.)?|Genossenschaft|Gebr\\.|Hermanos|Frères|& Sons|& Daughters|& Co\\.?|and Sons|P\\.?C\\.?|P\\.?A\\.?',
  'S\\.?A\\.?S\\.?U?|S\\.?A\\.?R\\.?L\\.?|SARL|S\\.?à\\s?r\\.?l\\.?|EURL|SCI|SNC|SCP|SELARL|SELAS|S\\.?A\\.?|S\\.?L\\.?U?\\.?|S\\.?L\\.?P\\.?|S\\.?p\\.?A\\.?|SPA|S\\.?r\\.?l\\.?s?\\.?|SRL|S\\.?n\\.?c\\.?|S\\.?a\\.?s\\.?',
  'B\\.?V\\.?(?:B\\.?A\\.?)?|N\\.?V\\.?|V\\.?O\\.?F\\.?|CVBA|AB|KB|HB|ASA|AS|A\\/S|ApS|Oyj?|Kft\\.?|Zrt\\.?|s\\.\\s?r\\.\\s?o\\.?|a\\.\\s?s\\.|d\\.\\s?o\\.\\s?o\\.?|[Ss]p\\.\\s?z\\s?o\\.?\\s?o\\.?|[Ss]p\\.\\s?j\\.|[Ss]p\\.\\s?k\\.',
  's\\.n\\.c\\.|s\\.a\\.s\\.|s\\.r\\.l\\.|s\\.p\\.a\\.|Ltda\\.?|LTDA\\.?|EIRELI|S\\/A|Lda\\.?|LDA\\.?|Unipessoal|K\\.?K\\.?|G\\.?K\\.?|Sdn\\.? Bhd\\.?|Bhd\\.?|Tbk\\.?|FZE|FZ-LLC|FZCO|DMCC|W\\.?L\\.?L\\.?',
].join('|');

const LEGAL = new RegExp(
  `(?<=[\\p{L}\\d)”"’.]\\s?,?\\s|\\p{L}-)(?:${LEGAL_FORMS})(?![\\p{L}\\d]|-\\p{L})|^(?:SAS|SARL|SA|SCI|SELARL|EURL|SNC|PT|CV|OOO|ООО|АО|ЗАО|TOO)\\s(?=\\p{Lu})`,
  'u',
);

/** In scripts without blanks the form stands anywhere. */
const UNSPACED_LEGAL =
  /株式会社|有限会社|合同会社|合名会社|社団法人|財団法人|有限公司|股份公司|有限責任公司|有限责任公司|集團|集团|\(株\)|\(有\)|㈱|㈲|주식회사|\(주\)|㈜|유한회사|재단법인|사단법인|บริษัท|จำกัด|หจก\.|บจก\.?|บมจ\.?|ห้างหุ้นส่วน|มหาชน|شركة|مؤسسة|ذ\.م\.م|مجموعة/u;

/**
 * Words that organisations are called by: a line that has one is a name of one, unless it is a position in it. The last ones
 * end German compounds: `Turnverein`, `Berufskolleg`.
 */
const ORGANISATION_WORDS = new WordTable({
  whole: wordsOf(`
  bank institute institut instituto istituto university universität universiteit universitet université universidad universidade università
  hochschule fachhochschule college academy akademie académie academia accademia school schule école escuela scuola hospital klinik klinikum clinic clinique clínica clinica
  krankenhaus spital hôpital ospedale praxis gemeinschaftspraxis kanzlei rechtsanwälte advokatbyrå apotheke pharmacy pharmacie hotel hôtel restaurant café cafe kawiarnia
  verlag publishing publishers press druckerei brouwerij brauerei brewery bäckerei bakery rösterei kaffeerösterei group gruppe groupe grupo gruppo holding holdings partners
  associates associés labs laboratories laboratory studio studios agency agentur agence agencia agenzia consulting consultancy solutions systems systeme technologies technology software
  services industries utilities works werke werk media medienhaus logistics logistik foundation stiftung fondation fundación fundação fondazione association verein verband
  society council ministry ministerium ministère ministerio bundesamt landratsamt stadtverwaltung cabinet étude despacho studio cantieri officine fabbrica azienda fabrik manufaktur
  notariat notaire notaires notaría notaria
  kontor kontoret bureau büro byrå forening förening stichting fabriek zaklady zakłady spółka fabryka hurtownia gabinet kancelaria przychodnia
  ventures capital advisors wealth insurance versicherung versicherungen assurances seguros assicurazioni immobilien realty properties estate estates builders construction bau
  electronics motors airlines shipping ferries ferry foods farm farms vineyard winery stores shop market markets supplies ropeworks canning robotics energy energies pharma biotech
  editora editorial editrice éditions ediciones edizioni woonzorgcentrum centrum co-op coop cooperative cooperativa coopérative coöperatie genossenschaft
  fontanería carpintería panadería peluquería ferretería cerrajería ceramica cerámica taller talleres transportes instalaciones construcciones bodega bodegas
  falegnameria idraulica officina panificio pasticceria trattoria ristorante cantina boulangerie menuiserie plomberie garage domaine château imprimerie
  schreinerei tischlerei metzgerei gärtnerei spedition weingut autohaus malerbetrieb zimmerei palarnia piekarnia pracownia wydawnictwo drukarnia pasieka
  serralharia padaria restaurante drukkerij bakkerij slagerij uitgeverij bageri tryckeri verkstad
  amt samtgemeinde gemeinde landkreis gemeente urząd gmina comune ayuntamiento mairie prefeitura kommun kommune rathaus stadtwerke
  amtsgericht landgericht handelsgericht
  museum theatre theater orchestra library archives union federation chamber handelskammer committee commission authority trust charity church
  `),
  ended: wordsOf(`
  verein verband verlag klinik klinikum gymnasium kolleg gesellschaft genossenschaft stiftung kanzlei sparkasse hochschule akademie bibliothek feuerwehr
  werkstatt apotheke druckerei büro praxis betrieb skola skolan hemmet vereniging stichting genootschap förening förbund forening forbund
  `),
  before: 3,
});

const UNSPACED_WORDS =
  /工作室$|[五金茶糖]行$|商行$|協會$|协会$|協会$|大学$|大學$|研究所$|事務所$|事务所$|銀行|银行|病院|医院|醫院|旅行社|[廠厂]$|商店$|商会$|商會$|工業$|工业$|産業$|產業|實業|实业|物産|出版社|新聞社|學校|学校|組合$|협회|대학교|은행|병원|연구소|사무소|그룹|전자|산업|학교|도서관|ธนาคาร|โรงพยาบาล|มหาวิทยาลัย|โรงแรม|ร้าน|มูลนิธิ|สมาคม|جامعة|بنك|مستشفى|معهد|مكتب|دار\s|مصنع|متجر|فندق/u;

/** How surely a line names an organisation by its own words: 1 with a legal form, 0.6 with a word that they are called by, else 0. */
export const organisationScore = judgeOnce(scoreOf);

function scoreOf(line: string): number {
  // What ends as a sentence names nobody.
  if (line.length > 120 || /[。；！？]\s*$/u.test(line)) return 0;
  // `代表…有限公司收购…`: a company does something in it.
  if (
    /(?:有限公司|股份公司|株式会社)(?!.{0,12}(?:部|店|所|处|處|科|课|課|中心|公司|院|室|组|組|团队|廠|厂)$)\p{Script=Han}{5,}$/u.test(
      line,
    )
  )
    return 0;
  // `Managing Director & Partner`: what somebody is.
  if (
    /(?:director|founder|manager|owner|principal|president|chair\w*|counsel|head|lead|führer(?:in)?|inhaber(?:in)?|gründer(?:in)?|associate)\s&\s?(?:managing )?partner/i.test(
      line,
    )
  )
    return 0;
  if (LEGAL.test(line) || UNSPACED_LEGAL.test(narrow(line))) return 1;
  return ORGANISATION_WORDS.isIn(line) || UNSPACED_WORDS.test(line) ? 0.6 : 0;
}

/** Mail providers whose address tells nothing of an employer. */
const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|t-online|freenet|mail|posteo|proton|protonmail|orange|wanadoo|free|laposte|sfr|libero|virgilio|tiscali|alice|terra|uol|bol|ziggo|kpnmail|telia|wp|o2|onet|interia|naver|daum|hanmail|qq|163|126|sina|foxmail|docomo|ezweb|softbank|seznam|yandex|rambler)\./i;

export const isFreeMail = (email: string) => FREE_MAIL.test(email.split('@')[1] ?? '');

/** The labels of a host name that can be a company's: without subdomains of service and the public ending. */
function domainWords(host: string): string[] {
  const labels = host.toLowerCase().split('.');
  return labels
    .slice(0, -1)
    .filter(
      (label) => label.length > 2 && !/^(?:www|mail|com|net|org|co|example|app|web|blog|shop|ac|gov|edu)$/.test(label),
    );
}

/** Letters as host names have them, umlauts as two letters or as one. */
const hostKeys = (text: string) => [
  hostKey(companyKey(text).replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue')),
  hostKey(companyKey(text)),
];

const hostKey = (text: string) => foldLetters(text).replace(/[^a-z\d]/g, '');

/** Whether the name is the owner of the host: `Brasspipe Software` of `brasspipe.example.com`. */
export function ownsHost(name: string, host: string): boolean {
  return hostKeys(name).some((key) => key.length >= 3 && isKeyOf(key, name, host));
}

function isKeyOf(key: string, name: string, host: string): boolean {
  return domainWords(host).some((label) => {
    const domain = label.replace(/-/g, '');
    if (domain.length < 4) return initialsOf(name) === domain;
    return key.includes(domain) || (domain.includes(key) && key.length > 4) || sharesWord(name, label);
  });
}

const initialsOf = (name: string) =>
  name
    .split(/[^\p{L}]+/u)
    .map((word) => word[0]?.toLowerCase() ?? '')
    .join('');

/** A word of at least five letters that the host or a part of it begins with: `Kettle Works` of `kettleworks`, `Turnverein Linth` of `tv-linth`. */
const sharesWord = (name: string, label: string) =>
  name
    .split(/[^\p{L}\d]+/u)
    .flatMap(hostKeys)
    .some(
      (word) => word.length > 4 && [label.replace(/-/g, ''), ...label.split('-')].some((part) => part.startsWith(word)),
    );
