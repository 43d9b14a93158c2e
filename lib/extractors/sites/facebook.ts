import { newPerson } from '../../person.ts';
import { mailboxesOf } from '../../text/percent.ts';
import { attribute, linesOf, textOf } from '../dom.ts';
import { type Extractor, type Findings, type Page, Places } from '../extractor.ts';
import { HOSTS } from '../hosts.ts';
import { decodeRedirect } from '../links.ts';

const PLACES_OF_ITS_OWN =
  /^(?:home|watch|groups|events|marketplace|gaming|pages|messages|notifications|search|settings|stories|reel|photo|login|hashtag|help|policies|sharer.*)$/i;

/** Lines of the intro: `CTO at Acme`, in the languages of its interface; the past ones begin with a word for it. */
const WORKS = /^(.{2,80}?)\s+(?:at|bei|chez|en|presso|na|bij|på|hos|w)\s+(.{2,80})$/;
const WORKS_AT =
  /^(?:Works at|Arbeitet bei|Travaille chez|Trabaja en|Lavora presso|Trabalha na|Trabalha no|Werkt bij|Pracuje w)\s+(.{2,80})$/;
const NOT_WORK =
  /^(?:Former|Worked|Studied|Studies|Went|Lives|From|Married|In a relationship|Single|Joined|Followed|Ehemal|Hat |Wohnt|Aus |Verheiratet|A étudié|Habite|De |Estudió|Vive|Ha studiato)/i;

/** facebook.com/<name> and profile.php?id=. Classes are hashed; a hidden h1 ("Notifications") stands before the name. */
export const facebook: Extractor = {
  name: 'facebook',
  hosts: HOSTS.facebook,
  isExclusive: true,
  read({ document, url, base }: Page): Findings {
    const places = new Places('facebook');
    const [, first = ''] = url.pathname.split('/');
    const id =
      first === 'profile.php' ? url.searchParams.get('id') : first === 'people' ? url.pathname.split('/')[3] : first;
    if (!id || PLACES_OF_ITS_OWN.test(first)) return { people: [], places, state: 'none' };
    const main = document.querySelector('[role="main"]') ?? document.querySelector('main');
    const heading = main?.querySelector('h1');
    const name = places.look('name', ownText(heading));
    if (!main || !name || !isOf(id, main, document, name)) return { people: [], places, state: 'loading' };
    const person = newPerson();
    const from = places.from('profile header', 'high');
    person.names.push({ ...from, full: name });
    person.profileUrl =
      first === 'profile.php' ? `https://www.facebook.com/profile.php?id=${id}` : `https://www.facebook.com/${id}`;
    readRows(main, base, places, person);
    return { people: [person], places, isDefinite: true };
  },
};

/** The tabs of a profile (friends, about …) carry its name in the address; where there are none yet, the title has to bear the heading out. */
function isOf(id: string, main: Element, document: Document, name: string): boolean {
  const tabs = [...main.querySelectorAll('a[href]')]
    .map((link) => attribute(link, 'href') ?? '')
    .filter((href) => /\/(?:about|friends|photos|videos|followers|reviews|mentions)(?:[/?]|$)|[?&]sk=/.test(href));
  const isNamed = (href: string) => href.toLowerCase().includes(id.toLowerCase());
  return tabs.length > 0 ? tabs.some(isNamed) : document.title.includes(name);
}

/** The name; a nickname stands behind it, in a span of its own and in brackets. */
const ownText = (heading: Element | null | undefined) =>
  textOf(heading)?.replace(/ ?\([^()]{0,60}\)$/, '') || undefined;

/** What the rows of the page say below their values, in small letters, by language. */
const LABELS: Readonly<Record<string, 'phone' | 'email' | 'site' | 'birthday' | 'year' | 'city'>> = {
  mobile: 'phone',
  phone: 'phone',
  mobil: 'phone',
  telefon: 'phone',
  móvil: 'phone',
  celular: 'phone',
  email: 'email',
  'e-mail': 'email',
  'e-mail-adresse': 'email',
  'correo electrónico': 'email',
  website: 'site',
  websites: 'site',
  webseite: 'site',
  'site web': 'site',
  'sitio web': 'site',
  'birth date': 'birthday',
  birthday: 'birthday',
  geburtstag: 'birthday',
  geburtsdatum: 'birthday',
  'data di nascita': 'birthday',
  'data de nascimento': 'birthday',
  geboortedatum: 'birthday',
  'data urodzenia': 'birthday',
  födelsedatum: 'birthday',
  fødselsdato: 'birthday',
  'date of birth': 'birthday',
  'date de naissance': 'birthday',
  'fecha de nacimiento': 'birthday',
  'birth year': 'year',
  geburtsjahr: 'year',
  'année de naissance': 'year',
  'año de nacimiento': 'year',
  'current city': 'city',
  'current town/city': 'city',
  wohnort: 'city',
  'ville actuelle': 'city',
  'ciudad actual': 'city',
};

/** The intro and the about page: a value, and below it what it is. Posts and comments stand in articles, and are not read. */
function readRows(main: Element, base: URL, places: Places, person: ReturnType<typeof newPerson>): void {
  const isPost = (element: Element) =>
    attribute(element, 'role') === 'article' || attribute(element, 'role') === 'feed' || element.localName === 'h1';
  const lines = linesOf(main, { leaveOut: isPost });
  const from = places.from('about', 'high');
  let birthday: string | undefined;
  for (const [index, value] of lines.entries()) {
    switch (LABELS[(lines[index + 1] ?? '').toLowerCase()]) {
      case 'phone':
        if (/\d{5}/.test(value.replace(/\D/g, ''))) person.phones.push({ ...from, value, type: 'Mobile' });
        break;
      case 'email':
        if (value.includes('@')) person.emails.push({ ...from, value });
        break;
      case 'site': {
        const link = decodeRedirect(/^https?:/.test(value) ? value : `https://${value}`, base);
        if (link) person.links.push({ ...from, value: link });
        break;
      }
      case 'birthday':
        birthday = value;
        break;
      case 'year':
        if (birthday) birthday = `${birthday}, ${value}`;
        break;
      case 'city':
        person.locations.push({ ...from, value });
        break;
      case undefined:
        // A line of dates below it tells of a time that is over.
        if (!/(?:19|20)\d\d\D{1,12}(?:19|20)\d\d/.test(lines[index + 1] ?? '')) readIntro(value, places, person);
    }
  }
  if (birthday) person.birthDates.push({ ...from, value: birthday });
  for (const link of main.querySelectorAll('a[href^="https://l.facebook.com/"], a[href^="mailto:"]')) {
    if (link.closest('[role="article"], [role="feed"]')) continue;
    const href = attribute(link, 'href') ?? '';
    const value = href.startsWith('mailto:') ? undefined : decodeRedirect(href, base);
    if (href.startsWith('mailto:')) person.emails.push(...mailboxesOf(href).map((value) => ({ ...from, value })));
    else if (value && !person.links.some((known) => known.value === value)) person.links.push({ ...from, value });
  }
  places.look(
    'about',
    person.jobs.length + person.phones.length + person.emails.length + person.links.length || undefined,
  );
}

function readIntro(line: string, places: Places, person: ReturnType<typeof newPerson>): void {
  const lives = /^(?:Lives in|Wohnt in|Habite à|Vive en|Vive a|Mora em|Woont in|Mieszka w)\s+(.{2,80})$/.exec(
    line,
  )?.[1];
  if (lives) person.locations.push({ ...places.from('intro', 'high'), value: lives });
  if (NOT_WORK.test(line) || line.length > 120) return;
  const company = WORKS_AT.exec(line)?.[1];
  const [, title, at] = company ? [] : (WORKS.exec(line) ?? []);
  if (company) person.jobs.push({ ...places.from('intro', 'high'), company });
  else if (title && at) person.jobs.push({ ...places.from('intro', 'medium', line), title, company: at });
}
