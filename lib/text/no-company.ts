/** What kind of house it is, without its name. */
const KIND_ALONE =
  /^(?:kanzlei|praxis|büro|agentur|studio|office|ufficio|bureau|cabinet|gabinet|kancelaria|despacho|oficina|verein|agence|étude|notariat|clinic|klinik|école|school)$/iu;

/** Networks that a page links to. */
const NETWORK =
  /(?<!\p{L})(?:facebook|instagram|linkedin|twitter|whatsapp|youtube|xing|tiktok|pinterest|telegram|wechat)(?!\p{L})/iu;

/** The form of a company that stands apart from its name. */
const FORMS =
  '株式会社|有限会社|合同会社|บริษัท|จำกัด|주식회사|شركة|دار|مؤسسة|مكتب|بنك|جامعة|ร้าน|ธนาคาร|โรงพยาบาล|มหาวิทยาลัย';
const LEGAL_FORM = new RegExp(`^(?:${FORMS})$`, 'u');
const LEGAL_WORD = new RegExp(`(?:^|\\s)(?:${FORMS})(?:\\s|$)`, 'u');

/** Of whom the company is a part: that is not its name. */
const BELONGING =
  /^(?:an?|part|member|eine?|teil|mitglied|une?|membre|una?|parte|een|onderdeel|en del|ett?|część)\s(?:.{0,24}\s)?(?:of|der|des|von|du|de la|de|del|della|van|av|för|firmy)\s/iu;

/** A room in a house. */
const ROOM =
  /^(?:gabinet|pokój|room|zimmer|raum|büro|office|suite|despacho|ufficio|stanza|bureau|kamer|rum|sala)\s(?:nr\.?\s?)?[A-Z]?\d/iu;

/** Whether the text is no company's name, whatever speaks for it: a kind of house, a legal form by itself, what a company is a part of. */
export const isNoCompany = (text: string): boolean =>
  /^.$/u.test(text) || KIND_ALONE.test(text) || ROOM.test(text) || LEGAL_FORM.test(text) || BELONGING.test(text);

/** Whether a part of the text is a company's legal form. */
export const hasLegalWord = (text: string): boolean => LEGAL_WORD.test(text);

/** Whether the text names a network. */
export const isNetworkName = (text: string): boolean => NETWORK.test(text);
