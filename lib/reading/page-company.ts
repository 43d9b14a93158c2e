import type { Capture } from '../capture.ts';
import type { Outline } from '../outline.ts';
import { companyKey } from '../text/company.ts';
import { isJobTitle } from '../text/job-title.ts';
import { organisationScore, ownsHost } from '../text/organisation.ts';
import { nameScore } from '../text/person-name.ts';
import type { PageLine } from './page-lines.ts';

/** What a template prints until somebody fills it in. */
const PLACEHOLDER =
  /^(?:facebook|instagram|linkedin|twitter|whatsapp|youtube|xing|x|tiktok|(?:your |my )?(?:company|site|business|website)(?: name)?|home|homepage|untitled|startseite|accueil|inicio)$/i;

/** What the picture of a logo says beside the name: where it leads. */
const WAY_HOME =
  /^(?:(?:logo(?:typ|tipo)?|wappen|signet|emblem|blason|stemma|escudo|herb|coat of arms)(?: (?:van|de|of|von|der|des|du|di|del|della|do|da))*|zur startseite|retour à l['’]accueil|accueil|startseite|till startsidan|strona główna|ir al inicio)[\s:–-]+|[\s,:–-]*(?:naar de homepage|naar de startpagina|zur startseite|startseite|home ?page|logo(?:typ)?|(?:retour à l['’])?accueil|ir al inicio|inicio|till startsidan|strona główna|back to home|home|newsroom|nyhetsrum|pressrum|presseportal|press room|karriere|careers|blog|online-?shop)$/iu;

/** What a site's foot says that a company is to it. */
const ROLE_OF =
  /^(?:organi[sz]ator|organi[sz]er|organised by|organized by|veranstalter|herausgeber|betreiber|anbieter|organisateur|éditeur|organizador|organizzatore|organisatie|arrangör|wydawca|主催|主辦|主办|주최)\s*[:：]\s*/iu;

/** Who made the site. */
const MADE_BY =
  /[.,]?\s+(?:(?:web)?site|web ?design|design(?:ed)?|powered|developed|built|hosted|umsetzung|realisation|réalisation|création|creación|realizzazione|realisatie|realizacja)\s?(?:by|von|par|por|:|da|door)\s.*$/iu;

/** What the law wants beside the company's name: its seat, its numbers. */
const BY_LAW =
  /[.,;:]?\s+(?:registered (?:office|address|in|no)|company (?:no|number|reg)|reg\.? (?:no|office)|(?:head|principal) office|vat|abn|acn|kvk|btw|hrb|p\.? ?iva|nip|krs|siret|siren|cif|cnpj|org\.?(?:nr| ?nr| no))(?![a-z]).*$/i;

/** `Verrière & Fils ouvre une usine de vitrage`: what a company does, in small words. */
const isHeadline = (text: string) => (text.match(/\s\p{Ll}{3,}/gu)?.length ?? 0) >= 3;

/** The organisation whose site the page is: by what it says of itself, its title's end, its foot. */
export function companyOf(capture: Capture, { site }: Outline, lines: readonly PageLine[]): string | undefined {
  if (isLinkPage(lines, capture.url)) return undefined;
  const host = URL.canParse(capture.url) ? new URL(capture.url).hostname : '';
  const foot = lines
    .filter(({ area }) => area === 'footer' || area === 'header')
    .flatMap(({ text }) => text.split(/\s*[|·•,–—]\s+|\s-\s|\s{2,}/u))
    .map((text) =>
      text
        .replace(
          /^[^\p{L}\p{N}©]*(?:©|\(c\)|copyright)?[^\p{L}\p{N}]*(?:(?:19|20)\d{2}(?:\s?[–-]\s?(?:19|20)\d{2})?)?\s*/iu,
          '',
        )
        .replace(ROLE_OF, '')
        .replace(MADE_BY, '')
        .replace(BY_LAW, '')
        .replace(/(?:(?<!Ltd|Inc|Corp|Co|Pvt|Pty|Pte)\.)?\s*all rights reserved\.?$/i, '')
        .trim(),
    )
    .filter((text) => text.length > 2 && text.length < 80 && !text.includes('@'));
  const [lead = '', ...behind] = capture.title.split(/\s+[|–—·•-]\s+|\s*[|｜]\s*/u);
  const ends = behind.reverse();
  // An entry of a directory, a member's page: the organisation that it is headed by.
  const headings = lines.filter(
    ({ heading, isHidden, area }) => heading !== undefined && !isHidden && area !== 'header' && area !== 'footer',
  );
  const highest = Math.min(2, ...headings.map(({ heading = 6 }) => heading));
  const heads = headings.filter(({ heading }) => heading === highest);
  const [head] = heads;
  if (
    heads.length === 1 &&
    head &&
    head.text.length < 80 &&
    organisationScore(head.text) === 1 &&
    !isHeadline(head.text)
  )
    return head.text;
  const names = site.names.map((name) => name.replace(WAY_HOME, '')).filter(Boolean);
  const candidates = [
    ...names,
    ...foot.filter((text) => organisationScore(text) === 1),
    ...ends,
    ...foot.filter((text) => organisationScore(text) > 0 && ownsHost(text, host)),
    ...foot.filter((text) => ownsHost(text, host)),
    // `Amt Süderwatt - Ansprechpartner von A bis Z`.
    ...(organisationScore(lead) > 0 && ownsHost(lead, host) ? [lead] : []),
  ];
  const fit = candidates
    .filter((text) => !PLACEHOLDER.test(text))
    .filter((text) => !isJobTitle(text) || organisationScore(text) === 1 || names.includes(text));
  const known = fit.find(
    (text) => names.includes(text) || organisationScore(text) === 1 || (ownsHost(text, host) && nameScore(text) < 0.75),
  );
  if (known === undefined || names.includes(known)) return known;
  // The same with its legal form, where the foot of the page has it.
  const key = companyKey(known);
  const whole = [...names, ...foot].find(
    (text) =>
      organisationScore(text) === 1 && key.length > 3 && companyKey(text).includes(key) && text.split(' ').length < 10,
  );
  return whole ?? known;
}

/** Nearly everything is a link to another site: a page of links has no employer. */
function isLinkPage(lines: readonly PageLine[], url: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  const main = lines.filter(({ isHidden, area }) => !isHidden && area !== 'footer' && area !== 'header');
  const away = main.filter(({ links = [] }) =>
    links.some(({ href }) => URL.canParse(href) && new URL(href).hostname !== host),
  );
  return away.length >= 4 && away.length >= 0.5 * main.length;
}
