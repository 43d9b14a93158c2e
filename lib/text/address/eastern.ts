import { countryOf } from './parts.ts';

/** An address that is written from the large to the small, on one line. */
export interface EasternAddress {
  readonly start: number;
  readonly end: number;
  readonly zipcode?: string | undefined;
  readonly state?: string | undefined;
  readonly city?: string | undefined;
  readonly street?: string | undefined;
  readonly country: string;
}

const TAIWAN =
  '台北市|臺北市|新北市|桃園市|台中市|臺中市|台南市|臺南市|高雄市|基隆市|新竹市|新竹縣|苗栗縣|彰化縣|南投縣|雲林縣|嘉義市|嘉義縣|屏東縣|宜蘭縣|花蓮縣|台東縣|臺東縣|澎湖縣|金門縣|連江縣';
const HONG_KONG =
  '中環|金鐘|灣仔|銅鑼灣|天后|北角|鰂魚涌|太古|西灣河|筲箕灣|柴灣|上環|西環|西營盤|堅尼地城|香港仔|黃竹坑|尖沙咀|尖東|佐敦|油麻地|旺角|太子|深水埗|長沙灣|荔枝角|紅磡|何文田|九龍塘|九龍城|啟德|九龍灣|牛頭角|觀塘|新蒲崗|黃大仙|鑽石山|將軍澳|荃灣|葵涌|葵芳|青衣|沙田|火炭|大埔|粉嶺|上水|元朗|天水圍|屯門|東涌|西貢|科學園';
const KOREA =
  '서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주|충청북도|충청남도|전라북도|전라남도|경상북도|경상남도';

type Groups = Readonly<Record<string, string | undefined>>;
interface Form {
  readonly country: string;
  readonly pattern: RegExp;
  readonly shape?: (groups: Groups) => Omit<EasternAddress, 'start' | 'end' | 'country'>;
}

const trimmed = (text: string | undefined) => text?.replace(/^[\s,，、|｜–-]+|[\s,，、|｜–-]+$/g, '') || undefined;
const joined = (...parts: readonly (string | undefined)[]) => parts.filter(Boolean).join('') || undefined;

const FORMS: readonly Form[] = [
  {
    country: 'JP',
    pattern:
      /(?:〒\s?)?(?:(?<zip>\d{3}-?\d{4})\s*)?(?<state>北海道|東京都|京都府|大阪府|[\p{Script=Han}]{2,3}県)\s*(?<city>[^\d\s]{1,8}?市[^\d\s市]{1,4}?区|[^\d\s]{1,8}?郡[^\d\s]{1,6}?[町村]|[^\d\s]{1,8}?[市区町村])?(?<street>.*)$/u,
  },
  {
    country: 'JP',
    pattern:
      /〒\s?(?<zip>\d{3}-?\d{4})\s*(?<city>[^\d\s]{1,8}?市[^\d\s市]{1,4}?区|[^\d\s]{1,8}?[市区町村])?(?<street>.*)$/u,
  },
  {
    country: 'TW',
    pattern: new RegExp(
      `(?:(?<zip>\\d{3}(?:\\d{2,3})?)\\s*)?(?:台灣|臺灣)?(?<state>${TAIWAN})\\s*(?<city>\\p{Script=Han}{1,3}[區鄉鎮市])?(?<street>.*)$`,
      'u',
    ),
    shape: ({ zip, state, city, street }) => ({ zipcode: zip, city: joined(state, city), street: trimmed(street) }),
  },
  {
    country: 'HK',
    pattern: new RegExp(
      `(?<region>香港(?:島)?|九龍|新界)\\s*(?<area>九龍|新界)?\\s*(?<city>${HONG_KONG})?(?<street>\\p{Script=Han}{1,12}[道街路里徑圍坊巷]\\s?\\d+.*)$`,
      'u',
    ),
    shape: ({ region, area, city, street }) => ({ city: joined(area, city) ?? region, street: trimmed(street) }),
  },
  {
    country: 'CN',
    pattern:
      /(?:(?<zip>\d{6})\s*)?(?:中国)?(?<state>[\p{Script=Han}]{2,3}省|[\p{Script=Han}]{2,8}自治区)?(?<city>(?:北京|上海|天津|重庆)市?|[\p{Script=Han}]{2,4}市)(?<district>[\p{Script=Han}]{1,5}?[区县])?(?<street>[^,，]*?\d.*?(?:[号弄室楼层幢座]|$).*?)(?:\s*(?:邮编:?)?(?<zip2>\d{6}))?$/u,
    shape: ({ zip, zip2, state, city, district, street }) => ({
      zipcode: zip ?? zip2,
      state,
      city: joined(city, district),
      street: trimmed(street),
    }),
  },
  {
    country: 'KR',
    pattern: new RegExp(
      `(?:\\(?우?\\)?\\s*(?<zip>\\d{5})\\)?\\s*)?(?<state>(?:${KOREA})(?:특별시|광역시|특별자치시|특별자치도|도|시)?)\\s+(?<city>\\S+[시군구](?:\\s\\S+구)?)\\s+(?<street>[^()]*\\d[^()]*)(?:\\([^()]*?(?<zip2>\\d{5})\\)|\\([^()]*\\))?(?:\\s*(?<zip3>\\d{5}))?`,
      'u',
    ),
    shape: ({ zip, zip2, zip3, state, city, street }) => ({
      zipcode: zip ?? zip2 ?? zip3,
      state,
      city,
      street: trimmed(street),
    }),
  },
  {
    country: 'TH',
    pattern:
      /(?<street>(?:\S[^\n]{0,80}?)?(?:(?:ต\.|ตำบล|แขวง)\s?\S+)?)\s*(?<city>(?:อ\.|อำเภอ|เขต)\s?\S+)\s+(?<state>(?:จ\.|จังหวัด)?\s?[\p{Script=Thai}.]+)(?:\s+(?<zip>\d{5}))?/u,
  },
  { country: 'TH', pattern: /(?<street>\S[^\n]{2,80}?)\s+(?<state>กรุงเทพ\S*)\s+(?<zip>\d{5})/u },
];

/** Towns of Arabic-speaking countries, with the country each tells. */
const ARAB_TOWNS: Readonly<Record<string, string>> = {
  الرياض: 'SA',
  جدة: 'SA',
  'مكة المكرمة': 'SA',
  مكة: 'SA',
  الدمام: 'SA',
  الخبر: 'SA',
  'المدينة المنورة': 'SA',
  دبي: 'AE',
  أبوظبي: 'AE',
  'أبو ظبي': 'AE',
  الشارقة: 'AE',
  عجمان: 'AE',
  الكويت: 'KW',
  الدوحة: 'QA',
  المنامة: 'BH',
  مسقط: 'OM',
  القاهرة: 'EG',
  الإسكندرية: 'EG',
  الجيزة: 'EG',
  عمان: 'JO',
  عمّان: 'JO',
  بيروت: 'LB',
  دمشق: 'SY',
  بغداد: 'IQ',
  تونس: 'TN',
  الجزائر: 'DZ',
  'الدار البيضاء': 'MA',
  الرباط: 'MA',
};
const ARAB_TOWN = new RegExp(
  `(?<![\\p{L}])(?<city>${Object.keys(ARAB_TOWNS).join('|')})(?![\\p{L}])\\s*(?<zip>\\d{5})?`,
  'u',
);

/** `鷺森町55-1 洛東工科大学 情報学研究科`: who is there stands behind the number. */
const withoutHouse = (street: string | undefined) =>
  street?.replace(/(?<=\d\S*)\s+\S*(?:大学|株式会社|有限会社|研究所|病院|事務所|学校|協会|組合)(?:\s.*)?$/u, '');

const BRACKETED_CODE = /\s?\((?:邮编|郵編|邮政编码|郵遞區號)?[\s:]{0,2}(\d{5,6}|\d{3})\)$/u;

/** A page in other letters need not wait until these forms are made. */
const EASTERN = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Thai}\p{Script=Arabic}〒]/u;

/** An address in Japanese, Chinese, Korean, Thai or Arabic, where the line holds one. Digits are ASCII (`narrow`). */
export function findEastern(line: string): EasternAddress | undefined {
  if (!EASTERN.test(line)) return undefined;
  for (const { country, pattern, shape } of FORMS) {
    const match = pattern.exec(line);
    if (!match?.groups) continue;
    const { zip, state, city, street } = match.groups;
    const whole = shape?.(match.groups) ?? {
      zipcode: zip,
      state: trimmed(state),
      city: trimmed(city),
      street: withoutHouse(trimmed(street)),
    };
    // `…座902（518057）`, `…（邮编 310051）`.
    const [bracket, code] = BRACKETED_CODE.exec(whole.street ?? '') ?? [];
    const parts =
      bracket !== undefined && whole.zipcode === undefined
        ? { ...whole, zipcode: code, street: trimmed(whole.street?.slice(0, -bracket.length)) }
        : whole;
    if (parts.street === undefined && parts.zipcode === undefined && parts.city === undefined) continue;
    // `京都府防災風環境専門委員`: a prefecture alone, and what somebody is there.
    if (country === 'JP' && parts.zipcode === undefined && parts.city === undefined && !/\d/.test(parts.street ?? ''))
      continue;
    return { start: match.index, end: match.index + match[0].length, country, ...parts };
  }
  return findArabic(line);
}

/** The town with its code; what else stands in the line is the street. */
function findArabic(line: string): EasternAddress | undefined {
  const match = ARAB_TOWN.exec(line);
  if (!match?.groups) return undefined;
  const { city = '', zip } = match.groups;
  const rest = trimmed(
    `${line.slice(0, match.index)} ${line.slice(match.index + match[0].length)}`.replace(/^[\s،,–-]+|[\s،,–-]+$/g, ''),
  );
  const isAddress = zip !== undefined || /\d/.test(rest ?? '') || /شارع|طريق|حي|مبنى|برج|ص\.ب/.test(rest ?? '');
  if (!isAddress && rest !== undefined) return undefined;
  return {
    start: 0,
    end: line.length,
    zipcode: zip,
    city,
    // Around the town stand its sign and the country.
    street: rest
      ?.split(/\s*،\s*/)
      .filter((part) => part.trim() !== '' && countryOf(part.trim(), 'ar') === undefined)
      .join('، '),
    country: ARAB_TOWNS[city] ?? '',
  };
}
