import { WordTable, wordsOf } from '../word-table.ts';

/** The words that streets, buildings and boxes are called by: those that stand alone in a street's name. */
const STREET_WORDS = wordsOf(`
  street st road rd avenue ave av lane ln drive dr court ct place pl square sq boulevard blvd way row terrace close crescent cres highway hwy parkway pkwy quay wharf
  yard mews gardens grove hill rise walk alley circle cir trail loop path pike turnpike broadway embankment esplanade promenade bypass parade
  straße strasse str weg allee platz gasse ring damm ufer chaussee steig markt am an im zum zur hinter
  rue bd boul chemin route impasse passage quai allée cours faubourg square sentier voie rond-point
  calle c avda avenida plaza paseo carretera camino ronda travesía glorieta polígono pol urb urbanización callejón
  via viale piazza piazzale corso largo vicolo strada contrada località lungomare
  straat laan plein gracht kade dijk singel baan lei steenweg hof
  rua travessa rodovia rod praça estrada alameda largo beco avenida
  gatan vägen torg torget gata väg gränd stigen plan vej gade veien vei
  ul ulica al aleja aleje plac rynek os osiedle skwer rondo
  jalan jl lorong marg nagar sector phase soi thanon đường
`);

/** Words that end a street's name without a blank: `Hafenstraße`, `Storgatan`. */
const STREET_ENDS = wordsOf(`
  straße strasse str weg allee platz gasse ring damm ufer chaussee steig stieg kai markt tor zeile wall graben winkel kamp feld straat laan plein gracht kade
  dijk singel steenweg gatan vägen torget gata väg gränd vej gade veien vei
`);

/** Buildings and the places in them; boxes of the post. */
const BUILDING_WORDS = wordsOf(`
  floor fl suite ste unit apt apartment room rm flat block building bldg tower house hall centre center plaza mall park estate trading business industrial warehouse dock pier level lot shop
  haus gebäude etage stock stockwerk og eg hinterhaus gewerbepark industriepark gewerbegebiet postfach
  bâtiment bât étage zone zi za zac z.i z.a immeuble tour résidence bp cs b.p c.s tsa lieu-dit parc
  edificio edif piso planta nave oficina local puerta bloque parque apartado apdo
  palazzo scala interno piano cp c.p casella
  postbus bus verdieping toren gebouw
  andar sala conjunto conj galpão lote bloco km loja quadra caixa
  box hus plan våning trappa skr lok piętro m
  po p.o pob gpo tower wing
`);

const STREET = new WordTable({ whole: STREET_WORDS, ended: STREET_ENDS, before: 2 });
/** `C/ Mayor`, `c/Falsa`. */
const CALLE = /(?<!\p{L})c\/|C\//u;
const BUILDING = new WordTable({ whole: BUILDING_WORDS });
const BOX =
  /(?<!\p{L})(?:p\.?\s?o\.?\s?box|gpo box|postfach|b\.?\s?p\.?|c\.?\s?s\.?|boîte postale|apartado(?: de correos)?|apdo\.?|casella postale|postbus|box|skr(?:ytka)?\.? poczt\S*|caixa postal)\s?\d/iu;

/** A house number at either end, or between commas: `12`, `12a`, `12-14`, `12/3`, `s/n`. */
const HOUSE_NUMBER =
  /^(?:n[°ºo.]\s?)?\d{1,5}(?:[-–/]\d{1,5})?\s?[a-z]?(?:\s?(?:bis|ter))?(?![\p{L}\d])|\s\d{1,5}(?:[-–/]\d{1,4}\p{L}?){0,2}\s?[a-z]?$|\ss\/n$/iu;

/** Whether the text has a word that streets are called by, number or not. */
export const isStreetName = (text: string) => STREET.isIn(text) || CALLE.test(text);

/** Whether the text reads like the street part of an address: it has a word for one and a number, or a house number at its end. */
export function isStreet(text: string): boolean {
  if (text.length > 120 || /@|https?:|www\./i.test(text) || /\d{7,}/.test(text.replace(/[\s.-]/g, ''))) return false;
  if (BOX.test(text)) return true;
  const hasNumber = /\d/.test(text);
  if (hasNumber && isStreetName(text)) return true;
  if ((hasNumber || /^\p{Lu}/u.test(text)) && !/[.!?]$/.test(text) && BUILDING.isIn(text)) return true;
  return hasNumber && HOUSE_NUMBER.test(text) && /\p{L}{3}/u.test(text) && text.split(/\s+/).length <= 7;
}

/** The same more strictly: with a word for a street and a number that is no year and no `1st`, so that it may stand without a postal code. */
export function isNamedStreet(text: string): boolean {
  const plain = text.replace(
    /\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|uhr|h)(?!\p{L})|\d+(?:st|nd|rd|th)(?!\p{L})|(?<!\d)(?:19|20)\d{2}(?!\d)/giu,
    ' ',
  );
  if (text.length > 90 || text.split(/\s+/).length > 12 || /[.!?:#]$|^[^\p{L}\d]/u.test(text)) return false;
  return isStreet(plain) && (isStreetName(plain) || BOX.test(plain)) && /\d/.test(plain);
}

export const US_STATES =
  'AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|PR|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming';
export const CA_PROVINCES =
  'ON|QC|BC|AB|MB|SK|NS|NB|NL|PE|PEI|YT|NT|NU|Ontario|Qu[eé]bec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick';
export const AU_STATES =
  'NSW|VIC|QLD|SA|WA|TAS|ACT|NT|New South Wales|Victoria|Queensland|South Australia|Western Australia|Tasmania';
export const BR_STATES = 'AC|AL|AP|AM|BA|CE|DF|ES|GO|MA|MT|MS|MG|PA|PB|PR|PE|PI|RJ|RN|RS|RO|RR|SC|SP|SE|TO';
/** Counties that people write between town and postcode. */
export const GB_COUNTIES =
  'Bedfordshire|Berkshire|Buckinghamshire|Cambridgeshire|Cheshire|Cornwall|Cumbria|Derbyshire|Devon|Dorset|Durham|East Sussex|Essex|Gloucestershire|Hampshire|Herefordshire|Hertfordshire|Kent|Lancashire|Leicestershire|Lincolnshire|Merseyside|Middlesex|Norfolk|Northamptonshire|Northumberland|Nottinghamshire|Oxfordshire|Rutland|Shropshire|Somerset|Staffordshire|Suffolk|Surrey|Tyne and Wear|Warwickshire|West Midlands|West Sussex|Wiltshire|Worcestershire|Yorkshire|North Yorkshire|South Yorkshire|West Yorkshire|Fife|Lothian|Midlothian|Aberdeenshire|Ayrshire|Perthshire|Gwynedd|Powys|Dyfed|Gwent|Glamorgan|Antrim|Armagh|Down|Fermanagh|Tyrone';
