import { isFieldOfWork } from './field-of-work.ts';
import { isJobTitle } from './job-title.ts';
import { judgeOnce } from './judge-once.ts';
import { parseName } from './name.ts';
import { isCapitals, isPrefix, isPronouns, tokensOf } from './name-parts.ts';
import { DOUBTFUL_SUFFIXES, HAN_DOUBLE, HAN_SINGLE, HANGUL_DOUBLE, PARTICLES, SUFFIXES } from './name-words.ts';
import { organisationScore } from './organisation.ts';
import { isPlace } from './place-name.ts';

/** Words that stand in capitals on pages, cards and mails and in nobody's name. */
const NO_NAMES = new Set(
  `
  the and of for our your us we you my me this that with from into by at in on to as or not all new more about contact home team news blog press
  services service privacy policy terms careers jobs login sign menu search share follow read view learn download order budget agenda minutes total items
  room stand booth hall floor day dear sirs sir madam hello hi hey kind best warm regards yours faithfully sincerely cheers thanks thank welcome meet people
  january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  speaker attendee exhibitor visitor delegate staff vip organizer organiser panelist moderator press media guest badge conference summit forum expo congress
  sent from phone mobile email fax website address office hours open closed map directions reception pressroom newsletter subscribe cookie cookies accept
  und der die das den dem für mit über uns unser unsere unserer ihr ihre bei kontakt impressum anfahrt öffnungszeiten sprechzeiten startseite leistungen aktuelles ansprechpartner
  hallo liebe lieber sehr geehrte geehrter freundlichen freundliche grüßen grüße gruß angaben gemäß haftung inhalte datenschutz handelsregister umsatzsteuer
  le les une des notre nos votre vos pour avec sur dans équipe accueil bonjour cordialement bien madame monsieur mentions légales
  el los las nuestro nuestra equipo inicio contacto saludo saludos atentamente estimado estimada hola buenos días aviso
  il lo gli nostro nostra chi siamo contatti buongiorno saluti cordiali distinti gentile ciao
  het een ons onze wij met vriendelijke groet groeten geachte beste over
  o os as nosso nossa equipa equipe sobre contato olá prezado prezada abraço atenciosamente att
  vår vårt våra om oss kontakta hälsningar vänliga hej med
  nasz nasza zespół kontakt pozdrawiam dzień dobry szanowni państwo strona główna
  lorem ipsum dolor linkedin facebook twitter instagram whatsapp wechat line telegram youtube xing github
  gday vg lg mfg glg guten tag abend morgen zur zum info fyi anbei bitte siehe hoi heisann szanowni szanowny panie dobry kindly forwarded forward contact card omitted per via invoice rechnung
  customer care helpline hotline support sales marketing accounts orders returns wholesale dispatch warehouse enquiries inquiries bookings reservations
  complaints technical general shipping delivery online legal nr numer pwz pavilhão pavilion estande stand booth hall halle stoisko padiglione pabellón vacant vacancy vakant vakans unbesetzt bookings notice impressum aufgabe zimmer raum name telefon abteilung ähnliche stellen ortsteil gemeinde stadt
  selected publications research teaching ausgewählte veröffentlichungen publikationen forschung lehre werdegang publicaciones investigación pubblicazioni
  road street avenue boulevard tower towers heights residences residence apartments villas plaza complex district avenue marina building
  listing listings id ref property properties deadline inspection viewing auction
  speakers sponsors sponsor exhibitors exhibitor organizers offices branches branch dealers dealer regions region downloads brochure brochures products product solutions
  events event sessions session programme program agenda tickets careers vacancies insights publications resources locations location links länkar ref orcid
  département department abteilung dipartimento departamento faculté fakultät faculty institut institute fachbereich lehrstuhl faktura butikk verksted
  gerencia secretaría vocales hauptsponsor sponsoren turnhalle termine veranstaltungen stellenangebote
  emergency nurse appointments billing profile directory leadership executive board management latest related similar recommended featured
`
    .trim()
    .split(/\s+/),
);

const KOREAN_FAMILIES =
  '김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반라왕금옥육인맹제모탁국어은편용예경봉사부';

const HAN = /^[\p{Script=Han}々〆ヶ]+$/u;
const KATAKANA = /^[\p{Script=Katakana}ー・]+$/u;
const HANGUL = /^\p{Script=Hangul}+$/u;
const THAI = /^[\p{Script=Thai}]+$/u;
const ARABIC = /^[\p{Script=Arabic}ـ]+$/u;

/** Words of pages and careers that no name has, in scripts without capitals. */
const NO_UNCASED =
  /사이트|메뉴|조직|인사말|안내|협회|회원|교육|자료|알림|오시는|현재|과정|納入|事例|実績|본문|바로가기|검색|닫기|더보기|이전글|다음글|の声|受付|時間|営業|平日|休業|製品|採用|校正|拠点|学科$|학과$|학부$|연구실|대학|로그인|목록|当社|弊社|同社|入社|入行|就任|退任|現任|方式|我们|我們|[陣阵]容|[紹介绍]{2}|概要|一覧|案内|案內|情報|信息|中心|服務|服务|関連|关于|關於|[联聯]系|[联聯][络絡繫]|概況|概况|[简簡]介|首[页頁]|新[闻聞]|[查預预]詢|[查预]询|致[電电]|認可|认可|終身|终身|會員|专员資格|[产產]品|公司|企業|企业|会社|会員|[學学][历歷歴]|[经經経][历歷歴]|[专專]長|专长|소개|안내|문의|연사|공지|자료|행사|프로그램|후원|일정|오시는|회사|제품|서비스|고객|사무국|สอบถาม|สั่ง|ราคา|ติดต่อ|บริการ|สินค้า|ผลิต|ข้อมูล|เกี่ยวกับ|หน้าแรก|ข่าว|สำนักงาน|اتصل|الرئيسية|خدمات|الخدمات|أخبار|الأخبار|معلومات/u;

/** Forms of address that stand before a name in scripts without capitals. */
const UNCASED_PREFIX =
  /^(?:คุณ|นาย|นาง|นางสาว|น\.ส\.|ดร\.|นพ\.|พญ\.|ทพ\.|ทพญ\.|ภก\.|ภญ\.|ผศ\.|รศ\.|ศ\.|د\.|أ\.|م\.|أ\.د\.|السيد|السيدة|الأستاذ|الأستاذة|الدكتور|الدكتورة|المهندس|المهندسة)\s?/u;
const UNCASED_SUFFIX = /(?:先生|女士|小姐|博士|教授|様|さん|氏|님|씨|敬上|謹上|拝|드림|올림)$/u;

/**
 * How much a line looks like one person's name, from 0 to 1, by its own words alone. Without other evidence 0.6 is not
 * enough to call somebody so: `Lantern Oil` looks like a name too.
 */
export const nameScore = judgeOnce(scoreOf);

/** `Jerrell Broussard he/him` */
const PAIR_BEHIND = /\s\(?([^\s()]+\/[^\s()]+)\)?$/;

function scoreOf(raw: string): number {
  const line = raw
    .replace(PAIR_BEHIND, (whole, pair: string) => (isPronouns(pair) ? '' : whole))
    .replace(/["“”„«»(（][^"“”„«»()（）]{1,40}["“”»)）]|(?<!\p{L})[‘'][^‘’']{1,30}[’'](?!\p{L})/gu, ' ')
    .trim();
  if (line === '' || raw.length > 80 || /[\d@:?!%&=/\\|_#<>{}[\]•·]/.test(line.replace(/・/g, ''))) return 0;
  if (line.includes(',') && isPlace(line)) return 0;
  if (organisationScore(line) === 1) return 0;
  const name = parseName(raw);
  if (!name) return 0;
  const isUncased = /^[^\p{Lu}\p{Ll}]+$/u.test(line);
  // The same name in two scripts, side by side.
  const both =
    /^([\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana} ]{1,8}?)\s*\(?(\p{Script=Latin}[\p{Script=Latin}\s,.'’-]{3,})\)?$/u.exec(
      line,
    );
  if (both?.[1] && both[2] && nameScore(both[2]) >= 0.5) return 0.9;
  const score = isUncased ? uncasedScore(line) : casedScore(line);
  return Math.max(0, Math.min(1, score - (organisationScore(line) > 0 ? 0.3 : 0)));
}

function casedScore(line: string): number {
  const [head = '', ...tails] = line.split(',').map((part) => part.trim());
  const [given, ...titles] = tails;
  // `Osterwald, Henrik, Univ.-Prof.`
  const isReversed =
    given !== undefined && tokensOf(head).length === 1 && titles.every((title) => /\p{L}\./u.test(title));
  const written = isReversed ? `${given} ${head}` : head;
  const words = written.split(/\s+/).filter((token) => /\p{L}/u.test(token));
  const rest = tokensOf(written);
  // A title that only names have: `Chief` and `Major` begin positions too.
  const titled = words.length > rest.length && words[0] !== rest[0] && isPrefix(words[0] ?? '', 2);
  const [first] = rest;
  if (first === undefined || rest.length > 6) return 0;
  // `BSc (Hons) FCA CTA`: a line of degrees. Letters of two scripts in one word are nobody's.
  const degree = first.toLowerCase().replace(/\./g, '');
  if (SUFFIXES.has(degree) && !DOUBTFUL_SUFFIXES.has(degree) && !titled) return 0;
  // `dipl. Arch. ETH SIA`: the same with a word.
  if (/^(?:dipl|arch|cand|lic|BA|BSc|MA|MSc)[. ]/.test(line) && rest.every((token) => /^\p{Lu}{2,4}$/u.test(token)))
    return 0;
  if (rest.some((token) => /\p{Script=Latin}\p{Script=Han}{2}/u.test(token))) return 0;
  const bare = (token: string) => token.toLowerCase().replace(/[.,’']/g, '');
  if (rest.some((token) => NO_NAMES.has(bare(token)) && !PARTICLES.has(bare(token)))) return 0;
  const isWritten = (token: string) =>
    /^\p{Lu}/u.test(token) ||
    PARTICLES.has(bare(token)) ||
    /^[’'][tsn]$/.test(token) ||
    /^[’']?\p{Ll}['’]?\p{Lu}/u.test(token) ||
    /[\p{Script=Han}\p{Script=Hangul}]/u.test(token);
  if (!rest.every(isWritten) || !/^\p{Lu}|[\p{Script=Han}\p{Script=Hangul}]/u.test(first)) return 0;
  if (rest.length === 1) return titled ? 0.7 : isCapitals(first) ? 0.1 : 0.3;
  const capitals = rest.filter(isCapitals).length;
  let score = 0.6;
  if (titled) score += 0.4;
  if (capitals > 0 && capitals < rest.length) score += 0.15;
  if (capitals === rest.length) score -= 0.1;
  if (rest.some((token, index) => index > 0 && /^\p{Lu}\.?$/u.test(token))) score += 0.15;
  if (rest.some((token) => /^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}/u.test(token))) score += 0.1;
  if (rest.some((token) => PARTICLES.has(bare(token)) && /^\p{Ll}/u.test(token))) score += 0.05;
  if (rest.filter((token) => !PARTICLES.has(bare(token))).length > 4) score -= 0.2;
  // `Utsyn-Baker`, `Cook`: family names are positions too, but they stand last.
  if (isJobTitle(rest.join(' ')) && !titled)
    score -= isJobTitle(rest.slice(0, -1).join(' ')) || rest.length < 2 ? 0.45 : 0.2;
  // `Harrow Court`, `Mangrove Lodge`: a house.
  if (
    rest.length === 2 &&
    /^(?:Court|Lodge|Gardens|Manor|House|Square|Place|Terrace|Mews|Quay|Wharf)$/.test(rest[1] ?? '') &&
    !titled
  )
    score -= 0.35;
  if (/\.$/.test(line) && !/\b\p{Lu}\.$|(?:[JS]r|MD|Ph\.?D)\.$/u.test(line)) score -= 0.3;
  return score;
}

function uncasedScore(line: string): number {
  if (/^(?:您好|你好|大家好|各位|はじめまして|お世話|안녕하세요|สวัสดี|مرحبا)/u.test(line)) return 0;
  if (NO_UNCASED.test(line)) return 0;
  // `人事・採用`
  if (line.split(/[・\s]/).every(isFieldOfWork)) return 0;
  if (UNCASED_PREFIX.test(line)) return 0.9;
  const text = line.replace(UNCASED_SUFFIX, '').trim();
  const isAddressed = text !== line;
  const tokens = text.split(/\s+/);
  const letters = [...tokens.join('')];
  const title = isJobTitle(text) ? 0.5 : 0;
  if (tokens.every((token) => HANGUL.test(token))) {
    if (letters.length < 2 || letters.length > 5) return 0;
    const isKnown = KOREAN_FAMILIES.includes(letters[0] ?? '') || HANGUL_DOUBLE.has(letters.slice(0, 2).join(''));
    return (
      (isKnown
        ? letters.length === 3 ||
          tokens.length === 2 ||
          (letters.length === 4 && HANGUL_DOUBLE.has(letters.slice(0, 2).join('')))
          ? 0.75
          : 0.55
        : 0.3) - title
    );
  }
  if (
    text.includes('・') &&
    /\p{Script=Katakana}/u.test(text.replace(/[・ー]/g, '')) &&
    tokens.every(
      (token) =>
        KATAKANA.test(token) || HAN.test(token.replace(/[・\p{Script=Katakana}ー]/gu, '')) || token.includes('・'),
    )
  )
    return 0.8 - title;
  if (
    tokens.every(
      (token) => HAN.test(token) || KATAKANA.test(token) || /^[\p{Script=Han}\p{Script=Hiragana}]+$/u.test(token),
    )
  ) {
    if (letters.length < 2 || letters.length > 6) return 0;
    const isChinese =
      letters.length <= 4 && (HAN_SINGLE.includes(letters[0] ?? '') || HAN_DOUBLE.has(letters.slice(0, 2).join('')));
    const isDivided = tokens.length === 2 && letters.length <= 6;
    return (
      (isDivided ? 0.75 : isChinese && letters.length <= 3 ? 0.7 : letters.length <= 4 ? 0.45 : 0.2) +
      (isAddressed ? 0.3 : 0) -
      title
    );
  }
  if (tokens.every((token) => THAI.test(token))) return (tokens.length === 2 ? 0.6 : 0.2) - title;
  if (tokens.every((token) => ARABIC.test(token) || token === 'د.'))
    return (tokens.length >= 2 && tokens.length <= 4 ? 0.6 : 0.2) - title;
  return tokens.length >= 2 && tokens.length <= 4 ? 0.4 - title : 0;
}
