import { isFieldOfWork } from '../text/field-of-work.ts';
import { isJobTitle } from '../text/job-title.ts';
import { lazily } from '../text/lazily.ts';
import { organisationScore } from '../text/organisation.ts';
import { nameScore } from '../text/person-name.ts';
import { UNSPACED_LETTER } from '../text/unspaced.ts';

/** Who a sentence introduces. */
export interface Introduction {
  readonly name: string;
  readonly title?: string | undefined;
  readonly company?: string | undefined;
  readonly quote: string;
}

/** Words before a name that somebody says of themself or of another, in our languages. */
const BEFORE = [
  "my name is|name's|ring|call|e-mail|email|write to|this is|i am|i'm|it's|meet|contact|ask for|speak to|talk to|contact for this search is|contact for this role is|contact is|contact person is|point of contact is|reach|reach out to|get in touch with|spoke with|met with|met|looping in|loop in|cc'ing|ccing|adding|introducing|introduce you to|introduce|colleague|by",
  'mein name ist|ich bin|ich heiße|hier ist|hier spricht|kontaktieren sie|wenden sie sich an|ansprechpartner ist|ansprechpartnerin ist',
  "je m'appelle|je suis|ici|contactez|contacter|adresser à|adressez-vous à|joindre|demandez",
  'me llamo|mi nombre es|soy|es|contacto de|datos de|habla|contacte con|contacte a|contactar con|pregunte por',
  'mi chiamo|il mio nome è|sono|contatti|contattare|chieda di|contatto di',
  'mijn naam is|ik ben|bij|met|ik heet|neem contact op met|contacteer',
  'meu nome é|me chamo|sou(?: o| a)?|chamo-me|fale com|contate|contacte',
  'jag heter|mitt namn är|jag är|kontakta(?: gärna)?|ring(?: gärna)?|hör av dig till',
  'nazywam się|z tej strony|jestem|mam na imię|proszę o kontakt z|kontakt z',
].join('|');

/** Between name and company. */
const FROM =
  "joined|works at|working at|arbeitet bei|travaille chez|trabaja en|lavora in|werkt bij|from|of|at|with|von(?: der)?(?: firma)?|bei(?: der)?(?: firma)?|vom|de la société|de chez|de l'entreprise|chez|de la empresa|de(?: la)?|dell'azienda|della(?: ditta)?|di|dalla|van|bij|van de firma|da empresa|da|do|na|från|på|z firmy|z|ze";

const NAME = String.raw`(?<name>(?:(?:Dr|Prof|Mr|Mrs|Ms|Herr|Frau|Ing|Dott|Sig|Sr|Sra|M|Mme)\.?\s+)*[\p{Lu}][\p{L}'’.-]*(?:\s+(?:(?:de|da|del|della|di|von|van|der|den|la|le|du|dos|das|af|av|zu|el|al|bin|y|e)\s+)*[\p{Lu}][\p{L}'’-]*){1,4})`;
const COMPANY = String.raw`(?<company>[\p{Lu}\d„"“][\p{L}\p{N}&'’.+„“"-]*(?:\s+(?:(?:de|da|do|dos|das|del|della|dei|du|des|la|le|van|der|den|of|and|und|et|y|e|i|och|en|di|für|the|&|'t)\s+)*[\p{Lu}\d&][\p{L}\p{N}&'’.+„“"-]*){0,5})`;

/** Only the first letter may be of either case: names are told by theirs. */
function eitherCase(words: string): string {
  const either = (letter: string) => (/\p{L}/u.test(letter) ? `[${letter.toUpperCase()}${letter}]` : letter);
  return words.replace(/(?<![\p{L}(?:])\p{L}/gu, either);
}

const INTRODUCTION = lazily(
  () =>
    new RegExp(
      String.raw`(?<![\p{L}])(?:${BEFORE.split('|').map(eitherCase).join('|')})\s+${NAME}(?<rest>[^.!?\n]{0,160})`,
      'gu',
    ),
);

/** `please contact our events coordinator, Ada Marr, on …`: a position in small letters before the name of whom to reach. */
const APPOINTED = lazily(
  () =>
    new RegExp(
      String.raw`(?<!\p{L})(?:[Cc]ontact|[Rr]each(?: out to)?|[Aa]sk for|[Ss]peak to|[Tt]alk to|[Cc]all|[Rr]ing|[Ww]rite to|[Kk]ontakta(?: gärna)?|[Kk]ontaktieren [Ss]ie|[Ww]enden [Ss]ie sich an|[Cc]ontactez|[Cc]ontacter|[Cc]ontactar(?: con| a)?|[Cc]ontattare|[Nn]eem contact op met|[Ff]ale com)\s+(?:(?:our|the|my|meinen?|mon|ma|mi|mijn|unsere?n?|notre|nuestr[oa]|il nostro|la nostra|onze|vår)\s)?(?<role>\p{Ll}[\p{L}-]+(?:\s\p{Ll}[\p{L}-]+){0,3}),?\s${NAME}(?<rest>[^.!?\n]{0,160})`,
      'gu',
    ),
);

/** `Frau Ada Marr (Einkaufsleiterin bei Kelp)`: whoever is spoken of so, and not spoken to. */
const COURTESY = lazily(
  () =>
    new RegExp(
      String.raw`(?<!(?:[Gg]eehrter?|[Ll]ieber?|[Hh]allo|[Tt]ag|[Bb]este|[Gg]eachte|[Bb]onjour|[Ee]stimad[oa]|[Pp]rezad[oa]|[Gg]entile|[Dd]ear)\s)(?<!\p{L})(?:Frau|Herrn?|Mevrouw|mevrouw|Meneer|meneer|Madame|Monsieur|Señora|Señor|Signora|Signor|Sra\.|Mrs\.?|Mr\.?|Ms\.?|Mme)\s+${NAME}(?<rest>[^.!?\n]{0,160})`,
      'gu',
    ),
);

const EASTERN = lazily((): readonly RegExp[] => [
  /(?<![\p{Script=Han}])(?<title>[\p{Script=Han}]{2,8})の(?<name>[\p{Script=Han}]{3,6})(?:\s?[(（][^()（）]{2,16}[)）])?まで/u,
  /(?:التواصل مع|تواصل مع|الاتصال بـ?|اتصل بـ?)\s?(?:السيدة?|الأستاذة?|الدكتورة?|المهندسة?)?\s?(?<name>[\p{Script=Arabic}]+\s[\p{Script=Arabic}]+)[،,]\s*(?<title>[\p{Script=Arabic} ]{3,40}?)\s(?:في|لدى)\s(?<company>[\p{Script=Arabic} ]{3,40}?)[،,.]/u,
  /أنا\s+(?<name>[\p{Script=Arabic}]+\s+[\p{Script=Arabic}]+)\s+من\s+(?<company>[\p{Script=Arabic} ]{3,40}?)(?:[،,]\s*(?<title>[\p{Script=Arabic} ]{3,40}?))?[.،,]/u,
  /(?:同事|我叫|我是|联系|聯絡|找)(?<name>[\p{Script=Han}]{2,4})，(?:我)?在(?<company>[\p{Script=Han}\p{L}]{2,20}?)(?:工作|上班|做|负责|負責|担任)/u,
  /(?<company>[\p{Script=Han}\p{Script=Katakana}ー]{2,14})の(?<title>[\p{Script=Han}\p{Script=Katakana}ー]{2,8})を(?:して|担当して|務めて)おります、?(?<name>[\p{Script=Han}\p{Script=Hiragana}]{3,7}?)(?:です|と申します)/u,
  /(?<company>[\p{Script=Hangul}]{2,14})의\s?(?<title>[\p{Script=Hangul}]{2,8})[을를] (?:맡고 있는|담당하는)\s(?<name>[\p{Script=Hangul}]{2,4}?)(?:입니다|이라고|라고)/u,
  /(?:ผม|ดิฉัน|ฉัน)?\s?ชื่อ\s?(?<name>[\p{Script=Thai}]+\s[\p{Script=Thai}]+)\s?(?:จาก|ทำงานที่)\s?(?<company>[\p{Script=Thai}]{3,40})/u,
  /(?<company>[\p{L}\p{N}ー・]{2,24}?(?:株式会社|有限会社|合同会社)|(?:株式会社|有限会社)[\p{L}\p{N}ー・]{1,20}?)の(?<title>[\p{L}ー]{2,10}?[長員役当])?の?(?<name>[\p{Script=Han}]{2,5}\s?[\p{Script=Han}]{0,3})(?:です|と申します|でございます)/u,
  /我是(?<company>[\p{Script=Han}\p{L}()（）]{2,24}?)的(?<title>[\p{Script=Han}]{2,8}?(?:经理|經理|总监|總監|主管|主任|专员|專員|代表|工程师|工程師|助理))?(?<name>[\p{Script=Han}]{2,4})(?=[，,。.\s]|$)/u,
  /(?<company>[\p{Script=Hangul}\p{L}()]{2,20})의?\s(?<name>[\p{Script=Hangul}]{3})\s?(?<title>대표|부장|과장|대리|팀장|차장|이사|매니저)?(?:입니다|이라고 합니다|라고 합니다)/u,
]);

/** The first person that a sentence introduces by name: `sono Anna Rossi dell'azienda X`, `I'm Jane Doe, CFO at Y`. */
export function introductionIn(text: string): Introduction | undefined {
  for (const pattern of UNSPACED_LETTER.test(text) ? EASTERN() : []) {
    const match = pattern.exec(text);
    if (match?.groups?.name) {
      const { name, title, company } = match.groups;
      return { name, title, company, quote: match[0] };
    }
  }
  for (const { 0: quote, groups } of text.matchAll(APPOINTED())) {
    const { name = '', role = '', rest = '' } = groups ?? {};
    if (nameScore(name) < 0.55 || !isJobTitle(role)) continue;
    const told = roleIn(rest);
    return { name, title: told.title ?? role, company: told.company, quote: quote.trim() };
  }
  for (const pattern of [INTRODUCTION(), COURTESY()]) {
    for (const match of text.matchAll(pattern)) {
      const name = match.groups?.name?.replace(/[.,]+$/, '') ?? '';
      if (nameScore(name) < 0.55) continue;
      const rest = match.groups?.rest ?? '';
      return { name, ...roleIn(rest), quote: match[0].trim() };
    }
  }
  return undefined;
}

/** `Ada is Director of Research at Kelp Co-op.`: what the first sentence says that gives somebody of this name a position. */
export function roleOf(texts: readonly string[], name: string): Omit<Introduction, 'name'> | undefined {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}\p{Ll}/u.test(word));
  const called = [name, words[0], words.at(-1)].flatMap((word) => (word ? [word.replace(/[^\p{L}\s'’-]/gu, '.')] : []));
  const told = new RegExp(
    String.raw`(?:^|[.!?]\s)(?:(?:Mr|Mrs|Ms|Dr|Prof|Herr|Frau|M|Mme|Sig|Sra?)\.?\s)?(?:${called.join('|')})\s(?<rest>(?:is|ist|est|es|è|é|är|jest|works as|arbeitet als)\s[^.!?\n]{3,160})`,
    'u',
  );
  for (const text of texts) {
    const match = told.exec(text);
    const role = match && roleIn(` ${match.groups?.rest ?? ''}`);
    if (role?.title !== undefined) return { ...role, quote: match?.[0].trim() ?? '' };
  }
  return undefined;
}

/** Between somebody and their position: `and I work as the`, `et je suis`, `och jobbar som`. */
const AS =
  /^\s*(?:(?:and|und|et|y|e|en|och|i|who|die|der|qui|que|che|som|the|our|our new|new|la|le|il|el|de|a|an|i am|i['’]m|is|he['’]s|she['’]s|works? as|working as|as|ich bin|bin|ist|arbeite als|arbeitet als|als|je suis|est|travaille comme|comme|en tant que|soy|es|trabajo como|trabaja como|como|sono|è|lavoro come|come|ben|is|werk als|werkt als|sou|é|trabalho como|jag är|är|jobbar som|arbetar som|jestem|jest|pracuję jako|pracuje jako|jako)\s+)+/iu;

const EMPLOYED = lazily(() => new RegExp(String.raw`(?<![\p{L}])(?:${FROM})[\s']+${COMPANY}`, 'gu'));

/** What stands behind the name: `, CFO at Kettle Ltd`, `from Kettle Ltd`, `dell'azienda Kettle, ufficio acquisti`. */
function roleIn(rest: string): Pick<Introduction, 'title' | 'company'> {
  // `Head of Procurement`: what somebody leads is no company.
  const isField = (name = '') => isFieldOfWork(name) && organisationScore(name) === 0;
  const isName = (name = '') => /\p{L}{2}/u.test(name) && !isField(name);
  const named = [...rest.matchAll(EMPLOYED())].filter((match) => isName(match.groups?.company));
  // `Director of Logistics Research at Kelp Co-op`: of two the one behind a word for working there.
  const company =
    named.find(([words]) =>
      /^(?:joined|work|at|bei|chez|hos|presso|bij|på|arbeitet|travaille|trabaja|lavora|werkt)/i.test(words),
    ) ?? named[0];
  const before = company ? rest.slice(0, company.index) : rest;
  const after = company ? rest.slice(company.index + company[0].length) : '';
  const titles = [before, after]
    .flatMap((text) => text.split(/[,;()–—]|\s-\s/))
    .map((text) =>
      text
        .replace(AS, '')
        .replace(/\s(?:since|seit|depuis|desde|dal|sinds|sedan|od)\s\d{4}$/i, '')
        .trim(),
    );
  const title = titles.find(
    (text) =>
      text.length > 1 &&
      text.length < 60 &&
      (isJobTitle(text) || /^(?:ufficio|service|reparto|departamento|abteilung)\s/i.test(text)),
  );
  return { company: company?.groups?.company?.replace(/[.,]+$/, ''), title };
}
