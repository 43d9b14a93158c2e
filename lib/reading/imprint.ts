import type { Capture } from '../capture.ts';
import type { PageLine } from './page-lines.ts';

/** What the law makes a site say of its owner is called so. */
const IMPRINT =
  /^\W*(?:impressum|imprint|legal notice|site notice|mentions l[ée]gales|aviso legal|informaci[óo]n legal|note legali|informazioni legali|colofon|disclaimer|juridische informatie|informacje prawne|nota prawna|om webbplatsen|特定商取引)/iu;

/** Whether the page is an imprint: its paragraphs name hosts, officers and authorities, and are no team. */
export const isImprint = ({ title }: Capture, lines: readonly PageLine[]): boolean =>
  IMPRINT.test(title) || lines.some(({ heading, text, isHidden }) => heading === 1 && !isHidden && IMPRINT.test(text));
