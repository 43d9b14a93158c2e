/**
 * Words of LinkedIn's own interface by language: en de fr es it pt nl pl sv ja zh ko ar no da. English and Polish were
 * seen in pages, the others are as LinkedIn's help prints them; labels only confirm what structure already says.
 */

/** How the label of the top card's company button begins. */
export const CURRENT_COMPANY = [
  'Current company',
  'Aktuelles Unternehmen',
  'Entreprise actuelle',
  'Empresa actual',
  'Azienda attuale',
  'Empresa atual',
  'Huidig bedrijf',
  'Obecna firma',
  'Nuvarande företag',
  '現在の会社',
  '当前公司',
  '目前任職公司',
  '현재 회사',
  'الشركة الحالية',
  'Nåværende firma',
  'Nuværende virksomhed',
];
