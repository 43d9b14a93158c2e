import type { Capture } from '../capture.ts';
import type { PageLine } from './page-lines.ts';

/** What the law makes a site say of its owner is called so. */
const IMPRINT =
  /^\W*(?:impressum|imprint|legal notice|site notice|mentions l[ée]gales|aviso legal|informaci[óo]n legal|note legali|informazioni legali|colofon|disclaimer|juridische informatie|informacje prawne|nota prawna|om webbplatsen|特定商取引)/iu;

/** Whether the page is an imprint: its paragraphs name hosts, officers and authorities, and are no team. */
export const isImprint = ({ title }: Capture, lines: readonly PageLine[]): boolean =>
  IMPRINT.test(title) || lines.some(({ heading, text, isHidden }) => heading === 1 && !isHidden && IMPRINT.test(text));

/** What an imprint says of others than its owner: chambers, insurers, authorities, whoever made or hosts the site. */
const OF_OTHERS =
  /^(?:angaben zur )?(?:berufshaftpflicht|berufsbezeichnung|berufsrecht|versicherung|zuständige|aufsichtsbehörde|kammer|verbraucherstreit|streitschlichtung|(?:eu-|online-)streit|haftung|urheber|bildnachweis|bildrechte|fotos?(?:nachweis)?|umsetzung|webdesign|gestaltung|konzept|hosting|hoster|technik|datenschutzbeauftragt|hébergement|hébergeur|médiat|conception|réalisation|crédits|alojamiento|diseño|hosted by|web ?design)(?!\p{Ll}{0,3}ung der)/iu;
/** Where it speaks of its owner again. */
const OF_OWNER =
  /^(?:kontakt|contact|verantwortlich|inhaltlich|redaktionell|vertreten|vertretungs|registereintrag|handelsregister|umsatzsteuer|ust|inhaber|geschäftsführ|anschrift|sitz|directeur|directrice|éditeur|titular|siège)/iu;

/** An imprint's lines without those about others; each of its parts begins with a short line that names it. */
export function ownersLines(lines: readonly PageLine[]): readonly PageLine[] {
  let isOthers = false;
  return lines.filter(({ text, heading }) => {
    if (OF_OTHERS.test(text)) isOthers = true;
    else if (heading !== undefined || OF_OWNER.test(text)) isOthers = false;
    return !isOthers;
  });
}
